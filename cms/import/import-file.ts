import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Block, serialize, toEditor } from '@lectern/content-models/body'
import type { MaterialKind } from '@lectern/content-models/published'
import type { ArticleFields } from '@lectern/content-models/text'
import sharp from 'sharp'
import type { NewPicture } from '../actions/add-upload.ts'
import type { ImportedDraft } from '../actions/import-draft.ts'
import { plainParagraph } from './block-lines.ts'
import type { ArticleReading } from './read-article.ts'
import { type FileToRead, readInProcess } from './read-in-process.ts'
import { type ImportReport, reportMarkdown } from './report.ts'
import { largestFile, missingAlt, pictureIndex, type ReadPicture, UnreadableFile } from './source.ts'

/** Where drafts and their pictures go: a CMS that is open. */
export interface DraftStore {
  addPicture(picture: NewPicture): Promise<string>
  importDraft(draft: ImportedDraft): Promise<{ id: string; outcome: 'created' | 'unchanged' }>
}

export interface ImportOptions {
  /** Undefined: guessed from the title and the first paragraph. */
  kind: MaterialKind | undefined
  /** Undefined on a dry run: nothing is written then. */
  cms: DraftStore | undefined
  /** Originals and reports go to `imports/<hash>` below it. */
  folder: string
  /** Where a second copy of each report goes. */
  reports?: string | undefined
  /** Reads a file; in a bounded process of its own where nothing is given. */
  read?: ((file: FileToRead) => Promise<ArticleReading>) | undefined
}

/** The fields of a draft that the source tells. */
export const draftFields = (fields: ArticleFields): Record<string, unknown> => ({
  ...(fields.subtitle ? { subtitle: fields.subtitle } : {}),
  ...(fields.source ? { source: fields.source } : {}),
  ...(fields.displayDate ? { displayDate: fields.displayDate } : {}),
  tags: fields.tags,
  credits: {
    author: fields.author,
    editor: fields.editor,
    proofreader: fields.proofreader,
    reviewer: fields.reviewer,
    signer: fields.signer,
    photographer: fields.photographer,
  },
})

const addPicture = async (
  cms: DraftStore,
  picture: ReadPicture,
  caption: string | undefined,
): Promise<string> => {
  // GIF is the one usual format that the media library does not take.
  const gif = /\.gif$/i.test(picture.name)
  const bytes = gif ? new Uint8Array(await sharp(picture.bytes).png().toBuffer()) : picture.bytes
  const name = gif ? picture.name.replace(/gif$/i, 'png') : picture.name
  return cms.addPicture({ name, bytes, alt: picture.alt || missingAlt, ...(caption ? { caption } : {}) })
}

/** Puts the pictures of an article into the media library; one that is refused is flagged and its caption stays. */
const withPictures = async (
  { blocks, pictures, flagged }: ArticleReading,
  cms: DraftStore,
): Promise<Block[]> => {
  const body: Block[] = []
  for (const block of blocks) {
    const picture = block.type === 'picture' ? pictures[pictureIndex(block.id)] : undefined
    if (block.type !== 'picture' || !picture) {
      body.push(block)
      continue
    }
    try {
      body.push({ ...block, id: await addPicture(cms, picture, block.caption) })
    } catch (error) {
      flagged.push({
        what: `图片没有导入：${error instanceof Error ? error.message : String(error)}`,
        text: picture.name,
      })
      if (block.caption) body.push(plainParagraph(block.caption))
    }
  }
  return body
}

/** Imports one file: reads it in a process of its own, keeps the original, makes the draft and writes the report. */
export const importFile = async (
  path: string,
  { kind, cms, folder, reports, read = readInProcess }: ImportOptions,
): Promise<{ report: ImportReport; place?: string }> => {
  const { size } = statSync(path)
  if (size > largestFile)
    throw new UnreadableFile(
      `文件太大（${Math.round(size / 1024 / 1024)} MB，上限 ${largestFile / 1024 / 1024} MB），请删减图片或拆分后再导入。`,
    )
  const bytes = new Uint8Array(readFileSync(path))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const reading = await read({ bytes, name: basename(path), folder: dirname(path) })
  const body = toEditor(cms ? await withPictures(reading, cms) : reading.blocks)
  const chosen = kind ?? reading.kind
  const saved = await cms?.importDraft({
    kind: chosen,
    importKey: `sha256:${hash}`,
    fields: { title: reading.title, ...draftFields(reading.fields) },
    body,
  })
  const { blocks: _, source: __, pictures, ...said } = reading
  const report: ImportReport = {
    ...said,
    file: path,
    hash,
    kind: chosen,
    kindGuessed: kind === undefined,
    outcome: saved?.outcome ?? 'dryRun',
    ...(saved ? { draft: saved.id } : {}),
    body: serialize(body),
    pictures: pictures.length,
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
