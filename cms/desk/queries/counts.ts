import type { CollectionSlug, Payload, TypedUser } from 'payload'

/** How many documents of each collection this person sees. */
export async function countsOf(
  payload: Payload,
  user: TypedUser,
  collections: readonly string[],
): Promise<Map<string, number>> {
  return new Map(
    await Promise.all(
      collections.map(async (collection): Promise<[string, number]> => {
        const { totalDocs } = await payload.count({
          collection: collection as CollectionSlug,
          overrideAccess: false,
          user,
        })
        return [collection, totalDocs]
      }),
    ),
  )
}
