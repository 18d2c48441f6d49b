import { featuredKinds, type SlotFallback, schemaVersion } from '@lectern/content-models/published'
import { collectionOfKind } from '../documents/kinds.ts'
import { idOf, instant, text } from '../documents/values.ts'
import type { Feature, FeatureSlot } from '../payload-types.ts'
import type { PublishingContext } from './context.ts'

/** The contract's words for what stands in an empty slot; one that names what is gone takes the newest. */
export function fallbackOf(slot: FeatureSlot): SlotFallback {
  const topic = slot.place === 'topicLead' ? idOf(slot.topic) : idOf(slot.fallbackTopic)
  if (slot.fallback === 'kind' && slot.fallbackKind) return { by: 'kind', kind: slot.fallbackKind }
  if (slot.fallback === 'topic' && topic) return { by: 'topic', topic }
  return { by: slot.fallback === 'nothing' ? 'nothing' : 'newest' }
}

export const featureSlotRecord = (slot: FeatureSlot) => ({
  kind: 'featureSlot',
  schemaVersion,
  id: slot.id,
  updatedAt: instant(slot.updatedAt),
  place: slot.place,
  name: slot.name,
  capacity: slot.capacity,
  topic: idOf(slot.topic),
  fallback: fallbackOf(slot),
})

/** A feature as a record; undefined when its item or slot was deleted since. The note stays in the CMS. */
export function featureRecord(feature: Feature, context: Pick<PublishingContext, 'media'>) {
  const kind = featuredKinds.find((candidate) => collectionOfKind[candidate] === feature.item?.relationTo)
  const item = idOf(feature.item?.value)
  const slot = idOf(feature.slot)
  const picture = idOf(feature.picture)
  if (!kind || !item || !slot) return undefined
  return {
    kind: 'feature',
    schemaVersion,
    id: feature.id,
    updatedAt: instant(feature.updatedAt),
    slot,
    item: { kind, id: item },
    startsAt: instant(feature.startsAt),
    endsAt: instant(feature.endsAt),
    title: text(feature.title),
    summary: text(feature.summary),
    picture: picture ? context.media.picture(picture) : undefined,
    order: feature.order ?? 0,
  }
}
