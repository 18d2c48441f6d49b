import MarkdownIt, { type Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import type { Block, InsertedBlock, Line, ListBlock, ParsedBody } from './blocks.ts'
import { directives } from './directives.ts'
import { addItem, flatten, paragraphsOf, tableOf } from './flatten.ts'
import { headingLevel } from './from-editor.ts'
import { insertedBlock } from './inserted-blocks.ts'
import { newTabTitle, runsOf } from './read-runs.ts'
import { safeAddress } from './safe-address.ts'
import { joinLines, tidyRuns } from './tidy.ts'

/** Told in a Chinese sentence what of hand-written Markdown could not be kept. */
export type OnDropped = (what: string) => void

// Indented text is how Chinese paragraphs begin, not code; `~~` is how people type a range or a wave.
const markdownIt = new MarkdownIt({ html: false, linkify: false, typographer: false })
  .use(cjkFriendly)
  .use(directives)
  .disable(['code', 'strikethrough'])
// The default of 100 loses lists nested more than 50 deep without a word.
Object.assign(markdownIt.options, { maxNesting: 1000 })
// Addresses are checked where tokens are read, by the same rule as those of the editor.
markdownIt.normalizeLink = (address) => address
markdownIt.normalizeLinkText = (address) => address
markdownIt.validateLink = () => true
// Table cells have no other way to write a line break; every other tag stays text.
markdownIt.inline.ruler.before('autolink', 'break', (state, silent) => {
  const tag = /^<br ?\/?>/i.exec(state.src.slice(state.pos, state.pos + 6))
  if (!tag) return false
  if (!silent) state.push('hardbreak', 'br', 0)
  state.pos += tag[0].length
  return true
})

/** Reads Markdown with directives; the only reader of it. `onDropped` hears what could not be kept. */
export function parse(markdown: string, onDropped: OnDropped = () => {}): ParsedBody {
  return { blocks: new Reader(markdownIt.parse(markdown, {}), onDropped).blocks() }
}

/** Reads the Markdown of one line, as it stands inside a paragraph. */
export function parseLine(markdown: string): Line {
  const tokens = markdownIt.parseInline(markdown, {})
  return joinLines(tidyRuns(runsOf(tokens[0]?.children ?? [])))
}

class Reader {
  private readonly tokens: Token[]
  private readonly onDropped: OnDropped
  private position = 0
  private quotes = 0

  constructor(tokens: Token[], onDropped: OnDropped) {
    this.tokens = tokens
    this.onDropped = onDropped
  }

  /** The blocks up to a closing token, which is consumed, or to the end. */
  blocks(until?: string): Block[] {
    const blocks: Block[] = []
    for (;;) {
      const token = this.tokens[this.position++]
      if (token === undefined || token.type === until) return blocks
      blocks.push(...this.block(token))
    }
  }

  private block(token: Token): Block[] {
    switch (token.type) {
      case 'inline':
        return this.inline(token)
      case 'heading_open':
        return this.heading(token)
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.list(token)
      case 'blockquote_open': {
        this.quotes++
        const { lines, rest } = flatten(this.blocks('blockquote_close'))
        this.quotes--
        return [...(lines.length > 0 ? [{ type: 'quote' as const, lines }] : []), ...rest]
      }
      case 'table_open':
        return this.table()
      case 'fence':
      case 'code_block':
        this.onDropped('代码块没有对应的格式，已改为普通段落')
        return paragraphsOf(tidyRuns([{ text: token.content, bold: false, italic: false }]))
      case 'hr':
        return [{ type: 'rule' }]
      case 'directive':
        return [token.meta as InsertedBlock]
      default:
        return []
    }
  }

  private heading(token: Token): Block[] {
    const { lines, rest } = flatten(this.blocks('heading_close'))
    const line = joinLines(lines)
    const level = headingLevel(Number(token.tag.slice(1)))
    return [...(line.length > 0 ? [{ type: 'heading' as const, level, line }] : []), ...rest]
  }

  private list(token: Token): Block[] {
    const ordered = token.type === 'ordered_list_open'
    const start = Number(token.attrGet('start') ?? 1)
    const list: ListBlock = { type: 'list', ordered, start, items: [] }
    const rest: Block[] = []
    for (;;) {
      const next = this.tokens[this.position++]
      if (next === undefined || next.type === token.type.replace('open', 'close')) break
      if (next.type !== 'list_item_open') continue
      const content = this.blocks('list_item_close')
      for (const block of content) {
        if (block.type === 'heading') this.onDropped('列表里的标题已改为普通文字')
        if (block.type === 'table') this.onDropped('列表里的表格已改为普通文字')
      }
      rest.push(...addItem(list.items, content))
    }
    return [...(list.items.length > 0 ? [list] : []), ...rest]
  }

  private table(): Block[] {
    const rest: Block[] = []
    const rows: Line[][][] = []
    for (;;) {
      const token = this.tokens[this.position++]
      if (token === undefined || token.type === 'table_close') break
      if (token.type === 'tr_open') rows.push([])
      else if (token.type === 'inline') {
        const cell = flatten(this.inline(token))
        rows.at(-1)?.push(cell.lines)
        rest.push(...cell.rest)
      }
    }
    const table = tableOf(rows[0], rows.slice(1))
    return [...(table ? [table] : []), ...rest]
  }

  /** Paragraphs, and between them the pictures that stand in the text. */
  private inline(token: Token): Block[] {
    const blocks: Block[] = []
    let pending: Token[] = []
    const endText = () => {
      blocks.push(...paragraphsOf(tidyRuns(runsOf(pending, this.quotes > 0))))
      pending = []
    }
    for (const child of token.children ?? []) {
      if (child.type !== 'image') {
        if (child.type === 'link_open') this.reportLink(child)
        pending.push(child)
        continue
      }
      const picture = this.picture(child)
      if (!picture) continue
      const open = openFormats(pending)
      endText()
      blocks.push(picture)
      pending.push(...open)
    }
    endText()
    return blocks
  }

  private picture(token: Token): InsertedBlock | undefined {
    const address = token.attrGet('src') ?? ''
    const id = /^media:(.+)$/.exec(address)?.[1]
    const block =
      id === undefined ? undefined : insertedBlock('picture', { id, caption: token.attrGet('title') })
    if (!block) this.onDropped(`图片不在媒体库里，未能保留：${token.content}（${address}）`)
    return block
  }

  private reportLink(token: Token): void {
    const address = token.attrGet('href') ?? ''
    const title = token.attrGet('title')
    if (safeAddress(address) === undefined) this.onDropped(`链接地址不被允许，只保留了文字：${address}`)
    else if (title && title !== newTabTitle) this.onDropped(`链接的提示文字未保留：${title}`)
  }
}

/** The opening tokens of the formats that are still open at the end of some tokens. */
function openFormats(tokens: Token[]): Token[] {
  const open: Token[] = []
  for (const token of tokens) {
    if (token.nesting === 1) open.push(token)
    else if (token.nesting === -1) open.pop()
  }
  return open
}
