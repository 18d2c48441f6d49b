import { slotKey } from '@lectern/content-models/feature-slots'
import { featuredKinds } from '@lectern/content-models/published'
import type { Payload } from 'payload'
import { collectionOfKind } from '../publishing/kinds.ts'
import { fillUsualSlots } from './fill-usual-slots.ts'

interface Choice {
  relationTo: string
  value: unknown
}
interface StoredSettings {
  homeLead?: Choice | null
  homePicks?: Choice[] | null
}
interface Globals {
  findOne(filter: object): Promise<StoredSettings | null>
  updateOne(filter: object, change: object): Promise<unknown>
}

/**
 * MongoDB: the lead and the picks of the home page were fields of the settings; now they are features without an end.
 * Asks the database itself, since the CMS does not know these fields any more. What was moved before a stop is not moved again.
 */
export async function moveHomeChoices(payload: Payload): Promise<void> {
  const globals = (
    payload.db as unknown as { connection: { collection(name: string): Globals } }
  ).connection.collection('globals')
  const which = { globalType: 'site-settings' }
  const stored = await globals.findOne(which)
  if (!stored || (stored.homeLead === undefined && stored.homePicks === undefined)) return
  await fillUsualSlots(payload)
  const all = { depth: 0, pagination: false, overrideAccess: true } as const
  for (const [place, choices] of [
    ['homeLead', stored.homeLead ? [stored.homeLead] : []],
    ['homeList', stored.homePicks ?? []],
  ] as const) {
    const { docs: slots } = await payload.find({
      collection: 'feature-slots',
      where: { key: { equals: slotKey(place, undefined) } },
      ...all,
    })
    const slot = slots[0]?.id
    if (slot === undefined) continue
    const { docs: moved } = await payload.find({
      collection: 'features',
      where: { slot: { equals: slot } },
      ...all,
    })
    const there = new Set(moved.map(({ item }) => `${item?.relationTo} ${String(item?.value)}`))
    for (const [order, { relationTo, value }] of choices.entries()) {
      const collection = featuredKinds.map((kind) => collectionOfKind[kind]).find((one) => one === relationTo)
      if (!collection || there.has(`${collection} ${String(value)}`)) continue
      const { totalDocs } = await payload.count({
        collection,
        where: { id: { equals: String(value) } },
        overrideAccess: true,
      })
      if (totalDocs === 0) continue
      await payload.create({
        collection: 'features',
        data: {
          item: { relationTo: collection, value: String(value) },
          slot,
          startsAt: new Date().toISOString(),
          order,
        },
        depth: 0,
        overrideAccess: true,
      })
    }
  }
  await globals.updateOne(which, { $unset: { homeLead: 1, homePicks: 1 } })
}
