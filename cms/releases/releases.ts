import type { Payload } from 'payload'
import { takeIntoRelease } from '../outbox/waiting.ts'
import type { Release } from '../payload-types.ts'
import { publisherState, writeWithToken } from './lease.ts'

/** What a release changed: counts of records and pages, and the titles of the first records by their change. */
export interface ReleaseChanges {
  put: number
  removed: number
  pages: number
  /** At most 20. */
  titles: { title: string; change: '新增' | '更新' | '撤下' }[]
  /** Why there is a release though nobody published anything: a day began, a feature started. */
  reason?: string
}

/** What is told of a finished release. */
export interface ReleaseFacts {
  /** Its name in the store of releases. */
  name: string
  seconds: number
  records: number
  pages: number
  changes: ReleaseChanges
  /** Sentences about what was left out. */
  problems: string[]
  /** Names what of the outbox it holds, from `outboxSince`. */
  position: string
  /** Names of all releases that can be brought back, this one included. */
  kept: string[]
}

const titlesShown = 20
const rowsKept = 200

const newest = async (payload: Payload): Promise<Release | undefined> =>
  (await payload.db.find<Release>({ collection: 'releases', sort: '-number', limit: 1, pagination: false }))
    .docs[0]

const update = (payload: Payload, number: number, data: Partial<Release>) =>
  payload.db.updateOne({
    collection: 'releases',
    where: { number: { equals: number } },
    data,
    returning: false,
  })

/**
 * Notes that a release is being built and returns its number; undefined when another publisher has taken over.
 * After a failure the same row goes on, so that a run of failures is one row.
 */
export async function beginRelease(payload: Payload, token: number, now: Date): Promise<number | undefined> {
  const state = await publisherState(payload)
  if (state?.token !== token) return undefined
  const last = await newest(payload)
  const start = { state: 'building' as const, token, startedAt: now.toISOString(), step: null }
  // Readers have it, only the rest of its switch was cut off.
  if (last?.number === state.live && last.state !== 'switched')
    await update(payload, last.number, { state: 'switched', switchedAt: last.startedAt, step: null })
  else if (last && last.state !== 'switched') {
    await update(payload, last.number, { ...start, tries: last.tries + (last.state === 'failed' ? 1 : 0) })
    return last.number
  }
  const number = (last?.number ?? 0) + 1
  await payload.db.create({ collection: 'releases', data: { number, tries: 1, ...start } })
  return number
}

/** Says what is being done, for those who watch. */
export const noteStep = async (payload: Payload, number: number, step: string): Promise<void> => {
  await update(payload, number, { step })
}

/** Notes why a release was not made; what readers have stays. */
export async function failRelease(
  payload: Payload,
  number: number,
  failure: { error: string; problems?: string[]; seconds?: number },
): Promise<void> {
  await update(payload, number, {
    state: 'failed',
    step: null,
    error: failure.error.slice(0, 10_000),
    problems: JSON.stringify(failure.problems ?? []),
    seconds: failure.seconds ?? null,
  })
}

/**
 * Records that readers have a release from now on, if this token is still the newest: the statement that decides
 * between two publishers. To be asked just before the pointer of the store is moved; after false it must not be.
 */
export async function confirmSwitch(
  payload: Payload,
  token: number,
  number: number,
  facts: ReleaseFacts,
  now: Date,
): Promise<boolean> {
  const kept = JSON.stringify(facts.kept)
  if (!(await writeWithToken(payload, token, { live: number, held: false, kept }))) return false
  await update(payload, number, {
    state: 'switched',
    switchedAt: now.toISOString(),
    step: null,
    error: null,
    name: facts.name,
    seconds: facts.seconds,
    records: facts.records,
    pages: facts.pages,
    changes: JSON.stringify({ ...facts.changes, titles: facts.changes.titles.slice(0, titlesShown) }),
    problems: JSON.stringify(facts.problems),
  })
  await takeIntoRelease(payload, facts.position, number)
  return true
}

/** Records that readers have an older release again, and that what is newer waits; false as for `confirmSwitch`. */
export const confirmRollback = (payload: Payload, token: number, number: number): Promise<boolean> =>
  writeWithToken(payload, token, { live: number, held: true })

/** Notes that what is in the outbox changes nothing for readers; `number` is a release that was begun in vain. */
export async function nothingToSwitch(
  payload: Payload,
  token: number,
  position: string,
  number?: number,
): Promise<boolean> {
  const state = await publisherState(payload)
  if (!state || state.token !== token || state.live === 0) return false
  if (number !== undefined)
    await payload.db.deleteMany({
      collection: 'releases',
      where: { and: [{ number: { equals: number } }, { state: { not_equals: 'switched' } }] },
    })
  await takeIntoRelease(payload, position, state.live)
  return true
}

/** Deletes the rows of releases long past. */
export async function pruneReleases(payload: Payload): Promise<void> {
  const last = await newest(payload)
  if (last && last.number > rowsKept)
    await payload.db.deleteMany({
      collection: 'releases',
      where: { number: { less_than: last.number - rowsKept + 1 } },
    })
}
