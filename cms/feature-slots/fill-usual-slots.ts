import { slotKey, usualSlots } from '@lectern/content-models/feature-slots'
import type { Payload } from 'payload'

/** Creates the slots that the home page always has, where they are missing: on the first start, and after somebody deleted one. */
export async function fillUsualSlots(payload: Payload): Promise<void> {
  for (const { place, name, capacity, fallback } of usualSlots) {
    const there = async () => {
      const { totalDocs } = await payload.count({
        collection: 'feature-slots',
        where: { key: { equals: slotKey(place, undefined) } },
        overrideAccess: true,
      })
      return totalDocs > 0
    }
    if (await there()) continue
    try {
      await payload.create({
        collection: 'feature-slots',
        data: { place, name, capacity, fallback: fallback.by },
        depth: 0,
        overrideAccess: true,
      })
    } catch (error) {
      // Another process starts at the same time: its slot is as good.
      if (!(await there())) throw error
    }
  }
}
