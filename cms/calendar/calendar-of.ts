import { beijingDay } from '@lectern/content-models/beijing-time'
import { memorialDaysBetween } from '@lectern/content-models/feature-slots'
import {
  type Actor,
  editFailureReasons,
  failureReasons,
  isLate,
  type Piece,
} from '@lectern/content-models/workflow'
import type { Payload } from 'payload'
import { actorOf } from '../access/actor.ts'
import { contentCollections, type DeskPiece, findPieces, kindName } from '../desk/queries/pieces.ts'
import { materialCollections } from '../fields/material.ts'
import { withdrawalPlanOf } from '../publication/plan-withdrawal.ts'
import { noWorker } from '../reminders/tell-late.ts'
import type { Asked } from './asked.ts'
import type { CalendarAnswer, Entry, Unscheduled } from './entries.ts'
import { shownPlan } from './feature-plan.ts'

/** Entries of one kind that are read at most, for one collection. */
export const most = 5000

/** What went live already is only told of: the newest. */
const mostPublished = 1000

/** Signed pieces without a time that are listed, of each kind. */
const mostUnscheduled = 200

/** Days that may be asked for at once. */
export const longest = 400

const ruled = (piece: DeskPiece): Piece => ({
  title: piece.title,
  reviews: 2,
  state: piece.state,
  revision: piece.revision,
  authors: piece.authors,
  passed: piece.passed,
  publicState: piece.publicState,
  blocking: [],
  ...(piece.submittedBy ? { submittedBy: piece.submittedBy } : {}),
  ...(piece.unit ? { unit: piece.unit } : {}),
})

/** In any case later than whatever else is set: the reasons are to be about the piece and the person. */
const farAway = '9999-01-01T00:00:00.000Z'

const why = (reasons: string[]): { fixed?: string } => (reasons.length > 0 ? { fixed: reasons.join('') } : {})

const between = (field: string, { from, to }: Asked) => ({
  [field]: { greater_than_equal: from.toISOString(), less_than: to.toISOString() },
})

/** What the rows of planned pieces hold beside the time: why it was not done, and how it is to be withdrawn. */
async function rowsOf(payload: Payload, pieces: readonly DeskPiece[]) {
  if (pieces.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'publications',
    where: { key: { in: pieces.map(({ collection, id }) => `${collection}:${id}`) } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { document: true, refusal: true, withdrawalPlan: true },
  })
  return new Map(docs.map((row) => [row.document, row]))
}

async function plannedEntries(asked: Asked, actor: Actor): Promise<Entry[]> {
  const { payload, user, from, to, now } = asked
  const pieces = await findPieces(
    payload,
    user,
    {
      where: { or: [between('workflow.publishAt', asked), between('workflow.withdrawAt', asked)] },
      sort: 'workflow.publishAt',
      limit: most,
    },
    {
      state: true,
      publicState: true,
      revision: true,
      plannedRevision: true,
      publishAt: true,
      withdrawAt: true,
    },
  )
  const rows = await rowsOf(payload, pieces)
  const inside = (at: string | undefined): at is string =>
    at !== undefined && Date.parse(at) >= from.getTime() && Date.parse(at) < to.getTime()
  return pieces.flatMap((piece): Entry[] => {
    const row = rows.get(piece.id)
    const common = {
      collection: piece.collection,
      document: piece.id,
      label: piece.kind,
      title: piece.title,
      saves: piece.saves,
    }
    const late = (at: string) => (isLate(at, now) ? { late: row?.refusal ?? noWorker } : {})
    const may = (transition: 'schedule' | 'scheduleWithdrawal') =>
      why(
        failureReasons(
          transition,
          {
            ...ruled(piece),
            ...(piece.publishAt ? { planned: { revision: piece.revision, publishAt: piece.publishAt } } : {}),
          },
          actor,
          { publishAt: farAway, withdrawAt: farAway, withdrawal: { kind: 'gone' }, reason: '…' },
          now.toISOString(),
        ),
      )
    return [
      ...(inside(piece.publishAt)
        ? [
            {
              ...common,
              key: `publication:${piece.id}`,
              kind: 'publication' as const,
              at: piece.publishAt,
              ...may('schedule'),
              ...late(piece.publishAt),
            },
          ]
        : []),
      ...(inside(piece.withdrawAt)
        ? [
            {
              ...common,
              key: `withdrawal:${piece.id}`,
              kind: 'withdrawal' as const,
              at: piece.withdrawAt,
              ...may('scheduleWithdrawal'),
              ...late(piece.withdrawAt),
              ...(row ? { plan: withdrawalPlanOf(row) } : {}),
            },
          ]
        : []),
    ]
  })
}

async function publishedEntries(asked: Asked): Promise<Entry[]> {
  const { payload, user } = asked
  const names = new Map<string, string>(
    contentCollections(payload).map((collection) => [collection.slug, kindName(collection)]),
  )
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { state: { equals: 'live' } },
        between('publishedAt', asked),
        { subject: { in: [...materialCollections] } },
      ],
    },
    sort: '-publishedAt',
    limit: mostPublished,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
    select: { subject: true, document: true, title: true, publishedAt: true },
  })
  return docs.flatMap(({ id, subject, document, title, publishedAt }) =>
    publishedAt
      ? [
          {
            key: `published:${id}`,
            kind: 'published' as const,
            collection: subject,
            document,
            label: names.get(subject) ?? '',
            title,
            at: publishedAt,
            saves: 0,
            fixed: '已经发布：真实的发布时间不能改。',
          },
        ]
      : [],
  )
}

async function eventEntries(asked: Asked, actor: Actor): Promise<Entry[]> {
  const { payload, user } = asked
  const { docs } = await payload.find({
    collection: 'events',
    where: { and: [between('startsAt', asked), { state: { not_equals: 'cancelled' } }] },
    sort: 'startsAt',
    limit: most,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
    select: {
      title: true,
      startsAt: true,
      endsAt: true,
      place: true,
      state: true,
      saves: true,
      ownerUnit: true,
      workflow: { state: true, publicState: true, revision: true, authors: true },
    },
  })
  const [events] = contentCollections(payload).filter(({ slug }) => slug === 'events')
  if (!events) return []
  return docs.map((document) => {
    const { id, title, startsAt, endsAt, place, saves, workflow, ownerUnit } = document
    const piece: Piece = {
      title,
      reviews: 2,
      state: workflow?.state ?? 'draft',
      revision: workflow?.revision ?? 1,
      authors: (workflow?.authors ?? []).map((author) => (typeof author === 'string' ? author : author.id)),
      passed: [],
      publicState: workflow?.publicState ?? 'never',
      blocking: [],
      ...(ownerUnit ? { unit: typeof ownerUnit === 'string' ? ownerUnit : ownerUnit.id } : {}),
    }
    const reasons =
      document.state === 'held' ? ['这个活动已经举办：要改时间请打开它。'] : editFailureReasons(piece, actor)
    return {
      key: `event:${id}`,
      kind: 'event' as const,
      collection: 'events',
      document: id,
      label: '活动',
      title,
      at: startsAt ?? '',
      ...(endsAt ? { until: endsAt } : {}),
      ...(place ? { place } : {}),
      saves: saves ?? 1,
      live: piece.publicState === 'live',
      ...why(reasons),
    }
  })
}

/** Signed pieces that nobody has set a time for, the latest signature first. */
async function unscheduledPieces({ payload, user, now }: Asked, actor: Actor): Promise<Unscheduled[]> {
  const pieces = await findPieces(payload, user, {
    where: { 'workflow.state': { equals: 'signed' } },
    sort: '-updatedAt',
    limit: mostUnscheduled,
  })
  if (pieces.length === 0) return []
  const { docs } = await payload.find({
    collection: 'signed-revisions',
    where: { key: { in: pieces.map(({ collection, id, revision }) => `${collection}:${id}:${revision}`) } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { document: true, signedAt: true, signer: true },
  })
  const signatures = new Map(docs.map((row) => [row.document, row]))
  return pieces
    .map((piece) => {
      const signature = signatures.get(piece.id)
      return {
        collection: piece.collection,
        document: piece.id,
        label: piece.kind,
        title: piece.title,
        saves: piece.saves,
        ...(signature ? { signedAt: signature.signedAt } : {}),
        ...(signature?.signer ? { signer: signature.signer } : {}),
        ...why(failureReasons('schedule', ruled(piece), actor, { publishAt: farAway }, now.toISOString())),
      }
    })
    .sort((one, other) => (other.signedAt ?? '').localeCompare(one.signedAt ?? ''))
}

async function settings({ payload, from, to }: Asked) {
  const [{ memorialDays }, { greyscale }] = await Promise.all([
    payload.findGlobal({ slug: 'editorial-calendar', depth: 0, overrideAccess: true }),
    payload.findGlobal({
      slug: 'site-settings',
      depth: 0,
      overrideAccess: true,
      select: { greyscale: true },
    }),
  ])
  const lastDay = beijingDay(new Date(to.getTime() - 1))
  return {
    memorialDays: memorialDaysBetween(memorialDays ?? [], beijingDay(from), lastDay),
    greyscale: (greyscale ?? [])
      .filter((window) => Date.parse(window.until) > from.getTime() && Date.parse(window.from) < to.getTime())
      .map((window) => ({
        from: window.from,
        until: window.until,
        ...(window.reason ? { reason: window.reason } : {}),
      })),
  }
}

/** Everything that the calendar shows between two instants, as far as this person may see it. */
export async function calendarOf(asked: Asked): Promise<CalendarAnswer> {
  const actor = actorOf(asked.user)
  const [planned, published, events, unscheduled, features, days] = await Promise.all([
    plannedEntries(asked, actor),
    publishedEntries(asked),
    eventEntries(asked, actor),
    unscheduledPieces(asked, actor),
    shownPlan(asked, actor),
    settings(asked),
  ])
  return {
    entries: [...planned, ...published, ...events].sort((one, other) => one.at.localeCompare(other.at)),
    unscheduled,
    ...(features ? { features } : {}),
    ...days,
    cut: planned.length >= most || events.length >= most || published.length >= mostPublished,
  }
}
