import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { type Block, plainText, serialize, toEditor } from '@lectern/content-models/body'
import type { MaterialKind } from '@lectern/content-models/published'
import { type ArticleFields, guessKind } from '@lectern/content-models/text'
import sharp from 'sharp'
import type { Cms } from '../cms-of.ts'
import { plainParagraph } from './block-lines.ts'
import { largestFile, readFile } from './read-file.ts'
import { type ImportReport, reportMarkdown } from './report.ts'
import { type ReadPicture, UnreadableFile } from './source.ts'
import { type ImportedArticle, structure } from './structure.ts'

/** What stands for an alternative text that nobody has written yet; proofreading looks for it. */
export const missingAlt = '【待补充：请描述图片内容】'

export interface ImportOptions {
  /** Undefined: guessed from the title and the first paragraph. */
  kind: MaterialKind | undefined
  /** Undefined on a dry run: nothing is written then. */
  cms: Cms | undefined
  /** Originals and reports go to `imports/<hash>` below it. */
  folder: string
  /** Where a second copy of each report goes. */
  reports?: string | undefined
}

const draftFields = (fields: ArticleFields): Record<string, unknown> => ({
  ...(fields.subtitle ? { subtitle: fields.subtitle } : {}),
  ...(fields.source ? { source: fields.source } : {}),
  ...(fields.displayDate ? { displayDate: fields.displayDate } : {}),
  tags: fields.tags,
  credits: {
    author: fields.author,
    editor: fields.editor,
    proofreader: fields.proofreader,
    photographer: fields.photographer,
  },
})

const addPicture = async (
  cms: Cms,
  picture: ReadPicture,
  alt: string,
  caption: string | undefined,
): Promise<string> => {
  // GIF is the one usual format that the media library does not take.
  const gif = /\.gif$/i.test(picture.name)
  const bytes = gif ? new Uint8Array(await sharp(picture.bytes).png().toBuffer()) : picture.bytes
  const name = gif ? picture.name.replace(/gif$/i, 'png') : picture.name
  return cms.addPicture({ name, bytes, alt, ...(caption ? { caption } : {}) })
}

/** Puts the pictures of an article into the media library; one that is refused is flagged and its caption stays. */
const withPictures = async (
  article: ImportedArticle,
  pictures: readonly ReadPicture[],
  cms: Cms | undefined,
): Promise<Block[]> => {
  const body: Block[] = []
  for (const block of article.body) {
    const picture = block.type === 'picture' ? pictures[Number(block.id.replace('import:', ''))] : undefined
    if (block.type !== 'picture' || !picture) {
      body.push(block)
      continue
    }
    const alt = picture.alt || block.caption || missingAlt
    if (alt === missingAlt) article.flagged.push({ what: '图片缺少替代文字', text: picture.name })
    try {
      body.push({ ...block, id: cms ? await addPicture(cms, picture, alt, block.caption) : block.id })
    } catch (error) {
      article.flagged.push({
        what: `图片没有导入：${error instanceof Error ? error.message : String(error)}`,
        text: picture.name,
      })
      if (block.caption) body.push(plainParagraph(block.caption))
    }
  }
  return body
}

/** A file's name as a title to suggest; names made by machines, such as `000_e33e89`, suggest nothing. */
const titleOfName = (path: string): string =>
  basename(path, extname(path))
    .replace(/[（(]\d+[)）]$|[-_ ]?(?:副本|定稿|终稿|最终版|修改稿|\d{6,8})$/g, '')
    .replace(/^(?:\d+[-_.、 ]+)/, '')
    .trim()

/** Imports one file: reads, cleans, structures, keeps the original, makes the draft and writes the report. */
export const importFile = async (
  path: string,
  { kind, cms, folder, reports }: ImportOptions,
): Promise<{ report: ImportReport; place?: string }> => {
  const { size } = statSync(path)
  if (size > largestFile)
    throw new UnreadableFile(
      `文件太大（${Math.round(size / 1024 / 1024)} MB，上限 ${largestFile / 1024 / 1024} MB），请删减图片或拆分后再导入。`,
    )
  const bytes = new Uint8Array(readFileSync(path))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const read = await readFile(bytes, path)
  const name = titleOfName(path)
  const article = structure(read, /\p{Script=Han}{4}/u.test(name) ? name : undefined)
  const blocks = await withPictures(article, read.pictures, cms)
  const body = toEditor(blocks)
  const chosen = kind ?? guessKind(article.title, plainText({ blocks }).slice(0, 400))
  const saved = await cms?.importDraft({
    kind: chosen,
    importKey: `sha256:${hash}`,
    fields: { title: article.title, ...draftFields(article.fields) },
    body,
  })
  const report: ImportReport = {
    file: path,
    hash,
    format: read.format,
    kind: chosen,
    kindGuessed: kind === undefined,
    outcome: saved?.outcome ?? 'dryRun',
    ...(saved ? { draft: saved.id } : {}),
    title: article.title,
    fields: article.fields,
    body: serialize(body),
    recognised: article.recognised,
    removed: article.removed,
    corrected: article.corrected,
    flagged: article.flagged,
  }
  let place: string | undefined
  const write = (where: string, base: string) => {
    mkdirSync(where, { recursive: true })
    writeFileSync(join(where, `${base}.json`), `${JSON.stringify(report, undefined, 2)}\n`)
    place = join(where, `${base}.md`)
    writeFileSync(place, reportMarkdown(report))
  }
  if (cms) {
    const own = join(folder, 'imports', hash)
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, basename(path)), bytes)
    // The report of the import that made the draft stays.
    if (saved?.outcome === 'unchanged' && existsSync(join(own, 'report.md'))) place = join(own, 'report.md')
    else write(own, 'report')
  }
  if (reports) write(reports, `${basename(path)}-${hash.slice(0, 8)}`)
  return place ? { report, place } : { report }
}
