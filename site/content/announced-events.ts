import { beijingDay } from '@lectern/content-models/beijing-time'
import type { Event } from '@lectern/content-models/published'
import { day } from './calendar.ts'
import { everyRecord } from './records.ts'
import { listRead } from './trace.ts'

/** Events from today on that were announced, soonest first: those that are planned, and those called off, which people must hear of too. */
export const announcedEvents = listRead('announced events', (): readonly Event[] => {
  const from = day()
  return everyRecord('event').filter(
    (event) => event.state !== 'held' && beijingDay(event.endsAt ?? event.startsAt) >= from,
  )
})
