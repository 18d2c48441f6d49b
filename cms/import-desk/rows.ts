import type { ImportChoices, ImportFields, Sketch } from '@lectern/content-models/importing'
import type { MaterialKind } from '@lectern/content-models/published'
import type { Finding } from '@lectern/content-models/text'
import type { Payload, Where } from 'payload'
import type { ImportState } from '../collections/ImportFile/index.ts'
import { retryConflicts } from '../database/retry-conflicts.ts'
import type { ImportBatch, ImportFile } from '../payload-types.ts'

/** A piece that a text is like, as it was found when the text was read. */
export interface LikePiece {
  collection: string
  id: string
  how: 'file' | 'text' | 'near'
  share?: number
}

/** What is known of a read file without opening its reading. */
export interface ReadingSummary {
  fields: ImportFields
  kind: MaterialKind
  format: string
  counts: { recognised: number; removed: number; corrected: number; flagged: number; pictures: number }
  /** The first of them; `counts` has all. */
  flagged: Finding[]
  sketch: Sketch
  like: LikePiece[]
}

/** Lines of the source, by their indexes, that a person put back into the body and that they took out of it. */
export interface MovedLines {
  keep: number[]
  drop: number[]
}

export interface BatchRow {
  id: string
  owner: string
  ownerName: string
  unit: string | undefined
  choices: ImportChoices
  touchedAt: string
  createdAt: string
}

export interface FileRow {
  id: string
  batch: string
  place: number
  name: string
  hash: string
  size: number
  state: ImportState
  message: string
  summary: ReadingSummary | undefined
  corrections: Partial<ImportFields>
  choices: ImportChoices
  moved: MovedLines
  checked: boolean
  draftKey: string | undefined
  draft: { collection: string; id: string } | undefined
}

const parsed = <Value>(text: string | null | undefined, fallback: Value): Value =>
  text ? (JSON.parse(text) as Value) : fallback

const batchRow = (row: ImportBatch): BatchRow => ({
  id: row.id,
  owner: row.owner,
  ownerName: row.ownerName ?? '',
  unit: row.unit ?? undefined,
  choices: parsed<ImportChoices>(row.choices, {}),
  touchedAt: row.touchedAt,
  createdAt: row.createdAt,
})

const fileRow = (row: ImportFile): FileRow => ({
  id: row.id,
  batch: row.batch,
  place: row.place,
  name: row.name,
  hash: row.hash,
  size: row.size,
  state: row.state,
  message: row.message ?? '',
  summary: parsed<ReadingSummary | undefined>(row.summary, undefined),
  corrections: parsed<Partial<ImportFields>>(row.corrections, {}),
  choices: parsed<ImportChoices>(row.choices, {}),
  moved: parsed<MovedLines>(row.kept, { keep: [], drop: [] }),
  checked: row.checked === true,
  draftKey: row.draftKey ?? undefined,
  draft:
    row.draftCollection && row.draftId ? { collection: row.draftCollection, id: row.draftId } : undefined,
})

const written = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      value !== null && typeof value === 'object' ? JSON.stringify(value) : value,
    ]),
  )

export async function findBatches(payload: Payload, where: Where, limit = 50): Promise<BatchRow[]> {
  const { docs } = await payload.find({
    collection: 'import-batches',
    where,
    sort: '-touchedAt',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(batchRow)
}

export async function findFiles(payload: Payload, where: Where, limit = 0): Promise<FileRow[]> {
  const { docs } = await payload.find({
    collection: 'import-files',
    where,
    sort: ['batch', 'place', 'createdAt'],
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(fileRow)
}

/** Enough of the files of some batches to count them and name a few. */
export async function namesOfFiles(
  payload: Payload,
  batches: readonly string[],
): Promise<Pick<FileRow, 'batch' | 'name' | 'state'>[]> {
  const { docs } = await payload.find({
    collection: 'import-files',
    where: { batch: { in: [...batches] } },
    sort: ['batch', 'place', 'createdAt'],
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { batch: true, name: true, state: true },
  })
  return docs
}

export async function createBatch(
  payload: Payload,
  data: Omit<BatchRow, 'id' | 'createdAt'>,
): Promise<BatchRow> {
  const row = await retryConflicts(() =>
    payload.create({
      collection: 'import-batches',
      data: written({ ...data }) as never,
      depth: 0,
      overrideAccess: true,
    }),
  )
  return batchRow(row)
}

export async function createFile(
  payload: Payload,
  data: Pick<FileRow, 'batch' | 'place' | 'name' | 'hash' | 'size' | 'state'>,
): Promise<FileRow> {
  const row = await retryConflicts(() =>
    payload.create({
      collection: 'import-files',
      data: data as never,
      depth: 0,
      overrideAccess: true,
    }),
  )
  return fileRow(row)
}

type FileChange = Partial<
  Omit<FileRow, 'id' | 'batch' | 'draft' | 'moved'> & {
    kept: MovedLines
    draftCollection: string
    draftId: string
  }
>

/**
 * Changes a file, if it is still in one of the given states; undefined when it is not any more: then somebody else was
 * first.
 */
export async function changeFile(
  payload: Payload,
  id: string,
  data: FileChange,
  still?: readonly ImportState[],
): Promise<FileRow | undefined> {
  const row: unknown = await retryConflicts(() =>
    payload.db.updateOne({
      collection: 'import-files',
      where: { and: [{ id: { equals: id } }, ...(still ? [{ state: { in: [...still] } }] : [])] },
      data: written({ ...data, updatedAt: new Date().toISOString() }),
      options: { atomic: true },
    } as never),
  )
  return row ? fileRow(row as ImportFile) : undefined
}

export async function changeBatch(
  payload: Payload,
  id: string,
  data: Partial<Pick<BatchRow, 'choices' | 'unit' | 'touchedAt'>>,
): Promise<void> {
  await retryConflicts(() =>
    payload.db.updateOne({
      collection: 'import-batches',
      where: { id: { equals: id } },
      data: written({ ...data }),
      returning: false,
    }),
  )
}

export async function deleteRows(
  payload: Payload,
  collection: 'import-files' | 'import-batches',
  where: Where,
): Promise<void> {
  await retryConflicts(() => payload.db.deleteMany({ collection, where }))
}
