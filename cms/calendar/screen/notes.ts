import { beijingMinute } from '@lectern/content-models/beijing-time'
import type { CalendarAnswer } from '../entries.ts'
import type { Note, View } from './Grid.tsx'
import { toWall, wallDay } from './wall-time.ts'

const startOf = (day: string) => `${day}T00:00:00+08:00`

/** What a list says in words where the month draws it: features in lanes, memorial and greyscale days in the cells. */
export function notesOf({ features, memorialDays, greyscale }: CalendarAnswer, view: View): Note[] {
  const days: Note[] = [
    ...memorialDays.map(
      ({ day, name }): Note => ({
        key: `memorial:${day}:${name}`,
        at: startOf(day),
        allDay: true,
        words: name,
        kind: 'memorial',
      }),
    ),
    ...greyscale.map(
      ({ from, until, reason }): Note => ({
        key: `greyscale:${from}`,
        at: startOf(wallDay(new Date(toWall(from)))),
        allDay: true,
        words: `全站置灰，到 ${beijingMinute(until)}${reason ? `（${reason}）` : ''}`,
        kind: 'greyscale',
      }),
    ),
  ]
  if (view === 'dayGridMonth') return []
  if (view === 'timeGridWeek') return days
  const slotName = (id: string) => features?.slots.find((slot) => slot.id === id)?.name ?? '推荐位'
  const fallback = (id: string) => features?.slots.find((slot) => slot.id === id)?.fallback ?? ''
  return [
    ...days,
    ...(features?.features ?? []).flatMap((feature): Note[] => [
      {
        key: `feature:${feature.id}:start`,
        at: feature.startsAt,
        words: `${slotName(feature.slot)}换为《${feature.title || feature.itemTitle}》`,
        kind: 'feature',
        feature: feature.id,
      },
      ...(feature.endsAt
        ? [
            {
              key: `feature:${feature.id}:end`,
              at: feature.endsAt,
              words: `${slotName(feature.slot)}的《${feature.title || feature.itemTitle}》结束，无人接续时自动：${fallback(feature.slot)}`,
              kind: 'feature' as const,
              feature: feature.id,
            },
          ]
        : []),
    ]),
  ]
}

/** The way to the other entries of a day that shows only its first; `day` in Beijing, `2026-11-23`. */
export const moreNote = ({ day, count }: { day: string; count: number }): Note => ({
  key: `more:${day}`,
  at: `${day}T23:59:00+08:00`,
  words: `还有 ${count} 条`,
  kind: 'more',
  day,
})
