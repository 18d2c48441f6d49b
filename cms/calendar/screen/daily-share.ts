import { beijingDay } from '@lectern/content-models/beijing-time'
import type { Entry } from '../entries.ts'
import type { View } from './Grid.tsx'

/** Entries that a day shows: thousands of lines are no calendar. */
export const perDay: Record<View, number> = { dayGridMonth: 4, timeGridWeek: 40, agenda: 8 }

/** Entries that a day shows when somebody asked for all of it. */
const wholeDay = 300

/** So many of a day's entries, in their order; what can still be changed comes before what was published already. */
function firstOf(entries: readonly Entry[], limit: number): readonly Entry[] {
  if (entries.length <= limit) return entries
  const [past, ahead] = [true, false].map((isPast) =>
    entries.filter(({ kind }) => (kind === 'published') === isPast),
  )
  const kept = new Set([...(ahead ?? []), ...(past ?? [])].slice(0, limit))
  return entries.filter((entry) => kept.has(entry))
}

/**
 * What each day in Beijing shows of its entries, and how many more it has (`2026-11-23` -> count). `whole` is the day that
 * somebody asked to see as a whole.
 */
export function dailyShare(
  entries: readonly Entry[],
  perDay: number,
  whole?: string,
): { shown: Entry[]; more: { day: string; count: number }[] } {
  const days = [...Map.groupBy(entries, ({ at }) => beijingDay(at))].map(([day, of]) => ({
    day,
    of,
    shown: firstOf(of, day === whole ? wholeDay : perDay),
  }))
  return {
    shown: days.flatMap(({ shown }) => shown),
    more: days.flatMap(({ day, of, shown }) =>
      of.length > shown.length ? [{ day, count: of.length - shown.length }] : [],
    ),
  }
}
