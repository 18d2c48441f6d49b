import { getTranslation } from '@payloadcms/translations'
import type { Payload, PayloadRequest } from 'payload'
import { kindOfCollection } from '../documents/kinds.ts'
import type { PublicationEvent, Release } from '../payload-types.ts'
import { publicationRows } from '../publication/public-documents.ts'
import { publisherState } from './lease.ts'
import type { ReleaseChanges } from './releases.ts'
import { keptReleases, type Wish, waitingWishes } from './requests.ts'
import { type SiteStateKind, siteState } from './site-state.ts'

/** A release as the screen shows it; instants in UTC. */
export interface ShownRelease {
  number: number
  state: 'building' | 'switched' | 'failed'
  isLive: boolean
  /** Readers had it, and it was taken back. */
  isTakenBack: boolean
  canReturn: boolean
  startedAt: string
  switchedAt?: string | undefined
  seconds?: number | undefined
  records?: number | undefined
  pages?: number | undefined
  tries: number
  step?: string | undefined
  error?: string | undefined
  problems: string[]
  changes?: ReleaseChanges | undefined
}

/** What waits for a release. */
export interface WaitingChange {
  kind: string
  title: string
  /** The form of the piece. */
  piece?: { collection: string; id: string }
  since: string
}

export interface PublishingOverview {
  kind: SiteStateKind
  seenAt?: string | undefined
  live?: ShownRelease | undefined
  building?: ShownRelease | undefined
  failed?: ShownRelease | undefined
  /** Documents, each once. */
  waiting: { count: number; since?: string | undefined }
  wish?: Wish | undefined
  releases: ShownRelease[]
}

const releasesShown = 30

const shown = (row: Release, live: number, kept: ReadonlySet<string>): ShownRelease => ({
  number: row.number,
  state: row.state,
  isLive: row.number === live,
  isTakenBack: row.state === 'switched' && row.number > live,
  canReturn: row.state === 'switched' && row.number !== live && kept.has(row.name ?? ''),
  startedAt: row.startedAt,
  switchedAt: row.switchedAt ?? undefined,
  seconds: row.seconds ?? undefined,
  records: row.records ?? undefined,
  pages: row.pages ?? undefined,
  tries: row.tries,
  step: row.step ?? undefined,
  error: row.error ?? undefined,
  problems: row.problems ? (JSON.parse(row.problems) as string[]) : [],
  changes: row.changes ? (JSON.parse(row.changes) as ReleaseChanges) : undefined,
})

/** What readers have, what is on its way to them, and what went before. */
export async function publishingOverview(payload: Payload, now: Date): Promise<PublishingOverview> {
  const state = await publisherState(payload)
  const live = state?.live ?? 0
  const kept = new Set(keptReleases(state?.kept))
  const { docs } = await payload.db.find<Release>({
    collection: 'releases',
    sort: '-number',
    limit: releasesShown,
    pagination: false,
  })
  const releases = docs.map((row) => shown(row, live, kept))
  const liveRow = releases.find(({ isLive }) => isLive) ?? (await releaseRow(payload, live, kept))
  const [newest] = releases
  const isAlive = state !== undefined && Date.parse(state.expiresAt) > now.getTime()
  const building = newest?.state === 'building' && isAlive ? newest : undefined
  const failed = newest?.state === 'failed' ? newest : undefined
  const waiting = await waitingRows(payload)
  return {
    kind: siteState(
      {
        hasRelease: live > 0,
        held: state?.held ?? false,
        isBuilding: building !== undefined,
        hasFailed: failed !== undefined || (building !== undefined && Boolean(building.error)),
        seenAt: state?.seenAt ?? undefined,
        waitingSince: waiting.first[0]?.createdAt,
      },
      now,
    ),
    seenAt: state?.seenAt ?? undefined,
    live: liveRow,
    building,
    failed,
    waiting: {
      count: waiting.count,
      since: waiting.first[0]?.createdAt,
    },
    wish: (await waitingWishes(payload))[0],
    releases,
  }
}

async function releaseRow(
  payload: Payload,
  number: number,
  kept: ReadonlySet<string>,
): Promise<ShownRelease | undefined> {
  const row = await payload.db.findOne<Release>({
    collection: 'releases',
    where: { number: { equals: number } },
  })
  return row ? shown(row, number, kept) : undefined
}

/** Rows of the outbox that are read: a large import leaves tens of thousands of them. */
const rowsRead = 1000

const isWaiting = { release: { equals: 0 } }

/** What waits, each document once with its oldest row, the oldest first; `count` beyond the rows that are read is of rows. */
async function waitingRows(payload: Payload): Promise<{ first: PublicationEvent[]; count: number }> {
  const { docs } = await payload.db.find<PublicationEvent>({
    collection: 'publication-events',
    where: isWaiting,
    sort: 'createdAt',
    pagination: false,
    limit: rowsRead,
    select: { subject: true, document: true, createdAt: true },
  })
  const first = new Map<string, PublicationEvent>()
  for (const row of docs) {
    const key = `${row.subject}:${row.document}`
    if (!first.has(key)) first.set(key, row)
  }
  const { totalDocs } =
    docs.length < rowsRead
      ? { totalDocs: docs.length }
      : await payload.db.count({ collection: 'publication-events', where: isWaiting })
  return { first: [...first.values()], count: first.size + totalDocs - docs.length }
}

/** The documents that wait for a release, oldest first, at most `limit`. */
export async function waitingChanges(
  payload: Payload,
  i18n: PayloadRequest['i18n'],
  limit: number,
): Promise<{ total: number; changes: WaitingChange[] }> {
  const { first, count } = await waitingRows(payload)
  const rows = first.slice(0, limit)
  const titles = new Map<string, string>()
  for (const [subject, of] of Object.entries(Object.groupBy(rows, (row) => row.subject)))
    if (kindOfCollection(subject))
      for (const row of await publicationRows(payload, subject, of?.map(({ document }) => document) ?? []))
        titles.set(row.key, row.title)
  const { collections, globals } = payload.config
  const changes = rows.map(({ subject, document, createdAt }) => {
    const collection = collections.find(({ slug }) => slug === subject)
    const global = globals.find(({ slug }) => slug === subject)
    const kind = collection?.labels.singular ?? global?.label ?? subject
    const title = titles.get(`${subject}:${document}`)
    return {
      kind: getTranslation(kind, i18n),
      title: title ?? '有改动',
      ...(title ? { piece: { collection: subject, id: document } } : {}),
      since: createdAt,
    }
  })
  return { total: count, changes }
}

/** What was public at an instant and withdrawn after it: it stays withdrawn when a release from then comes back. Titles. */
export async function withdrawnSince(payload: Payload, instant: string): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { state: { equals: 'withdrawn' } },
        { 'withdrawal.at': { greater_than: instant } },
        { firstPublishedAt: { less_than_equal: instant } },
      ],
    },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { title: true },
  })
  return docs.map(({ title }) => title)
}
