import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { Refused } from '../refusals/refused.ts'
import type { StoredPiece } from './piece-of.ts'

/** Loads the row as it lies in the database, without hooks, so that it can be written back as it is. */
export async function loadPiece(
  payload: Payload,
  collection: CollectionSlug,
  id: string,
  req?: PayloadRequest,
): Promise<StoredPiece> {
  const found = await payload.db.findOne<StoredPiece>({
    collection,
    where: { id: { equals: id } },
    ...(req ? { req } : {}),
  })
  if (!found) throw new Refused(['这篇稿件已经不在了：可能被别人删除，请回到列表刷新。'], 404)
  return found
}
