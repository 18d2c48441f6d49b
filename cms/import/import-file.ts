import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { serialize, toEditor } from '@lectern/content-models/body'
import { draftFields, fieldsOf, safeFileName } from '@lectern/content-models/importing'
import type { MaterialKind } from '@lectern/content-models/published'
import type { NewPicture } from '../actions/add-upload.ts'
import type { ImportedDraft } from '../actions/import-draft.ts'
import { placePictures } from './place-pictures.ts'
import type { ArticleReading } from './read-article.ts'
import { type FileToRead, readInProcess } from './read-in-process.ts'
import { type ImportReport, reportMarkdown } from './report.ts'
import { largestFile, UnreadableFile } from './source.ts'

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
  /** Reports go to `imports/<hash>` below it, originals to `imports/<hash>/original`. */
  folder: string
  /** Where a second copy of each report goes. */
  reports?: string | undefined
  /** Reads a file; in a bounded process of its own where nothing is given. */
  read?: ((file: FileToRead) => Promise<ArticleReading>) | undefined
}

export interface Imported {
  report: ImportReport
  /** Where the report is. */
  place?: string
  /** What went wrong after the draft was there, in Chinese. */
  problem?: string
}

/** Imports one file: reads it in a process of its own, keeps the original, makes the draft and writes the report. */
export const importFile = async (
  path: string,
  { kind, cms, folder, reports, read = readInProcess }: ImportOptions,
): Promise<Imported> => {
  const { size } = statSync(path)
  if (size > largestFile)
    throw new UnreadableFile(
      `文件太大（${Math.round(size / 1024 / 1024)} MB，上限 ${largestFile / 1024 / 1024} MB），请删减图片或拆分后再导入。`,
    )
  const bytes = new Uint8Array(readFileSync(path))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const reading = await read({ bytes, name: basename(path), folder: dirname(path) })
  const own = join(folder, 'imports', hash)
  if (cms) {
    // Before the draft, so that a full disk leaves none behind; apart from the report, whatever the file is called.
    mkdirSync(join(own, 'original'), { recursive: true })
    writeFileSync(join(own, 'original', safeFileName(basename(path))), bytes)
  }
  const body = toEditor(
    cms
      ? await placePictures(
          reading,
          (place) => reading.pictures[place],
          (picture) => cms.addPicture(picture),
        )
      : reading.blocks,
  )
  const chosen = kind ?? reading.kind
  const saved = await cms?.importDraft({
    kind: chosen,
    importKey: `sha256:${hash}`,
    fields: draftFields(fieldsOf(reading.title, reading.fields)),
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
  try {
    // The report of the import that made the draft stays.
    if (saved?.outcome === 'unchanged' && existsSync(join(own, 'report.md'))) place = join(own, 'report.md')
    else if (cms) write(own, 'report')
    if (reports) write(reports, `${basename(path)}-${hash.slice(0, 8)}`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const made = saved ? `草稿已经建立（编号 ${saved.id}），不必再导入；` : ''
    return { report, ...(place ? { place } : {}), problem: `${made}但导入报告没有写成：${reason}` }
  }
  return place ? { report, place } : { report }
}
