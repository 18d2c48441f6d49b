import type { DataFromCollectionSlug, Payload, PayloadRequest } from 'payload'

/** The one row of a collection of the workflow with a key, or undefined when there is none. */
export async function rowByKey<Collection extends 'publications' | 'signed-revisions'>(
  payload: Payload,
  collection: Collection,
  key: string,
  req?: PayloadRequest,
): Promise<DataFromCollectionSlug<Collection> | undefined> {
  const { docs } = await payload.find({
    collection,
    where: { key: { equals: key } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
  return docs[0] as DataFromCollectionSlug<Collection> | undefined
}
