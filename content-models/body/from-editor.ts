import { materialKinds } from '../published/index.ts'
import type { Block, HeadingLevel, InsertedBlock, Line, Link, ListBlock, Run } from './blocks.ts'
import type { EditorDocument, EditorNode } from './editor-document.ts'
import { addItem, flatten, paragraphsOf, tableOf } from './flatten.ts'
import { collectionOf, insertedBlock } from './inserted-blocks.ts'
import { safeAddress } from './safe-address.ts'
import { joinLines, tidyRuns } from './tidy.ts'

const BOLD = 1
const ITALIC = 2
const HEADING_ROW = 1

/** The normal form of an editor document. */
export const blocksOf = (document: EditorDocument): Block[] => readBlocks(document.root.children ?? [])

/** Level 1 is the title of the page, and nobody tells levels 5 and 6 apart. */
export const headingLevel = (written: number): HeadingLevel => (written <= 2 ? 2 : written >= 4 ? 4 : 3)

const inlineTypes = new Set(['text', 'tab', 'linebreak', 'link', 'autolink'])

function readBlocks(nodes: readonly EditorNode[]): Block[] {
  const blocks: Block[] = []
  let inline: EditorNode[] = []
  const endInline = () => {
    blocks.push(...paragraphsOf(linesOf(inline)))
    inline = []
  }
  for (const node of nodes) {
    if (inlineTypes.has(node.type)) inline.push(node)
    else {
      endInline()
      blocks.push(...readBlock(node))
    }
  }
  endInline()
  return blocks
}

function readBlock(node: EditorNode): Block[] {
  const children = node.children ?? []
  switch (node.type) {
    case 'heading': {
      const { lines, rest } = flatten(readBlocks(children))
      const line = joinLines(lines)
      const level = headingLevel(Number(node.tag?.slice(1)) || 2)
      return [...(line.length > 0 ? [{ type: 'heading' as const, level, line }] : []), ...rest]
    }
    case 'quote': {
      const { lines, rest } = flatten(readBlocks(children))
      return [...(lines.length > 0 ? [{ type: 'quote' as const, lines }] : []), ...rest]
    }
    case 'list':
      return readList(node)
    case 'table':
      return readTable(node)
    case 'horizontalrule':
      return [{ type: 'rule' }]
    case 'upload':
      return asBlocks('picture', { ...node.fields, id: idOf(node.value) })
    case 'block':
      return readInserted(node.fields ?? {})
    default:
      return readBlocks(children)
  }
}

function readList(node: EditorNode): Block[] {
  const ordered = node.listType === 'number'
  const list: ListBlock = { type: 'list', ordered, start: ordered ? startOf(node.start) : 1, items: [] }
  const rest: Block[] = []
  for (const child of node.children ?? []) {
    const content = child.type === 'list' ? readBlock(child) : readBlocks(child.children ?? [])
    rest.push(...addItem(list.items, content))
  }
  return [...(list.items.length > 0 ? [list] : []), ...rest]
}

/** CommonMark reads at most nine digits. */
const startOf = (start: unknown): number =>
  typeof start === 'number' && Number.isInteger(start) && start >= 0 && start <= 999_999_999 ? start : 1

function readTable(node: EditorNode): Block[] {
  const rest: Block[] = []
  const rows = (node.children ?? []).filter((row) => row.type === 'tablerow')
  const grid: (Line[] | undefined)[][] = rows.map(() => [])
  const hasHeader = (rows[0]?.children ?? []).some((cell) => ((cell.headerState ?? 0) & HEADING_ROW) !== 0)
  rows.forEach((row, rowIndex) => {
    let column = 0
    for (const cell of row.children ?? []) {
      while (grid[rowIndex]?.[column] !== undefined) column++
      const content = flatten(readBlocks(cell.children ?? []))
      rest.push(...content.rest)
      // Markdown knows no merged cells: what a cell covers becomes empty cells.
      for (const covered of grid.slice(rowIndex, rowIndex + spanOf(cell.rowSpan))) {
        for (let across = 0; across < spanOf(cell.colSpan); across++) covered[column + across] = []
      }
      grid[rowIndex]?.splice(column, 1, content.lines)
    }
  })
  const filled = grid.map((row) => Array.from(row, (lines) => lines ?? []))
  const table = hasHeader ? tableOf(filled[0], filled.slice(1)) : tableOf(undefined, filled)
  return [...(table ? [table] : []), ...rest]
}

const spanOf = (span: unknown): number =>
  typeof span === 'number' && span >= 1 ? Math.min(Math.floor(span), 100) : 1

function readInserted(fields: Record<string, unknown>): Block[] {
  switch (fields.blockType) {
    case 'statistic':
    case 'timeline':
    case 'cue':
      return asBlocks(fields.blockType, fields)
    case 'recording':
      return asBlocks('recording', { ...fields, id: idOf(fields.file) })
    case 'relatedItem': {
      const item = (fields.item ?? {}) as { relationTo?: unknown; value?: unknown }
      const kind = materialKinds.find((known) => collectionOf[known] === item.relationTo)
      return asBlocks('relatedItem', { kind, id: idOf(item.value) })
    }
    default:
      return []
  }
}

function asBlocks(type: InsertedBlock['type'], fields: Record<string, unknown>): Block[] {
  const block = insertedBlock(type, fields)
  return block ? [block] : []
}

/** The id of a related document, which is either given as such or filled in. */
const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value

const linesOf = (nodes: readonly EditorNode[]): Line[] => tidyRuns(runsOf(nodes))

function* runsOf(nodes: readonly EditorNode[], link?: Link): Generator<Run> {
  for (const node of nodes) {
    if (node.type === 'linebreak') yield { text: '\n', bold: false, italic: false }
    else if (node.type === 'link' || node.type === 'autolink') {
      yield* runsOf(node.children ?? [], linkOf(node.fields ?? {}))
    } else if (typeof node.text === 'string') {
      const format = typeof node.format === 'number' ? node.format : 0
      yield {
        text: node.text,
        bold: (format & BOLD) !== 0,
        italic: (format & ITALIC) !== 0,
        ...(link ? { link } : {}),
      }
    } else yield* runsOf(node.children ?? [], link)
  }
}

function linkOf(fields: Record<string, unknown>): Link | undefined {
  const address = typeof fields.url === 'string' ? safeAddress(fields.url) : undefined
  return address === undefined ? undefined : { address, newTab: fields.newTab === true }
}
