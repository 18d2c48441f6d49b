import { withoutBlanks } from './chinese.ts'
import type { ArticleFields } from './credits/fields.ts'
import type { Edit } from './edits.ts'
import type { Finding, SourceArticle, SourceLine } from './source-article.ts'

/** What became of a line that is not simply body. */
export type Role = 'title' | 'subtitle' | 'field' | 'removed'

/**
 * The lines of a source while the passes decide about them. A line is open until a pass recognises or removes it;
 * what is open at the end is the body.
 */
export class Sheet {
  readonly lines: readonly SourceLine[]
  readonly fields: ArticleFields
  readonly givenTitle: string | undefined
  /** A title to fall back on, such as the name of the file. */
  readonly otherTitle: string | undefined
  title: { text: string; line?: number } | undefined
  /** The day in the fields is known to be that of publication. */
  published = false
  /** What is cut off a body line because it is a credit: always at the end. */
  readonly cuts = new Map<number, Edit[]>()
  readonly notHeadings = new Set<number>()
  /** Lines that are headings whatever they look like. */
  readonly headings = new Set<number>()
  readonly roles = new Map<number, Role>()
  readonly recognised: Finding[] = []
  readonly removed: Finding[] = []
  readonly flagged: Finding[] = []
  /** Lines that a person took out. */
  readonly dropped: readonly number[]
  private readonly undecided = new Set<number>()
  private readonly kept: ReadonlySet<number>

  constructor(article: SourceArticle, fields: ArticleFields) {
    this.lines = article.lines
    this.fields = fields
    this.givenTitle = article.title
    this.otherTitle = article.otherTitle?.trim() || undefined
    this.published = fields.displayDate !== undefined
    this.kept = new Set(article.keep)
    this.dropped = article.drop ?? []
    article.lines.forEach((line, at) => {
      if (withoutBlanks(line.text) !== '' || line.kind === 'picture' || line.kind === 'other')
        this.undecided.add(at)
      if (line.caption) this.notHeadings.add(at)
    })
  }

  /** The text of a line without the white space around it; empty for a line that does not exist. */
  text(line: number): string {
    return this.lines[line]?.text.trim() ?? ''
  }

  /** A paragraph or heading, as against a list, table, quotation or picture. */
  isLine(line: number): boolean {
    return (this.lines[line]?.kind ?? 'line') === 'line'
  }

  isOutside(line: number): boolean {
    return this.lines[line]?.outside === true
  }

  isOpen(line: number): boolean {
    return this.undecided.has(line)
  }

  /** The open lines, in the order of the source. */
  open(): number[] {
    return [...this.undecided]
  }

  /** The open paragraphs and headings. */
  openLines(): number[] {
    return this.open().filter((line) => this.isLine(line))
  }

  remove(line: number, what: string): void {
    this.undecided.delete(line)
    this.roles.set(line, 'removed')
    // What a person put back is plain text: a button of the page is no heading.
    if (this.kept.has(line)) this.notHeadings.add(line)
    else this.removed.push({ line, what, text: this.text(line) || '(图片)' })
  }

  recognise(line: number, what: string, to?: string, role: Role = 'field'): void {
    this.undecided.delete(line)
    this.roles.set(line, role)
    this.note(line, what, this.text(line), to)
  }

  /** Something was read off a line that stays in the body. */
  note(line: number, what: string, text: string, to?: string): void {
    this.recognised.push({ line, what, text, ...(to === undefined ? {} : { to }) })
  }

  flag(line: number | undefined, what: string, text: string): void {
    this.flagged.push({ ...(line === undefined ? {} : { line }), what, text })
  }

  /** The lines of the body, in order: what is still open, and what a person put back. */
  body(): number[] {
    return this.lines.flatMap((_, line) => (this.undecided.has(line) || this.kept.has(line) ? [line] : []))
  }
}
