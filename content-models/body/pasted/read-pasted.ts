import type { Block } from '../blocks.ts'
import type { EditorNode } from '../editor-document.ts'
import { blocksOf } from '../from-editor.ts'
import { safeAddress } from '../safe-address.ts'
import { isBlank } from '../tidy.ts'
import { type LeftOut, leaveOut } from './left-out.ts'
import { paragraphStyle } from './paragraph-style.ts'
import { isElement, type PastedElement, type PastedNode } from './pasted-node.ts'
import { boldBy, isHidden, italicBy, type Style, styleReader } from './styles.ts'
import { tableRows } from './table-rows.ts'
import { WhiteSpace } from './white-space.ts'
import { gatherLists, type LooseItem, listLevel, readMarker, takeMarker } from './word-lists.ts'

/** What a paste brings into the editor, and how much of it had to stay behind. */
export interface Pasted {
  blocks: Block[]
  leftOut: LeftOut
}

/**
 * The text of pasted HTML (Word, WPS, WeChat articles, any page) in the normal form of a body: headings, paragraphs,
 * bold, italic, lists, quotations, tables, rules and links. Everything else goes, but no text that readers saw.
 */
export function readPasted(nodes: readonly PastedNode[]): Pasted {
  const reader = new PasteReader(styleReader(nodes))
  const children = reader.read(nodes, { bold: false, italic: false })
  reader.settleHeadings()
  return { blocks: blocksOf({ root: { type: 'root', children } }), leftOut: reader.leftOut }
}

/** What text inherits from the elements around it. */
interface Surroundings {
  bold: boolean
  italic: boolean
  address?: string
  /** In a heading: it is bold by itself. */
  heading?: boolean
  /** In a real list item, where Word's list styles say nothing new. */
  listed?: boolean
  /** White space stands as it is written. */
  preformatted?: boolean
}

const blockTags = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main mp-style-type nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

class PasteReader {
  readonly leftOut: LeftOut = { pictures: 0, media: 0, deletions: 0, comments: 0 }
  private readonly headings: { node: EditorNode; written: number }[] = []
  private readonly space = new WhiteSpace()
  private readonly styleOf: (element: PastedElement) => Style
  private afterBreak = false

  constructor(styleOf: (element: PastedElement) => Style) {
    this.styleOf = styleOf
  }

  read(nodes: readonly PastedNode[], around: Surroundings): EditorNode[] {
    return gatherQuotes(
      gatherLists(
        nodes.flatMap((node) => {
          if ('text' in node) return this.readText(node.text, around)
          return isElement(node) ? this.readElement(node, around) : []
        }),
      ),
    )
  }

  /**
   * The levels of the paste as the editor has them: its highest level becomes 2 at least, the others keep their
   * distance as far as 4. The title of a Word document is above the levels and moves none.
   */
  settleHeadings(): void {
    const seen = this.headings.filter(({ node, written }) => written > 0 && hasText(node))
    const shift = Math.max(0, 2 - Math.min(2, ...seen.map(({ written }) => written)))
    for (const { node, written } of this.headings) {
      node.tag = `h${written === 0 ? 2 : Math.min(4, written + shift)}`
    }
  }

  private readText(text: string, around: Surroundings): EditorNode[] {
    if (around.preformatted) {
      return text
        .split(/\r\n|\r|\n/)
        .flatMap((line, index) => [
          ...(index > 0 ? [this.breakLine()] : []),
          ...this.write(this.space.keep(line), around),
        ])
    }
    // Pages that know no paragraphs break the line and indent the next one.
    const indented = this.afterBreak && /^[ \t\r\n]*(?:\u3000|[\u00a0\u2003]{2})/.test(text)
    const written = this.write(this.space.collapse(text), around)
    return indented && written.length > 0 ? [{ type: 'linebreak' }, ...written] : written
  }

  private write(text: string, { bold, italic, address, heading }: Surroundings): EditorNode[] {
    if (text === '') return []
    this.afterBreak = false
    const format = (bold && !heading ? 1 : 0) | (italic ? 2 : 0)
    const node: EditorNode = { type: 'text', text, format }
    return address === undefined ? [node] : [{ type: 'link', fields: { url: address }, children: [node] }]
  }

  private breakLine(): EditorNode {
    this.space.startLine()
    this.afterBreak = true
    return { type: 'linebreak' }
  }

  private readElement(element: PastedElement, around: Surroundings): EditorNode[] {
    const style = this.styleOf(element)
    if (isHidden(style) || leaveOut(element, style, this.leftOut)) return []
    const { tag } = element
    if (tag === 'br') return [this.breakLine()]
    if (tag === 'wbr') return []
    const inner = surroundingsIn(element, style, around)
    const block = blockTags.has(tag) || /^(?:block|flex|grid|table|list-item)$/i.test(style.display ?? '')
    if (!block && tag !== 'hr') return this.read(element.children, inner)
    this.startBlock()
    const read = this.readBlock(element, style, inner)
    this.startBlock()
    return read
  }

  private startBlock(): void {
    this.space.startLine()
    this.afterBreak = false
  }

  private readBlock(element: PastedElement, style: Style, inner: Surroundings): EditorNode[] {
    const { tag } = element
    if (tag === 'hr') return [{ type: 'horizontalrule' }]
    if (tag === 'ul' || tag === 'ol') return [this.readList(element, inner)]
    if (tag === 'table') return this.readTable(element, inner)
    const kind = paragraphStyle(element, style)
    if (typeof kind === 'object') {
      const { marker = '', rest } = takeMarker(element.children, this.styleOf)
      const numbered: PastedNode[] = [{ text: spaced(marker) }, ...rest]
      const heading = { type: 'heading', children: this.read(numbered, { ...inner, heading: true }) }
      this.headings.push({ node: heading, written: kind.heading })
      return [heading]
    }
    if (kind === 'quote') {
      const type = tag === 'blockquote' ? 'quote' : 'loosequote'
      return [{ type, children: this.read(element.children, inner) }]
    }
    const item = inner.listed ? undefined : this.readLooseItem(element, style, inner)
    return item ?? [{ type: 'paragraph', children: this.read(element.children, inner) }]
  }

  /** A paragraph that Word or WPS draws as a list item; undefined when it is none. */
  private readLooseItem(element: PastedElement, style: Style, inner: Surroundings): EditorNode[] | undefined {
    const level = listLevel(style)
    if (element.tag !== 'p') return undefined
    const { marker, rest } = takeMarker(element.children, this.styleOf)
    if (marker === undefined && level === undefined) return undefined
    const meaning = readMarker(marker ?? '')
    if ('words' in meaning) {
      return [{ type: 'paragraph', children: this.read([{ text: spaced(meaning.words) }, ...rest], inner) }]
    }
    const item: LooseItem = {
      type: 'looseitem',
      level: level ?? 1,
      ordered: 'ordered' in meaning,
      ...('ordered' in meaning && meaning.number !== undefined ? { number: meaning.number } : {}),
      children: this.read(rest, inner),
    }
    return [item]
  }

  private readList(element: PastedElement, around: Surroundings): EditorNode {
    const children = element.children.flatMap((child): EditorNode[] => {
      if (isElement(child) && (child.tag === 'ul' || child.tag === 'ol')) return this.read([child], around)
      const content = this.read([child], {
        ...around,
        listed: true,
      })
      return content.length > 0 ? [{ type: 'listitem', children: content }] : []
    })
    const listType = element.tag === 'ol' ? 'number' : 'bullet'
    return { type: 'list', listType, start: Number.parseInt(element.attributes.start ?? '1', 10), children }
  }

  private readTable(table: PastedElement, around: Surroundings): EditorNode[] {
    const { beside, rows, layout } = tableRows(table)
    const caption = this.read(beside, around)
    const cells = rows.map((row) =>
      row.cells.map((cell): EditorNode => {
        this.startBlock()
        return {
          type: layout ? 'paragraph' : 'tablecell',
          headerState: row.heading ? 1 : 0,
          colSpan: Number.parseInt(cell.attributes.colspan ?? '1', 10),
          rowSpan: Number.parseInt(cell.attributes.rowspan ?? '1', 10),
          children: this.read([cell], around),
        }
      }),
    )
    if (layout) return [...caption, ...cells.flat()]
    return [
      ...caption,
      { type: 'table', children: cells.map((children) => ({ type: 'tablerow', children })) },
    ]
  }
}

function surroundingsIn(element: PastedElement, style: Style, around: Surroundings): Surroundings {
  const { tag } = element
  const whiteSpace = style['white-space'] ?? ''
  const address = tag === 'a' ? addressOf(element) : undefined
  return {
    ...around,
    bold: boldBy(style) ?? (around.bold || tag === 'b' || tag === 'strong'),
    italic: italicBy(style) ?? (around.italic || tag === 'i' || tag === 'em'),
    preformatted:
      whiteSpace === '' ? around.preformatted === true || tag === 'pre' : /^(?:pre|break)/i.test(whiteSpace),
    ...(address === undefined ? {} : { address }),
  }
}

/** Only whole addresses: one within the page that it was copied from leads nowhere here. */
function addressOf(element: PastedElement): string | undefined {
  const address = safeAddress(element.attributes.href ?? '')
  return address !== undefined && /^(?:https?|mailto|tel):/i.test(address) ? address : undefined
}

/** A drawn number as the beginning of its line. */
function spaced(marker: string): string {
  const text = marker.replace(/[\s\u00a0]+/g, '')
  return text === '' || /[、，．）】]$/.test(text) ? text : `${text} `
}

const hasText = (node: EditorNode): boolean =>
  node.text === undefined ? (node.children ?? []).some(hasText) : !isBlank(node.text)

/** Paragraphs in Word's style of quotations that follow one another are one quotation. */
function gatherQuotes(nodes: readonly EditorNode[]): EditorNode[] {
  const gathered: EditorNode[] = []
  let open: EditorNode[] | undefined
  for (const node of nodes) {
    if (node.type !== 'loosequote') {
      open = undefined
      gathered.push(node)
      continue
    }
    const paragraph = { type: 'paragraph', children: node.children ?? [] }
    if (open) open.push(paragraph)
    else {
      open = [paragraph]
      gathered.push({ type: 'quote', children: open })
    }
  }
  return gathered
}
