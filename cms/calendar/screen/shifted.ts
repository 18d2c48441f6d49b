import type { CalendarFeature } from '../entries.ts'

/** What of a feature is dragged. */
export type Part = 'whole' | 'start' | 'end'

/** A feature moved by some milliseconds, as a whole or at one of its ends; never ends before it starts. */
export function shifted(feature: CalendarFeature, part: Part, by: number): CalendarFeature {
  const start = Date.parse(feature.startsAt) + (part === 'end' ? 0 : by)
  const end =
    feature.endsAt === undefined ? undefined : Date.parse(feature.endsAt) + (part === 'start' ? 0 : by)
  if (end !== undefined && end <= start) return feature
  const { endsAt: _, ...rest } = feature
  return {
    ...rest,
    startsAt: new Date(start).toISOString(),
    ...(end === undefined ? {} : { endsAt: new Date(end).toISOString() }),
  }
}
