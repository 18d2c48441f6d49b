import { fallbackWords } from '@lectern/content-models/feature-slots'
import { type Actor, hasRole } from '@lectern/content-models/workflow'
import { featurePlan } from '../feature-slots/feature-plan.ts'
import { fallbackOf } from '../publication/feature-records.ts'
import type { Asked } from './asked.ts'
import { type FeaturePlan, itemKey } from './entries.ts'

/** The slots and what is featured between two instants; undefined for those who may not see features. */
export async function shownPlan(
  { payload, user, from, to }: Asked,
  actor: Actor,
): Promise<FeaturePlan | undefined> {
  if (!hasRole(actor, 'editor', 'reviewer', 'signer', 'admin')) return undefined
  const asked = { pagination: false, depth: 0, overrideAccess: false, user } as const
  const [plan, { docs: slots }, { docs: topics }] = await Promise.all([
    featurePlan(payload, { from, to }),
    payload.find({ collection: 'feature-slots', ...asked, sort: 'createdAt' }),
    payload.find({ collection: 'topics', ...asked, limit: 500, select: { title: true } }),
  ])
  const topicName = (id: string) => topics.find((topic) => topic.id === id)?.title
  return {
    slots: slots.map((slot) => ({
      id: slot.id,
      name: slot.name,
      place: slot.place,
      capacity: slot.capacity,
      fallback: fallbackWords(fallbackOf(slot), topicName),
    })),
    features: plan.features.map((feature) => ({
      ...feature,
      itemTitle: plan.item(feature.item)?.title ?? '',
    })),
    items: Object.fromEntries(
      plan.features.flatMap(({ item }) => {
        const known = plan.item(item)
        return known ? [[itemKey(item), known]] : []
      }),
    ),
    mayChange: hasRole(actor, 'editor', 'signer', 'admin'),
  }
}
