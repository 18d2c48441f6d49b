import type { Piece } from '@lectern/content-models/workflow'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { pieceOf, type StoredPiece } from '../workflow/piece-of.ts'

/** The piece, if it is one and this person may read it: asked of the same rules as every reading. */
export async function commentedPiece(
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<Piece | undefined> {
  const config = req.payload.collections[collection as CollectionSlug]?.config
  if (!config?.flattenedFields.some(({ name }) => name === 'workflow')) return undefined
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    trash: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [document] = docs as unknown as StoredPiece[]
  // What is asked here depends neither on the number of reviews nor on what blocks.
  return document ? pieceOf(document, { reviews: 2, blocking: [] }) : undefined
}
