import { beijingDay, inputFromInstant } from '@lectern/content-models/beijing-time'
import type { Entry, Unscheduled } from '../entries.ts'
import type { Featurable } from '../featurable.ts'
import type { FeatureDraft } from './changes.ts'
import { featuredKindOf } from './collections.ts'
import { day, hour } from './wall-time.ts'

/** What can be dragged from beside the calendar. */
export type Dragged = { piece: Unscheduled } | { featurable: Featurable }

/** What is open in a form over the calendar: something that stands there, a piece without a time, a feature old or new. */
export type Opened =
  | { entry: Entry }
  | { piece: Unscheduled; suggested: string }
  | { draft: Omit<FeatureDraft, 'item'> & { item?: FeatureDraft['item'] }; known?: Featurable['known'] }

/** The hour at which what is dropped on a day is suggested to go live. */
const usualHour = '09'

/** The next full hour after an instant. */
export const nextHour = (now: Date): string =>
  new Date((Math.floor(now.getTime() / hour) + 1) * hour).toISOString()

/** The usual hour on the day in Beijing of an instant, or the next full hour when today's has passed. */
export function usualTime(instant: string | Date, now: Date): string {
  const usual = new Date(`${beijingDay(instant)}T${usualHour}:00:00+08:00`)
  return beijingDay(instant) === beijingDay(now) && usual <= now ? nextHour(now) : usual.toISOString()
}

/** A new feature for three days, of something or of what is still to be chosen. */
export const newFeature = (startsAt: string, slot: string, featurable?: Featurable): Opened => ({
  draft: {
    slot,
    itemTitle: featurable?.known.title ?? '',
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 3 * day).toISOString(),
    order: 0,
    ...(featurable ? { item: featurable.item } : {}),
  },
  ...(featurable ? { known: featurable.known } : {}),
})

function featurableOf({ collection, document, label, title }: Unscheduled): Featurable | undefined {
  const kind = featuredKindOf(collection)
  return kind ? { item: { kind, id: document }, label, known: { title, state: 'unpublished' } } : undefined
}

/** What opens when something from beside is let go at an instant: in the lane of a slot a feature, else a time to go live. */
export function droppedAt(what: Dragged, at: string, slot: string | undefined, firstSlot: string): Opened {
  if ('featurable' in what) return newFeature(at, slot ?? firstSlot, what.featurable)
  const featurable = slot ? featurableOf(what.piece) : undefined
  return featurable && slot
    ? newFeature(at, slot, featurable)
    : { piece: what.piece, suggested: inputFromInstant(at) }
}

/** A feature of what an entry is about, from when it is public; undefined for what cannot be featured. */
export function featureOf(entry: Entry, slot: string, now: Date): Opened | undefined {
  const kind = featuredKindOf(entry.collection)
  if (!kind || entry.kind === 'withdrawal') return undefined
  const isPublic = entry.kind === 'published'
  return newFeature(isPublic ? nextHour(now) : entry.at, slot, {
    item: { kind, id: entry.document },
    label: entry.label,
    known: isPublic
      ? { title: entry.title, state: 'live' }
      : { title: entry.title, state: 'scheduled', publishAt: entry.at },
  })
}
