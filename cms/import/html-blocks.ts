import type { Block, Line, ListBlock, Run } from '@lectern/content-models/body'
import { withoutBlanks } from '@lectern/content-models/text'
import { type AnyNode, children, type Element, isElement, textOf } from './html-nodes.ts'
import type { ReadBlock } from './source.ts'

type Link = NonNullable<Run['link']>

/** Names the block of a picture for an `<img>`; undefined when there is no such picture at hand. */
export type FindPicture = (image: Element) => { id: string; caption?: string } | undefined

interface Format {
  bold: boolean
  italic: boolean
  link?: Link
}

const blockTags = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul mp-style-type'.split(
    ' ',
  ),
)

const styleOf = (element: Element): string => (element.attribs.style ?? '').toLowerCase()

const linkOf = (element: Element): Link | undefined => {
  const address = element.attribs.href?.trim() ?? ''
  return /^(?:https?:\/\/|mailto:)/i.test(address) ? { address, newTab: false } : undefined
}

/** Turns the elements of an article into blocks: headings, paragraphs, lists, quotations, tables, rules, pictures. */
export class HtmlBlocks {
  readonly blocks: ReadBlock[] = []
  private readonly findPicture: FindPicture
  private runs: Run[] = []
  /** Where `<br>` stood; an indented or long part after it is a paragraph of its own. */
  private lines: Run[][] = []

  constructor(findPicture: FindPicture) {
    this.findPicture = findPicture
  }

  read(nodes: readonly AnyNode[]): ReadBlock[] {
    for (const node of nodes) this.visit(node, { bold: false, italic: false })
    this.endParagraph()
    return this.blocks
  }

  private visit(node: AnyNode, format: Format): void {
    if (node.type === 'text') {
      this.addText(String((node as { data: string }).data), format)
      return
    }
    if (!isElement(node)) return
    const { name } = node
    if (name === 'br') this.endLine()
    else if (name === 'img') this.addPicture(node)
    else if (name === 'hr') this.add({ type: 'rule' })
    else if (/^h[1-6]$/.test(name)) this.addHeading(node, format)
    else if (name === 'ul' || name === 'ol') this.addList(node)
    else if (name === 'table') this.addTable(node, format)
    else if (name === 'blockquote') this.addQuote(node)
    else if (name === 'pre') this.addPreformatted(node, format)
    else if (blockTags.has(name)) {
      this.endParagraph()
      for (const child of children(node)) this.visit(child, this.formatOf(node, format))
      this.endParagraph()
    } else for (const child of children(node)) this.visit(child, this.formatOf(node, format))
  }

  private formatOf(element: Element, outer: Format): Format {
    const { name } = element
    const style = styleOf(element)
    const weight = /font-weight\s*:\s*(bold|bolder|[6-9]00|normal|[1-5]00)/.exec(style)?.[1]
    const bold =
      weight === undefined ? outer.bold || name === 'b' || name === 'strong' : /bold|[6-9]00/.test(weight)
    const italic = outer.italic || name === 'em' || name === 'i' || /font-style\s*:\s*italic/.test(style)
    const link = name === 'a' ? (linkOf(element) ?? outer.link) : outer.link
    return link ? { bold, italic, link } : { bold, italic }
  }

  private addText(text: string, format: Format): void {
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ')
    if (collapsed !== '') this.runs.push({ text: collapsed, ...format })
  }

  private endLine(): void {
    this.lines.push(this.runs)
    this.runs = []
  }

  private endParagraph(): void {
    this.endLine()
    const lines = this.lines
    this.lines = []
    const texts = lines.map((line) => line.map((run) => run.text).join(''))
    let paragraph: Line[] = []
    const flush = () => {
      if (paragraph.length > 0) this.blocks.push({ block: { type: 'paragraph', lines: paragraph } })
      paragraph = []
    }
    lines.forEach((line, at) => {
      const text = texts[at] ?? ''
      if (withoutBlanks(text) === '') {
        flush()
        return
      }
      // Short lines under each other are verse or an address; anything else is a paragraph.
      const verse =
        text.trim().length <= 20 &&
        !/^[\u3000\u00a0]/.test(text) &&
        (texts[at - 1]?.trim().length ?? 99) <= 20
      if (!verse) flush()
      paragraph.push(trimmed(line))
    })
    flush()
  }

  private add(block: Block): void {
    this.endParagraph()
    this.blocks.push({ block })
  }

  private addPicture(image: Element): void {
    const picture = this.findPicture(image)
    if (picture) this.add({ type: 'picture', ...picture })
  }

  /** Runs of what is inside an element, pictures in it put before it. */
  private inline(nodes: readonly AnyNode[], format: Format): Line[] {
    const inner = new HtmlBlocks(this.findPicture)
    for (const node of nodes) inner.visit(node, format)
    inner.endParagraph()
    return inner.blocks.flatMap(({ block }) => {
      if (block.type === 'paragraph' || block.type === 'quote') return block.lines
      if (block.type === 'heading') return [block.line]
      if (block.type === 'list') return listLines(block)
      if (block.type === 'table') return [...(block.header ?? []), ...block.rows.flat()].flat()
      if (block.type !== 'rule') this.blocks.push({ block })
      return []
    })
  }

  private addHeading(element: Element, format: Format): void {
    this.endParagraph()
    const lines = this.inline(children(element), this.formatOf(element, format))
    if (lines.length === 0) return
    const level = Math.min(4, Number(element.name[1])) as 1 | 2 | 3 | 4
    this.blocks.push({ block: { type: 'paragraph', lines: [joined(lines)] }, heading: level })
  }

  private addList(element: Element): void {
    this.endParagraph()
    const list = this.listOf(element)
    if (list.items.length > 0) this.blocks.push({ block: list })
  }

  private listOf(element: Element): ListBlock {
    const list: ListBlock = {
      type: 'list',
      ordered: element.name === 'ol',
      start: Math.max(1, Number.parseInt(element.attribs.start ?? '1', 10) || 1),
      items: [],
    }
    for (const item of children(element)) {
      if (!isElement(item)) {
        if (withoutBlanks(textOf(item)) !== '')
          list.items.push({ lines: this.inline([item], { bold: false, italic: false }), lists: [] })
        continue
      }
      if (item.name === 'ul' || item.name === 'ol') {
        const last = list.items.at(-1)
        const nested = this.listOf(item)
        if (last) last.lists.push(nested)
        else list.items.push({ lines: [], lists: [nested] })
        continue
      }
      const own = item.name === 'li' ? children(item) : [item]
      const isList = (node: AnyNode) => isElement(node) && (node.name === 'ul' || node.name === 'ol')
      const lines = this.inline(
        own.filter((node) => !isList(node)),
        { bold: false, italic: false },
      )
      const lists = own
        .filter(isList)
        .map((node) => this.listOf(node as Element))
        .filter((nested) => nested.items.length > 0)
      if (lines.length > 0 || lists.length > 0) list.items.push({ lines, lists })
    }
    return list
  }

  private addTable(element: Element, format: Format): void {
    this.endParagraph()
    const rows: Element[] = []
    const collect = (node: AnyNode) => {
      for (const child of children(node))
        if (isElement(child)) {
          if (child.name === 'tr') rows.push(child)
          else if (/^(?:thead|tbody|tfoot)$/.test(child.name)) collect(child)
          else if (child.name === 'caption')
            for (const line of this.inline([child], format))
              this.blocks.push({ block: { type: 'paragraph', lines: [line] } })
        }
    }
    collect(element)
    const cells = rows.map((row) =>
      children(row).filter((cell): cell is Element => isElement(cell) && /^t[dh]$/.test(cell.name)),
    )
    const widest = Math.max(0, ...cells.map((row) => row.length))
    const nested = cells.flat().some((cell) => holdsTable(cell))
    // Old pages lay themselves out with tables: one column, or tables in tables, is no table of facts.
    if (widest <= 1 || nested || element.attribs.role === 'presentation') {
      for (const cell of cells.flat()) {
        for (const child of children(cell)) this.visit(child, format)
        this.endParagraph()
      }
      return
    }
    const read = cells.map((row) =>
      row.flatMap((cell) => {
        const span = Math.min(20, Math.max(1, Number.parseInt(cell.attribs.colspan ?? '1', 10) || 1))
        return [this.inline(children(cell), format), ...Array.from({ length: span - 1 }, (): Line[] => [])]
      }),
    )
    const width = Math.max(...read.map((row) => row.length))
    const padded = read.map((row) => [
      ...row,
      ...Array.from({ length: width - row.length }, (): Line[] => []),
    ])
    const [first = [], ...others] = padded
    const headed =
      cells[0]?.every((cell) => cell.name === 'th') || (rows[0]?.parent as Element | null)?.name === 'thead'
    this.blocks.push({
      block: headed ? { type: 'table', header: first, rows: others } : { type: 'table', rows: padded },
    })
  }

  private addQuote(element: Element): void {
    this.endParagraph()
    const lines = this.inline(children(element), { bold: false, italic: false })
    if (lines.length > 0) this.blocks.push({ block: { type: 'quote', lines } })
  }

  private addPreformatted(element: Element, format: Format): void {
    this.endParagraph()
    for (const line of textOf(element).split(/\r?\n/)) {
      if (withoutBlanks(line) !== '')
        this.blocks.push({ block: { type: 'paragraph', lines: [[{ text: line.trim(), ...format }]] } })
    }
  }
}

const holdsTable = (node: AnyNode): boolean =>
  children(node).some((child) => isElement(child) && (child.name === 'table' || holdsTable(child)))

const listLines = (list: ListBlock): Line[] =>
  list.items.flatMap((item) => [...item.lines, ...item.lists.flatMap(listLines)])

const trimmed = (line: Run[]): Line => {
  const runs = line.map((run) => ({ ...run }))
  const [first] = runs
  const last = runs.at(-1)
  if (first) first.text = first.text.trimStart()
  if (last) last.text = last.text.trimEnd()
  return runs.filter((run) => run.text !== '')
}

const joined = (lines: readonly Line[]): Line =>
  lines.flatMap((line, at) => (at === 0 ? line : [{ text: ' ', bold: false, italic: false }, ...line]))
