import type { CollectionBeforeDeleteHook } from 'payload'
import { Refused } from '../refusals/refused.ts'

/** A slot with features is not deleted: they would be nowhere. */
export const keepSlotWithFeatures: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.find({
    collection: 'features',
    where: { slot: { equals: id } },
    // Without a count: MongoDB cannot do two things at once in a transaction.
    pagination: false,
    depth: 0,
    select: {},
    overrideAccess: true,
    req,
  })
  if (docs.length > 0)
    throw new Refused([`这个推荐位里还有 ${docs.length} 条推荐：请先把它们移到别的推荐位，或者删除。`], 409)
}
