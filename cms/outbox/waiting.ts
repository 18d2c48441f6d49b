import type { Payload } from 'payload'
import type { PublicationEvent } from '../payload-types.ts'

/** A row of the outbox, as far as the publisher looks at it: the slug of a collection or global, and an id. */
export interface Change {
  subject: string
  document: string
}

/** What was changed and is in no live release yet. */
export interface Waiting {
  /** Names the rows that were handed over so far and wait; to be given back with the next question. */
  position: string
  /** Each document once, oldest change first; only those that `position` did not name. */
  changes: Change[]
  /** Rows that are in no live release. */
  waiting: number
}

const inNoRelease = { release: { equals: 0 } } as const
const batch = 500

const idsIn = (position: string | undefined): string[] => (position ? position.split(' ') : [])

/**
 * Reads the outbox. A row stays in it until a release that has it is live, so that none is lost whatever the order in
 * which transactions end, however clocks differ, and wherever a publisher is stopped; it may be handed over again.
 */
export async function outboxSince(payload: Payload, position?: string): Promise<Waiting> {
  const { docs } = await payload.db.find<PublicationEvent>({
    collection: 'publication-events',
    where: inNoRelease,
    sort: 'createdAt',
    pagination: false,
    limit: 0,
    select: { subject: true, document: true },
  })
  const known = new Set(idsIn(position))
  const changes = new Map<string, Change>()
  for (const { id, subject, document } of docs)
    if (!known.has(String(id))) changes.set(`${subject}:${document}`, { subject, document })
  return {
    position: docs.map(({ id }) => String(id)).join(' '),
    changes: [...changes.values()],
    waiting: docs.length,
  }
}

/** Notes that a release has what a position names. */
export async function takeIntoRelease(payload: Payload, position: string, release: number): Promise<void> {
  const ids = idsIn(position)
  for (let start = 0; start < ids.length; start += batch)
    await payload.db.updateMany({
      collection: 'publication-events',
      where: { and: [{ id: { in: ids.slice(start, start + batch) } }, inNoRelease] },
      data: { release },
      returning: false,
    })
}

/** Days after which a row that a release has is of no use any more. */
const daysKept = 30

/** Deletes the rows that have been public for long. */
export async function pruneOutbox(payload: Payload, now: Date): Promise<void> {
  const before = new Date(now.getTime() - daysKept * 86_400_000).toISOString()
  await payload.db.deleteMany({
    collection: 'publication-events',
    where: { and: [{ createdAt: { less_than: before } }, { release: { greater_than: 0 } }] },
  })
}
