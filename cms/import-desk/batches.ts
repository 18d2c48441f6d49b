import {
  choicesOf,
  type ImportChoices,
  maySeeBatch,
  unitFailureReasons,
} from '@lectern/content-models/importing'
import type { CollectionSlug, Payload, PayloadRequest, TypedUser } from 'payload'
import { writeAudit } from '../audit/write-entry.ts'
import { idOf } from '../documents/values.ts'
import { Refused } from '../refusals/refused.ts'
import type { Importer } from './access.ts'
import {
  type BatchRow,
  changeBatch,
  changeFile,
  createBatch,
  deleteRows,
  type FileRow,
  findBatches,
  findFiles,
  namesOfFiles,
} from './rows.ts'
import { forgetBatch, forgetOriginal, forgetReading } from './storage.ts'

/** Something to choose: a topic, a team, a unit. */
export interface Choice {
  id: string
  title: string
}

const listOf = async (
  payload: Payload,
  user: TypedUser,
  collection: 'topics' | 'teams' | 'units',
): Promise<Choice[]> => {
  const { docs } = await payload.find({
    collection,
    sort: 'title',
    limit: 500,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
    select: { title: true },
  })
  return docs.map(({ id, title }) => ({ id, title: title ?? '' }))
}

/** What a person may choose for their drafts: topics and teams that they see, and their own units. */
export async function choicesFor(payload: Payload, { actor, user }: Importer) {
  const [topics, teams, units] = await Promise.all([
    listOf(payload, user, 'topics'),
    listOf(payload, user, 'teams'),
    listOf(payload, user, 'units'),
  ])
  return {
    topics,
    teams,
    units: units.filter(({ id }) => actor.units === 'all' || actor.units.includes(id)),
  }
}

/** The choices in a request. Throws Refused for a unit that is not the person's and for what they do not see. */
export async function allowedChoices(
  payload: Payload,
  { actor, user }: Importer,
  given: Record<string, unknown>,
): Promise<ImportChoices> {
  const choices = choicesOf(given)
  const reasons = unitFailureReasons(choices.unit, actor)
  const seen = async (collection: CollectionSlug, ids: readonly string[], label: string) => {
    if (ids.length === 0) return
    const { docs } = await payload.find({
      collection,
      where: { id: { in: [...ids] } },
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user,
      select: {},
    })
    if (docs.length < new Set(ids).size)
      reasons.push(`选的“${label}”已经没有了，或者您看不到它：请刷新页面后重新选择。`)
  }
  await seen('topics', choices.topics ?? [], '专题')
  await seen('teams', choices.team ? [choices.team] : [], '宣讲团队')
  await seen('units', choices.unit ? [choices.unit] : [], '归属单位')
  if (reasons.length > 0) throw new Refused(reasons)
  return choices
}

const ownUnit = (user: TypedUser): string | undefined =>
  idOf((user as { unit?: string | { id: string } | null }).unit)

/** Begins a batch. */
export async function startBatch(
  req: PayloadRequest,
  importer: Importer,
  given: Record<string, unknown>,
  now: Date,
): Promise<BatchRow> {
  const { payload } = req
  const choices = await allowedChoices(payload, importer, given)
  const batch = await createBatch(payload, {
    owner: importer.actor.id,
    ownerName: importer.actor.name,
    unit: choices.unit ?? ownUnit(importer.user),
    choices,
    touchedAt: now.toISOString(),
  })
  await writeAudit(req, {
    action: 'importStarted',
    subject: { collection: 'import-batches', id: batch.id, title: '一批导入的文稿' },
  })
  return batch
}

/** Changes what holds for all files of a batch. */
export async function changeChoices(
  payload: Payload,
  importer: Importer,
  batch: BatchRow,
  given: Record<string, unknown>,
  now: Date,
): Promise<void> {
  const choices = { ...batch.choices, ...(await allowedChoices(payload, importer, given)) }
  await changeBatch(payload, batch.id, {
    choices,
    unit: choices.unit ?? batch.unit,
    touchedAt: now.toISOString(),
  })
}

/** How many of the files of a batch are in which state. */
export type Counts = Record<FileRow['state'], number>

const noCounts = (): Counts => ({ waiting: 0, reading: 0, read: 0, failed: 0, stopped: 0, drafted: 0 })

export const countsOf = (files: readonly Pick<FileRow, 'state'>[]): Counts => {
  const counts = noCounts()
  for (const { state } of files) counts[state] += 1
  return counts
}

export interface BatchLine {
  id: string
  owner: string
  createdAt: string
  touchedAt: string
  counts: Counts
  /** Names of the first files. */
  names: string[]
}

/** The batches that a person sees, the last one first; those of others after their own. */
export async function batchesOf(payload: Payload, { actor }: Importer): Promise<BatchLine[]> {
  const own = await findBatches(payload, { owner: { equals: actor.id } })
  const others = actor.roles.includes('admin')
    ? (
        await findBatches(payload, {
          and: [
            { owner: { not_equals: actor.id } },
            ...(actor.units === 'all' ? [] : [{ unit: { in: [...actor.units] } }]),
          ],
        })
      ).filter((batch) => maySeeBatch(batch, actor))
    : []
  const batches = [...own, ...others]
  const files = await namesOfFiles(
    payload,
    batches.map(({ id }) => id),
  )
  return batches.flatMap((batch) => {
    const of = files.filter((file) => file.batch === batch.id)
    return of.length === 0
      ? []
      : [
          {
            id: batch.id,
            owner: batch.owner === actor.id ? '' : batch.ownerName,
            createdAt: batch.createdAt,
            touchedAt: batch.touchedAt,
            counts: countsOf(of),
            names: of.slice(0, 3).map(({ name }) => name),
          },
        ]
  })
}

/** Files that nobody reads yet stay as they are. */
export async function stopReading(payload: Payload, batch: string): Promise<void> {
  for (const file of await findFiles(payload, {
    and: [{ batch: { equals: batch } }, { state: { equals: 'waiting' } }],
  }))
    await changeFile(payload, file.id, { state: 'stopped' }, ['waiting'])
}

/** Stopped files, or one that failed, are read after all. */
export async function wantRead(payload: Payload, where: { batch: string } | { id: string }): Promise<void> {
  const files = await findFiles(
    payload,
    'id' in where
      ? { and: [{ id: { equals: where.id } }, { state: { in: ['stopped', 'failed'] } }] }
      : { and: [{ batch: { equals: where.batch } }, { state: { equals: 'stopped' } }] },
  )
  for (const file of files)
    await changeFile(payload, file.id, { state: 'waiting', message: '' }, ['stopped', 'failed'])
}

/** Whether a content is of any use to anybody: a row that still needs it, or a piece that was made of it. */
async function needed(payload: Payload, hash: string): Promise<boolean> {
  const rows = await findFiles(payload, { hash: { equals: hash } }, 1)
  if (rows.length > 0) return true
  for (const collection of ['lecture-scripts', 'stories', 'exemplars', 'event-reports'] as const) {
    const { docs } = await payload.find({
      collection,
      where: { importKey: { like: `sha256:${hash}` } },
      trash: true,
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      select: {},
    })
    if (docs.length > 0) return true
  }
  return false
}

/** Removes files of a batch with all that was kept of them; what a draft was made of keeps its original and its report. */
export async function removeFiles(payload: Payload, files: readonly FileRow[]): Promise<void> {
  if (files.length === 0) return
  await deleteRows(payload, 'import-files', { id: { in: files.map(({ id }) => id) } })
  for (const file of files) await forgetReading(payload, file)
  for (const hash of new Set(files.map((file) => file.hash)))
    if (!(await needed(payload, hash))) await forgetOriginal(payload, hash)
}

/** Removes a whole batch; drafts that were made of it stay. */
export async function removeBatch(payload: Payload, batch: string): Promise<void> {
  await removeFiles(payload, await findFiles(payload, { batch: { equals: batch } }))
  await deleteRows(payload, 'import-batches', { id: { equals: batch } })
  await forgetBatch(payload, batch)
}
