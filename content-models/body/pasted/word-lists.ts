import type { EditorNode } from '../editor-document.ts'
import { isElement, type PastedElement, type PastedNode, textIn } from './pasted-node.ts'
import type { Style } from './styles.ts'

/** A paragraph that Word draws as a list item: it holds the drawn number or bullet as text. */
export interface LooseItem extends EditorNode {
  type: 'looseitem'
  level: number
  ordered: boolean
  /** Unknown for letters and Roman numerals. */
  number?: number
}

export type Marker = { bullet: true } | { ordered: true; number?: number } | { words: string }

/** What a drawn marker means. Chinese numerals and words (`一、`, `（二）`, `第三条`) stay words: no list of ours counts so. */
export function readMarker(drawn: string): Marker {
  const marker = drawn.normalize('NFKC').replace(/\s+/g, '')
  const digits = /^[([]?(?:\d{1,4}[.-])*(\d{1,9})[.)\]、,:]?$/.exec(marker)?.[1]
  if (digits !== undefined) return { ordered: true, number: Number(digits) }
  if (/^(?:\([a-z]{1,6}\)|[a-z][.)、]|[ivxlcdm]{1,6}[.)、])$/i.test(marker)) return { ordered: true }
  const words = /\p{Script=Han}/u.test(marker) || /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(marker)
  return words ? { words: drawn.trim() } : { bullet: true }
}

/** The level of a list paragraph, 1 at the margin; undefined when it is in no list. */
export const listLevel = (style: Style): number | undefined => {
  const level = /\blevel(\d)/i.exec(style['mso-list'] ?? '')?.[1]
  return level === undefined ? undefined : Number(level)
}

/**
 * Parts the drawn marker of a list paragraph from its text. Word sets it between conditional comments
 * (`[if !supportLists]` … `[endif]`) and, with WPS, gives it the style `mso-list:Ignore`; either may be missing.
 */
export function takeMarker(
  nodes: readonly PastedNode[],
  styleOf: (element: PastedElement) => Style,
): { marker?: string; rest: PastedNode[] } {
  const rest: PastedNode[] = []
  let marker: string | undefined
  let between = false
  for (const node of nodes) {
    if ('comment' in node) {
      if (/^\[if\s+!supportLists\]/i.test(node.comment)) {
        between = true
        marker ??= ''
      } else if (/^\[endif\]/i.test(node.comment)) between = false
      continue
    }
    if (between) marker += textIn(node)
    else if (!isElement(node)) rest.push(node)
    else if (/^ignore$/i.test(styleOf(node)['mso-list'] ?? '')) marker = (marker ?? '') + textIn(node)
    else {
      const inner = takeMarker(node.children, styleOf)
      if (inner.marker !== undefined) marker = (marker ?? '') + inner.marker
      rest.push({ ...node, children: inner.rest })
    }
  }
  return marker === undefined ? { rest } : { marker, rest }
}

interface OpenList {
  level: number
  ordered: boolean
  /** The number that the next item must have to belong to it. */
  next: number
  items: EditorNode[]
}

const isLooseItem = (node: EditorNode): node is LooseItem => node.type === 'looseitem'

/** Makes lists of the loose items that follow one another, nested by their levels. */
export function gatherLists(nodes: readonly EditorNode[]): EditorNode[] {
  const gathered: EditorNode[] = []
  let open: OpenList[] = []
  for (const node of nodes) {
    if (!isLooseItem(node)) {
      open = []
      gathered.push(node)
      continue
    }
    const { level, ordered, number, children = [] } = node
    open = open.filter((list) => list.level <= level)
    const same = open.at(-1)
    const continues =
      same !== undefined &&
      same.ordered === ordered &&
      (!ordered || number === undefined || number === same.next)
    if (same?.level === level && !continues) open.pop()
    let list = open.at(-1)
    if (list === undefined || list.level < level) {
      const items: EditorNode[] = []
      const start = number ?? 1
      const made = { type: 'list', listType: ordered ? 'number' : 'bullet', start, children: items }
      if (list) list.items.push(made)
      else gathered.push(made)
      list = { level, ordered, next: start, items }
      open.push(list)
    }
    list.items.push({ type: 'listitem', children })
    list.next += 1
  }
  return gathered
}
