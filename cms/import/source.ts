import type { Block } from '@lectern/content-models/body'
import type { ArticleFields } from '@lectern/content-models/text'

/** Text that a reader leaves out of the body: it is named in the report, and a person can put it back. */
export interface LeftOut {
  /** Why, in Chinese. */
  what: string
  text: string
}

/** What every reader of a format makes of a file. */
export interface ReadArticle {
  /** Everything that the file holds, in its order. */
  blocks: ReadBlock[]
  /** What the format itself calls the title. */
  title?: string
  fields?: Partial<ArticleFields>
  /** A picture block names its picture by its place here: `import:0`. */
  pictures: ReadPicture[]
  /** What a person should know about the reading, in Chinese. */
  notes: string[]
  /** What was found out about the file and needs nobody's attention, such as its encoding. */
  remarks?: string[]
  /** What has no place among the blocks, such as the header of pages. */
  leftOut: LeftOut[]
}

export interface ReadBlock {
  block: Block
  /** Level in the source, where 1 may be the title. */
  heading?: 1 | 2 | 3 | 4
  /** Stands on the page outside the article. */
  outside?: boolean
  /** Why the reader left it out, in Chinese: hidden text, a page header. It is listed, and can be put back. */
  leftOut?: string
  /** What a person has to look at here, in Chinese. */
  flag?: string
  /** The words below a picture, which are no heading. */
  caption?: boolean
  /** A picture that did not come along; the block says which. */
  missingPicture?: boolean
}

export interface ReadPicture {
  name: string
  bytes: Uint8Array
  alt: string
}

/** A file that cannot be imported; the message says in Chinese why and what to do. */
export class UnreadableFile extends Error {}

/** Files larger than this are refused, in bytes. */
export const largestFile = 40 * 1024 * 1024

/** What stands for an alternative text that nobody has written yet; proofreading looks for it. */
export const missingAlt = '【待补充：请描述图片内容】'

/** The place in `pictures` that a picture block names. */
export const pictureIndex = (id: string): number => Number(id.replace('import:', ''))
