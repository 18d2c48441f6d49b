import { basename } from 'node:path'
import { type Block, plainText, serialize, toEditor } from '@lectern/content-models/body'
import type { MaterialKind } from '@lectern/content-models/published'
import { type ArticleFields, type Finding, guessKind, titleOfFileName } from '@lectern/content-models/text'
import { readFile } from './read-file.ts'
import { pictureIndex, type ReadPicture } from './source.ts'
import { type ReadLine, structure } from './structure.ts'

/** Everything that a file says, before anything is saved. */
export interface ArticleReading {
  /** `docx`, `html`, `markdown` or `text`. */
  format: string
  title: string
  /** As the title and the beginning suggest. */
  kind: MaterialKind
  fields: ArticleFields
  /** The body; a picture block names its picture by its place in `pictures`: `import:0`. */
  blocks: Block[]
  /** The body as Markdown. */
  body: string
  pictures: ReadPicture[]
  /** The source in its own order, everything that it held; findings point to its indexes. */
  lines: ReadLine[]
  /** The block of each line as it was read: what the original looks like. */
  source: Block[]
  recognised: Finding[]
  removed: Finding[]
  corrected: Finding[]
  flagged: Finding[]
}

/**
 * Reads a file without touching the database (old Word files have to be converted before, as `readInProcess` does): fields, body, pictures, the report's lists and every line of
 * the source with what became of it. `keep` puts lines that were taken away back into the body at their place, `drop` takes lines out of it; `folder` is
 * where local pictures of a page are looked for. Throws UnreadableFile, in Chinese, for a file that cannot be imported.
 */
export const readArticle = async (
  bytes: Uint8Array,
  fileName: string,
  {
    keep,
    drop,
    folder,
  }: {
    keep?: readonly number[] | undefined
    drop?: readonly number[] | undefined
    folder?: string | undefined
  } = {},
): Promise<ArticleReading> => {
  const read = await readFile(bytes, fileName, folder)
  const article = structure(read, { otherTitle: titleOfFileName(basename(fileName)), keep, drop })
  const { title, fields, lines, recognised, removed, corrected, flagged } = article
  const blocks = article.body
  for (const block of blocks) {
    const picture = block.type === 'picture' ? read.pictures[pictureIndex(block.id)] : undefined
    if (block.type !== 'picture' || !picture) continue
    picture.alt ||= block.caption ?? ''
    if (picture.alt === '') flagged.push({ what: '图片缺少替代文字', text: picture.name })
  }
  return {
    format: read.format,
    title,
    kind: guessKind(title, plainText({ blocks }).slice(0, 400)),
    fields,
    blocks,
    body: serialize(toEditor(blocks)),
    pictures: read.pictures,
    lines,
    source: article.source,
    recognised,
    removed,
    corrected,
    flagged,
  }
}
