import type { ArticleFields } from './credits/fields.ts'

/** One paragraph or other block of a source, in its order; `\n` separates the parts of a list, table or quotation. */
export interface SourceLine {
  text: string
  /** Blocks other than `line` keep their shape; `picture` and `other` are not corrected. Default `line`. */
  kind?: 'line' | 'list' | 'table' | 'quote' | 'picture' | 'other'
  /** Heading level in the source format. */
  heading?: 1 | 2 | 3 | 4
  bold?: boolean
  /** The web address that the line, or part of it, links to. */
  address?: string
  /** Words below a picture. */
  caption?: boolean
  /** The cells of a table. */
  rows?: string[][]
  /** Stands on the page outside the article itself. */
  outside?: boolean
  /** Why the reader of the format left it out, in Chinese: hidden text, a page's header. */
  leftOut?: string
}

export interface SourceArticle {
  lines: SourceLine[]
  /** What the source format calls its title. */
  title?: string
  /** What the source format says beside the text, such as meta tags. */
  fields?: Partial<ArticleFields>
  /** A title to suggest when the text has none, such as the name of the file. */
  otherTitle?: string
  /** Lines that a person put back: they stay in the body, whatever else they are. */
  keep?: readonly number[]
  /** Lines that a person took out: they are no part of the article. */
  drop?: readonly number[]
}

/** Something to tell a person; `line` counts from 0. */
export interface Finding {
  line?: number
  what: string
  text: string
  /** What the text became. */
  to?: string
}
