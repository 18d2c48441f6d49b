import type { FeaturedItem, Plan } from '@lectern/content-models/feature-slots'
import { type FeaturedReference, featuredKinds } from '@lectern/content-models/published'
import type { Payload, Where } from 'payload'
import { collectionOfKind } from '../documents/kinds.ts'
import { idOf, instant, text } from '../documents/values.ts'
import type { Feature, Publication } from '../payload-types.ts'

/** A feature as the rules want it. */
export type PlannedFeature = Plan['features'][number]

const batch = 200
const keyOf = ({ kind, id }: FeaturedReference) => `${collectionOfKind[kind]}:${id}`

/** What a document of `features` plans; undefined while it has no slot, item or start. Also takes the values of a form. */
export function plannedFeature(
  document: Partial<Pick<Feature, 'item' | 'slot' | 'startsAt' | 'endsAt' | 'title' | 'order'>>,
  id: string,
): PlannedFeature | undefined {
  const kind = featuredKinds.find((candidate) => collectionOfKind[candidate] === document.item?.relationTo)
  const item = idOf(document.item?.value)
  const slot = idOf(document.slot)
  const startsAt = instant(document.startsAt)
  if (!kind || !item || !slot || !startsAt) return undefined
  return {
    id,
    slot,
    item: { kind, id: item },
    startsAt,
    endsAt: instant(document.endsAt),
    title: text(document.title),
    order: document.order ?? 0,
  }
}

function stateOf(row: Publication): Omit<FeaturedItem, 'title'> {
  const withdrawAt = instant(row.withdrawAt)
  const until = withdrawAt ? { withdrawAt } : {}
  if (row.state === 'live') return { state: 'live', ...until }
  // A withdrawn piece may be planned to come back.
  const publishAt = instant(row.publishAt)
  if (publishAt) return { state: 'scheduled', publishAt, ...until }
  return { state: row.state === 'withdrawn' ? 'withdrawn' : 'unpublished' }
}

/** What is known of some items, by key: their public rows first, then the working copies of those that have none. */
async function itemsOf(payload: Payload, references: readonly FeaturedReference[]) {
  const known = new Map<string, FeaturedItem>()
  const wanted = new Map(references.map((reference) => [keyOf(reference), reference]))
  const keys = [...wanted.keys()]
  for (let start = 0; start < keys.length; start += batch) {
    const { docs } = await payload.find({
      collection: 'publications',
      where: { key: { in: keys.slice(start, start + batch) } },
      pagination: false,
      depth: 0,
      select: { key: true, title: true, state: true, publishAt: true, withdrawAt: true },
      overrideAccess: true,
    })
    for (const row of docs as Publication[]) known.set(row.key, { title: row.title, ...stateOf(row) })
  }
  for (const kind of featuredKinds) {
    const ids = [...wanted.values()].filter((one) => one.kind === kind && !known.has(keyOf(one)))
    for (let start = 0; start < ids.length; start += batch) {
      const { docs } = await payload.find({
        collection: collectionOfKind[kind],
        where: { id: { in: ids.slice(start, start + batch).map(({ id }) => id) } },
        pagination: false,
        depth: 0,
        select: { title: true },
        overrideAccess: true,
      })
      for (const { id, title } of docs as { id: string; title?: string | null }[])
        known.set(keyOf({ kind, id }), { title: title ?? '', state: 'unpublished' })
    }
  }
  return known
}

/**
 * What is planned from one instant to another (for good when `to` is left out), in the shape that `conflicts` judges.
 * `instead` takes the place of the stored feature with its id, or is added: a form that is not saved yet.
 * Sees all units: a slot of the home page is one for all.
 */
export async function featurePlan(
  payload: Payload,
  time: { from: Date; to?: Date; instead?: PlannedFeature },
): Promise<Plan & { features: PlannedFeature[] }> {
  const all = { pagination: false, depth: 0, overrideAccess: true } as const
  const where: Where = {
    and: [
      { or: [{ endsAt: { exists: false } }, { endsAt: { greater_than: time.from.toISOString() } }] },
      ...(time.to ? [{ startsAt: { less_than: time.to.toISOString() } }] : []),
    ],
  }
  const { docs: slots } = await payload.find({ collection: 'feature-slots', sort: 'name', ...all })
  const { docs } = await payload.find({ collection: 'features', where, sort: 'startsAt', ...all })
  const features = docs.flatMap((document) => plannedFeature(document, document.id) ?? [])
  if (time.instead) {
    const { id } = time.instead
    features.splice(0, features.length, ...features.filter((one) => one.id !== id), time.instead)
  }
  const items = await itemsOf(
    payload,
    features.map(({ item }) => item),
  )
  return {
    slots: slots.map(({ id, name, capacity }) => ({ id, name, capacity })),
    features,
    item: (reference) => items.get(keyOf(reference)),
  }
}
