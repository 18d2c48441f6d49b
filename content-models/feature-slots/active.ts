import type { Feature, FeaturedReference, FeatureSlot } from '../published/index.ts'

/** What the rules need to know of a feature: a published record, or a document of the CMS brought into this shape. */
export type PlannedFeature = Pick<Feature, 'id' | 'slot' | 'item' | 'startsAt' | 'endsAt' | 'order'>

/** Half-open: the start is in it, the end is not; `Infinity` is no end. In milliseconds since 1970. */
export const windowOf = ({ startsAt, endsAt }: Pick<PlannedFeature, 'startsAt' | 'endsAt'>) => ({
  start: Date.parse(startsAt),
  end: endsAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(endsAt),
})

/** Whether a feature is meant to show at an instant. */
export function isDue(feature: Pick<PlannedFeature, 'startsAt' | 'endsAt'>, at: string | Date): boolean {
  const { start, end } = windowOf(feature)
  const moment = new Date(at).getTime()
  return start <= moment && moment < end
}

/** As features stand in a slot: by their order, then the one that began later first, since it was put there on top. */
export const byPrecedence = (one: PlannedFeature, other: PlannedFeature): number =>
  one.order - other.order ||
  Date.parse(other.startsAt) - Date.parse(one.startsAt) ||
  (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)

const keyOf = ({ kind, id }: FeaturedReference) => `${kind} ${id}`

/**
 * What stands in each slot at an instant: slot id -> features in their order, no more than the capacity, no item twice.
 * Features of items that are not public take no place. Every slot has an entry; an empty one is filled by its fallback.
 */
export function activeAt<F extends PlannedFeature>(
  slots: readonly Pick<FeatureSlot, 'id' | 'capacity'>[],
  features: readonly F[],
  at: string | Date,
  isPublic: (item: FeaturedReference) => boolean = () => true,
): Map<string, F[]> {
  const due = new Map<string, F[]>(slots.map(({ id }) => [id, []]))
  for (const feature of features) if (isDue(feature, at)) due.get(feature.slot)?.push(feature)
  for (const { id, capacity } of slots) {
    const seen = new Set<string>()
    const standing = (due.get(id) ?? [])
      .sort(byPrecedence)
      .filter(({ item }) => !seen.has(keyOf(item)) && isPublic(item) && seen.add(keyOf(item)))
    due.set(id, standing.slice(0, capacity))
  }
  return due
}

/** The next instant after `at` at which a feature starts or ends, as UTC; undefined when none is planned. */
export function nextChange(
  features: readonly Pick<PlannedFeature, 'startsAt' | 'endsAt'>[],
  at: string | Date,
): string | undefined {
  const now = new Date(at).getTime()
  let next = Number.POSITIVE_INFINITY
  for (const feature of features) {
    const { start, end } = windowOf(feature)
    // One that ends before it starts never shows.
    if (end <= start) continue
    if (start > now) next = Math.min(next, start)
    else if (end > now) next = Math.min(next, end)
  }
  return next === Number.POSITIVE_INFINITY ? undefined : new Date(next).toISOString()
}

/** A stretch of the time of a slot in which what is planned for it stays the same; without `until` it goes on for good. */
export interface Stretch<F> {
  from: string
  until?: string
  /** In their order; more than the capacity when too much is planned, none where the fallback fills in. */
  features: F[]
}

/** Cuts the time from one instant to another at every start and end of the features of one slot. */
export function stretches<F extends PlannedFeature>(
  features: readonly F[],
  from: string | Date,
  to?: string | Date,
): Stretch<F>[] {
  const first = new Date(from).getTime()
  const last = to === undefined ? Number.POSITIVE_INFINITY : new Date(to).getTime()
  if (last <= first) return []
  const planned = features.map((feature) => ({ feature, ...windowOf(feature) }))
  const shown = planned.filter(({ start, end }) => start < end && start < last && end > first)
  const cuts = new Set([first, last])
  for (const { start, end } of shown)
    for (const cut of [start, end]) if (cut > first && cut < last) cuts.add(cut)
  const bounds = [...cuts].sort((one, other) => one - other)
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? Number.POSITIVE_INFINITY
    return {
      from: new Date(start).toISOString(),
      ...(end === Number.POSITIVE_INFINITY ? {} : { until: new Date(end).toISOString() }),
      features: shown
        .filter((one) => one.start <= start && one.end >= end)
        .map(({ feature }) => feature)
        .sort(byPrecedence),
    }
  })
}
