import type { Block, Line, ListBlock, Run } from '@lectern/content-models/body'
import { withoutBlanks } from '@lectern/content-models/text'
import { plainParagraph } from '../block-lines.ts'
import { leftOutTag } from '../left-out-mark.ts'
import type { ReadBlock } from '../source.ts'
import { isHidden, isStruck } from './hidden.ts'
import { formulaText, loweredText, preformattedLines, raisedText, rubyText } from './marks.ts'
import { type AnyNode, children, type Element, isElement, textOf } from './nodes.ts'
import { joined, paragraphsOf } from './paragraphs.ts'
import { cellsOf, gridOf, isLayout, isNested, rowsOf, tableBlock } from './tables.ts'

type Link = NonNullable<Run['link']>

/** The block of a picture for an `<img>`; `missing` says which picture is not at hand; undefined for one that is none, such as a pixel. */
export type FindPicture = (
  image: Element,
) => { id: string; caption?: string } | { missing: string } | undefined

interface Format {
  bold: boolean
  italic: boolean
  link?: Link
}

const plain: Format = { bold: false, italic: false }

const blockTags = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul mp-style-type'.split(
    ' ',
  ),
)
const media = /^(?:iframe|video|audio|object|embed|mpvoice|mp-common-mpaudio|mp-common-videosnap)$/
const skipped = /^(?:script|style|noscript|template|link|meta|head|title|source|track|param|input)$/

const linkOf = (element: Element): Link | undefined => {
  const address = element.attribs.href?.trim() ?? ''
  return /^(?:https?:\/\/|mailto:)/i.test(address) ? { address, newTab: false } : undefined
}

export interface HtmlOptions {
  findPicture: FindPicture
  /** The elements that hold the article; everything when there is none. */
  containers?: ReadonlySet<Element>
  /** Elements that are read although they say that they are hidden: WeChat hides the text until its script has run. */
  shown?: ReadonlySet<unknown>
}

/**
 * Turns elements into blocks: headings, paragraphs, lists, quotations, tables, rules, pictures. What readers of the page do not
 * see, or see struck through, is left out at its place.
 */
export class HtmlBlocks {
  readonly blocks: ReadBlock[] = []
  private readonly options: HtmlOptions
  private runs: Run[] = []
  /** Where `<br>` stood; an indented or long part after it is a paragraph of its own. */
  private lines: Run[][] = []
  /** What stood inside the open paragraph and comes after it. */
  private after: ReadBlock[] = []
  private flags: string[] = []
  private inside: boolean

  constructor(options: HtmlOptions, inside = options.containers === undefined) {
    this.options = options
    this.inside = inside
  }

  read(nodes: readonly AnyNode[]): ReadBlock[] {
    for (const node of nodes) this.visit(node, plain)
    this.endParagraph()
    return this.blocks
  }

  private visit(node: AnyNode, format: Format): void {
    if (node.type === 'text') this.addText(String((node as { data: string }).data), format)
    else if (isElement(node)) this.visitElement(node, format)
  }

  private visitElement(element: Element, format: Format): void {
    const { name } = element
    if (skipped.test(name)) return
    if (this.options.containers?.has(element)) {
      this.endParagraph()
      this.inside = true
      for (const child of children(element)) this.visit(child, this.formatOf(element, format))
      this.endParagraph()
      this.inside = false
    } else if (name === 'lectern-flag') this.flags.push(element.attribs.what ?? '')
    else if (name === leftOutTag)
      this.leaveOut(element.attribs.what ?? '', element.attribs.text ?? '', 'flag' in element.attribs)
    else if (!this.options.shown?.has(element) && isHidden(element))
      this.leaveOut('网页中隐藏的文字', textOf(element))
    else if (isStruck(element)) this.leaveOut('有删除线的文字，没有导入', textOf(element), true)
    else if (media.test(name))
      this.leaveOut(
        '音视频或嵌入内容，没有导入',
        element.attribs.src ?? element.attribs['data-src'] ?? element.attribs.name ?? name,
        true,
      )
    else if (!this.visitMark(element, format)) this.visitBlock(element, format)
  }

  /** Ruby, raised and lowered letters and formulas: what plain text can say of them. */
  private visitMark(element: Element, format: Format): boolean {
    const { name } = element
    if (name === 'ruby') this.addText(rubyText(element), format)
    else if (name === 'sup' || name === 'sub') this.addRaised(element, format)
    else if (name === 'math' || /(?:^|\s)(?:katex|MathJax)(?:\s|$)/.test(element.attribs.class ?? '')) {
      const text = formulaText(element)
      this.addText(text, format)
      if (text !== '') this.flags.push('公式转成了文字，请对照原文核对')
    } else return false
    return true
  }

  private visitBlock(element: Element, format: Format): void {
    const { name } = element
    if (name === 'br') this.endLine()
    else if (name === 'img') this.addPicture(element)
    else if (name === 'hr') this.add({ type: 'rule' })
    else if (/^h[1-6]$/.test(name)) this.addHeading(element, format)
    else if (name === 'ul' || name === 'ol') this.addList(element)
    else if (name === 'table') this.addTable(element, format)
    else if (name === 'blockquote') this.addQuote(element)
    else if (name === 'pre') this.addPreformatted(element, format)
    else if (name === 'figcaption') {
      this.endParagraph()
      const from = this.blocks.length
      for (const child of children(element)) this.visit(child, this.formatOf(element, format))
      this.endParagraph()
      for (const read of this.blocks.slice(from)) read.caption = true
    } else if (blockTags.has(name)) {
      this.endParagraph()
      for (const child of children(element)) this.visit(child, this.formatOf(element, format))
      this.endParagraph()
    } else for (const child of children(element)) this.visit(child, this.formatOf(element, format))
  }

  private formatOf(element: Element, outer: Format): Format {
    const { name } = element
    const style = (element.attribs.style ?? '').toLowerCase()
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

  private addRaised(element: Element, format: Format): void {
    const text = textOf(element)
    const written = element.name === 'sup' ? raisedText(text) : loweredText(text)
    this.addText(written ?? text, format)
    // [1] points to a note; anything else reads differently on the line.
    if (
      written === undefined &&
      text.trim() !== '' &&
      !/^[[〔［(（]?\s*[\d*①-⑩]+\s*[\]〕］)）]?$/.test(text.trim())
    )
      this.flags.push(`${element.name === 'sup' ? '上标' : '下标'}“${text.trim()}”写成了普通文字，请核对`)
  }

  private leaveOut(what: string, text: string, flag = false): void {
    const said = text.replace(/\s+/g, ' ').trim()
    if (said === '') return
    this.after.push({
      block: plainParagraph(said),
      leftOut: what,
      ...(flag ? { flag: what } : {}),
      ...(this.inside ? {} : { outside: true }),
    })
  }

  private endLine(): void {
    this.lines.push(this.runs)
    this.runs = []
  }

  private push(block: Block, more: Partial<ReadBlock> = {}): void {
    const [flag] = this.flags
    this.flags = []
    this.blocks.push({ block, ...(flag ? { flag } : {}), ...(this.inside ? {} : { outside: true }), ...more })
  }

  private endParagraph(): void {
    this.endLine()
    const { lines } = this
    this.lines = []
    for (const paragraph of paragraphsOf(lines)) this.push({ type: 'paragraph', lines: paragraph })
    this.blocks.push(...this.after)
    this.after = []
  }

  private add(block: Block, more: Partial<ReadBlock> = {}): void {
    this.endParagraph()
    this.push(block, more)
  }

  private addPicture(image: Element): void {
    // Logos and buttons around the article are no pictures of it.
    const picture = this.inside ? this.options.findPicture(image) : undefined
    if (!picture) return
    if ('missing' in picture)
      this.add(plainParagraph(picture.missing), { leftOut: '图片没有导入', missingPicture: true })
    else this.add({ type: 'picture', ...picture })
  }

  /** The lines of what is inside an element; pictures and what was left out of it stand before it. */
  private inline(nodes: readonly AnyNode[], format: Format): Line[] {
    const inner = new HtmlBlocks(this.options, this.inside)
    for (const node of nodes) inner.visit(node, format)
    inner.endParagraph()
    return inner.blocks.flatMap((read) => {
      const { block, flag } = read
      if (read.leftOut !== undefined) {
        this.after.push(read)
        return []
      }
      if (flag) this.flags.push(flag)
      if (block.type === 'paragraph' || block.type === 'quote') return block.lines
      if (block.type === 'heading') return [block.line]
      if (block.type === 'list') return listLines(block)
      if (block.type === 'table') return [...(block.header ?? []), ...block.rows.flat()].flat()
      if (block.type !== 'rule') this.blocks.push(read)
      return []
    })
  }

  private addHeading(element: Element, format: Format): void {
    this.endParagraph()
    const lines = this.inline(children(element), this.formatOf(element, format))
    const level = Math.min(4, Number(element.name[1])) as 1 | 2 | 3 | 4
    if (lines.length > 0) this.push({ type: 'paragraph', lines: [joined(lines)] }, { heading: level })
    this.endParagraph()
  }

  private addList(element: Element): void {
    this.endParagraph()
    const list = this.listOf(element)
    if (list.items.length > 0) this.push(list)
    this.endParagraph()
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
          list.items.push({ lines: this.inline([item], plain), lists: [] })
      } else if (item.name === 'ul' || item.name === 'ol') {
        const last = list.items.at(-1)
        const nested = this.listOf(item)
        if (last) last.lists.push(nested)
        else list.items.push({ lines: [], lists: [nested] })
      } else this.addItem(list, item)
    }
    return list
  }

  private addItem(list: ListBlock, item: Element): void {
    const own = item.name === 'li' ? children(item) : [item]
    const isList = (node: AnyNode): node is Element =>
      isElement(node) && (node.name === 'ul' || node.name === 'ol')
    const lines = this.inline(
      own.filter((node) => !isList(node)),
      plain,
    )
    const lists = own
      .filter(isList)
      .map((node) => this.listOf(node))
      .filter((nested) => nested.items.length > 0)
    if (lines.length > 0 || lists.length > 0) list.items.push({ lines, lists })
  }

  private addTable(element: Element, format: Format): void {
    this.endParagraph()
    const { rows, captions } = rowsOf(element)
    for (const caption of captions)
      for (const line of this.inline([caption], format)) this.push({ type: 'paragraph', lines: [line] })
    const cells = rows.map(cellsOf)
    if (isLayout(element, cells)) {
      if (isNested(cells)) this.flags.push('表格里有表格，已按行列出，请对照原文核对')
      for (const cell of cells.flat()) this.visit(cell, format)
      return
    }
    const { grid, merged } = gridOf(rows, (cell) => this.inline(children(cell), format))
    if (merged) this.flags.push('表格有合并的单元格，已拆开，请核对')
    this.push(tableBlock(rows, grid))
    this.endParagraph()
  }

  private addQuote(element: Element): void {
    this.endParagraph()
    const lines = this.inline(children(element), plain)
    if (lines.length > 0) this.push({ type: 'quote', lines })
    this.endParagraph()
  }

  private addPreformatted(element: Element, format: Format): void {
    this.endParagraph()
    for (const line of preformattedLines(element))
      if (withoutBlanks(line) !== '')
        this.push({ type: 'paragraph', lines: [[{ text: line.trim(), ...format }]] })
  }
}

const listLines = (list: ListBlock): Line[] =>
  list.items.flatMap((item) => [...item.lines, ...item.lists.flatMap(listLines)])
