import { beijingDay, startOfBeijingDay } from '@lectern/content-models/beijing-time'
import type { Payload, TypedUser } from 'payload'
import { idOf } from '../../documents/values.ts'
import { findPieces } from './pieces.ts'

/** Something that happens at an instant of the coming week. */
export interface WeekEntry {
  at: string
  what: 'publication' | 'withdrawal' | 'event'
  title: string
  collection: string
  id: string
  /** Kind of a publication, place of an event. */
  note?: string
}

/** Entries of one day in Beijing (`2026-11-23`), by time. */
export interface WeekDay {
  day: string
  entries: WeekEntry[]
}

/** Publications that are planned and events that are held from today to this day in a week, day by day; empty days are left out. */
export async function thisWeek(payload: Payload, user: TypedUser, now: Date): Promise<WeekDay[]> {
  const from = startOfBeijingDay(now).toISOString()
  const to = startOfBeijingDay(now, 8).toISOString()
  const [planned, { docs: events }] = await Promise.all([
    findPieces(payload, user, {
      where: {
        or: [
          { 'workflow.publishAt': { greater_than_equal: from, less_than: to } },
          { 'workflow.withdrawAt': { greater_than_equal: from, less_than: to } },
        ],
      },
      sort: 'workflow.publishAt',
      limit: 50,
    }),
    payload.find({
      collection: 'events',
      where: {
        and: [
          { startsAt: { greater_than_equal: from } },
          { startsAt: { less_than: to } },
          { state: { not_equals: 'cancelled' } },
        ],
      },
      sort: 'startsAt',
      limit: 50,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user,
      select: { title: true, startsAt: true, place: true },
    }),
  ])
  const entries: WeekEntry[] = [
    ...planned.flatMap(({ publishAt, withdrawAt, title, collection, id, kind }) => {
      const of = (what: 'publication' | 'withdrawal', at: string | undefined) =>
        at && at >= from && at < to ? [{ at, what, title, collection, id, note: kind }] : []
      return [...of('publication', publishAt), ...of('withdrawal', withdrawAt)]
    }),
    ...events.map(({ id, title, startsAt, place }) => ({
      at: startsAt ?? from,
      what: 'event' as const,
      title,
      collection: 'events',
      id: idOf(id) ?? '',
      ...(place ? { note: place } : {}),
    })),
  ].sort((one, other) => one.at.localeCompare(other.at))
  return Object.entries(Object.groupBy(entries, ({ at }) => beijingDay(at))).map(([day, of]) => ({
    day,
    entries: of ?? [],
  }))
}
