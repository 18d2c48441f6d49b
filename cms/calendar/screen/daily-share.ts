import { beijingDay } from '../../desk/beijing-time.ts'
import type { Entry } from '../entries.ts'
import type { View } from './Grid.tsx'

/** Entries that a day shows: thousands of lines are no calendar. */
export const perDay: Record<View, number> = { dayGridMonth: 4, timeGridWeek: 40, agenda: 300 }

/** The first entries of each day in Beijing, in their order, and how many more a day has (`2026-11-23` -> count). */
export function dailyShare(
  entries: readonly Entry[],
  perDay: number,
): { shown: Entry[]; more: { day: string; count: number }[] } {
  const days = Map.groupBy(entries, ({ at }) => beijingDay(at))
  return {
    shown: [...days.values()].flatMap((of) => of.slice(0, perDay)),
    more: [...days].flatMap(([day, of]) => (of.length > perDay ? [{ day, count: of.length - perDay }] : [])),
  }
}
