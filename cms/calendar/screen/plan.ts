import { type Conflict, conflicts, type FeaturedItem } from '@lectern/content-models/feature-slots'
import type { FeaturePlan } from '../entries.ts'
import { itemKey } from '../entries.ts'
import type { FeatureDraft } from './changes.ts'

/** The id under which something is judged before it is saved. */
export const unsaved = 'new'

/** Everything that will not show as planned, from now on. */
export const conflictsIn = (plan: FeaturePlan, now: string): Conflict[] =>
  conflicts(
    { slots: plan.slots, features: plan.features, item: (reference) => plan.items[itemKey(reference)] },
    now,
  )

/** The plan with one feature as it would be; `known` tells of an item that the plan has not met. */
export function planWith(plan: FeaturePlan, draft: FeatureDraft, known?: FeaturedItem): FeaturePlan {
  const changed = { ...draft, id: draft.id ?? unsaved }
  const isKnown = plan.features.some(({ id }) => id === changed.id)
  return {
    ...plan,
    // In its place: an element that the browser moves within its parent loses the pointer that holds it.
    features: isKnown
      ? plan.features.map((feature) => (feature.id === changed.id ? changed : feature))
      : [...plan.features, changed],
    items: { ...(known ? { [itemKey(draft.item)]: known } : {}), ...plan.items },
  }
}

/** What will not show because of one feature as it would be. */
export const conflictsWith = (
  plan: FeaturePlan,
  draft: FeatureDraft,
  known: FeaturedItem | undefined,
  now: string,
): Conflict[] =>
  conflictsIn(planWith(plan, draft, known), now).filter(({ features }) =>
    features.includes(draft.id ?? unsaved),
  )

/** How many of a conflict's features will not show: with too many in a slot those beyond its capacity, else the first. */
export function hidden(conflict: Conflict, plan: FeaturePlan): string[] {
  const capacity = plan.slots.find(({ id }) => id === conflict.slot)?.capacity ?? 0
  return conflict.kind === 'overCapacity'
    ? conflict.features.slice(0, conflict.features.length - capacity)
    : conflict.features.slice(0, 1)
}
