import type { Block } from '@lectern/content-models/body'
import type { ImportChoices, ImportFields } from '@lectern/content-models/importing'
import type { MaterialKind } from '@lectern/content-models/published'
import type { Finding } from '@lectern/content-models/text'
import type { Payload } from 'payload'
import { articleParts } from '../desk/review/article-parts.ts'
import { pictureIndex } from '../import/source.ts'
import type { ReadLine } from '../import/structure.ts'
import type { Importer } from './access.ts'
import { type Judgement, judgeFiles } from './judge.ts'
import { type BatchRow, type FileRow, findFiles, type MovedLines, type ReadingSummary } from './rows.ts'
import { readingOf } from './storage.ts'

/** What a list says of a file. */
export interface FileLine {
  id: string
  name: string
  size: number
  state: FileRow['state']
  message: string
  title: string
  kind: MaterialKind | undefined
  kindChosen: boolean
  checked: boolean
  counts: ReadingSummary['counts'] | undefined
  judgement: Pick<Judgement, 'duplicates' | 'blocking' | 'doubts' | 'sure'> | undefined
  draft: { collection: string; id: string } | undefined
}

const lineOf = (file: FileRow, judgement: Judgement | undefined): FileLine => ({
  id: file.id,
  name: file.name,
  size: file.size,
  state: file.state,
  message: file.message,
  title: judgement?.fields.title ?? '',
  kind: judgement?.choices.kind ?? file.summary?.kind,
  kindChosen: judgement?.choices.kind !== undefined,
  checked: file.checked,
  counts: file.summary?.counts,
  judgement: judgement && {
    duplicates: judgement.duplicates,
    blocking: judgement.blocking,
    doubts: judgement.doubts,
    sure: judgement.sure,
  },
  draft: file.draft,
})

/** All files of a batch as its list shows them. */
export async function linesOf(payload: Payload, { user }: Importer, batch: BatchRow): Promise<FileLine[]> {
  const files = await findFiles(payload, { batch: { equals: batch.id } })
  const judgements = await judgeFiles(payload, user, batch, files)
  return files.map((file) => lineOf(file, judgements.get(file.id)))
}

/** A line of the original as the screen shows it. */
export interface ShownLine extends ReadLine {
  /** Put back or taken out by a person. */
  moved?: 'kept' | 'dropped'
  /** A doubt of the importer is about it: also where it became a field. */
  doubted: boolean
  /** As it stood in the source, with its formats, cells and points; missing for a picture. */
  html?: string
  /** Address of the picture, where it is one and came along. */
  picture?: string
}

export type ShownPart = { html: string } | { picture: string; alt: string; caption: string }

/** A file opened: its original, what was recognised of it, and the body as it will be. */
export interface OpenedFile extends FileLine {
  batch: string
  format: string
  fields: ImportFields
  /** As it was read, before corrections. */
  read: ImportFields
  readKind: MaterialKind
  choices: ImportChoices
  batchChoices: ImportChoices
  moved: MovedLines
  lines: ShownLine[]
  /** Lines that are not shown, because there are too many. */
  omitted: number
  parts: ShownPart[]
  flagged: Finding[]
  corrected: Finding[]
}

/** A page of more paragraphs is slow to draw; the draft has them all. */
const mostLines = 3000
const mostFindings = 500

/** A block of the source as the page shows it; headings are told by their looks: the page has headings of its own. */
const looks = (
  block: Block | undefined,
  pictureAddress: (picture: string) => string,
): Pick<ShownLine, 'html' | 'picture'> => {
  if (!block) return {}
  if (block.type === 'picture') return { picture: pictureAddress(block.id) }
  const plain: Block = block.type === 'heading' ? { type: 'paragraph', lines: [block.line] } : block
  const [part] = articleParts([plain])
  return part && 'html' in part ? { html: part.html } : {}
}

/** A file with all that was read of it; undefined where nothing is, yet or any more. */
export async function openFile(
  payload: Payload,
  { user }: Importer,
  batch: BatchRow,
  file: FileRow,
): Promise<OpenedFile | undefined> {
  const [reading, siblings] = await Promise.all([
    readingOf(payload, file),
    findFiles(payload, { batch: { equals: batch.id } }),
  ])
  const judgement = (await judgeFiles(payload, user, batch, siblings, [file])).get(file.id)
  if (!reading || !judgement || !file.summary) return undefined
  const doubted = new Set(reading.flagged.map(({ line }) => line))
  const pictureAddress = (picture: string) =>
    `/api/import-desk/files/${file.id}/pictures/${pictureIndex(picture)}`
  return {
    ...lineOf(file, judgement),
    batch: batch.id,
    format: reading.format,
    fields: judgement.fields,
    read: file.summary.fields,
    readKind: file.summary.kind,
    choices: file.choices,
    batchChoices: batch.choices,
    moved: file.moved,
    lines: reading.lines.slice(0, mostLines).map((line) => ({
      ...line,
      doubted: doubted.has(line.index),
      ...(file.moved.keep.includes(line.index)
        ? { moved: 'kept' as const }
        : file.moved.drop.includes(line.index)
          ? { moved: 'dropped' as const }
          : {}),
      ...looks(reading.source[line.index], pictureAddress),
    })),
    omitted: Math.max(0, reading.lines.length - mostLines),
    parts: articleParts(reading.blocks).map((part): ShownPart => {
      if ('html' in part) return { html: part.html }
      const place = pictureIndex(part.block.id)
      return {
        picture: pictureAddress(part.block.id),
        alt: reading.pictures[place]?.alt ?? '',
        caption: part.block.caption ?? '',
      }
    }),
    flagged: reading.flagged.slice(0, mostFindings),
    corrected: reading.corrected.slice(0, mostFindings),
  }
}
