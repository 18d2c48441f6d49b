import type { CollectionSlug, PayloadRequest } from 'payload'

/** The parts of a stored document that decide what the public sees. */
export interface LiveDocument {
  id: string
  slug?: string | null
  _status?: string | null
  deletedAt?: string | null
  publishedAt?: string | null
  [field: string]: unknown
}

/**
 * The row of the main table: the published state of a document that has one, else its first draft.
 * Later drafts live in the versions only, so this is what readers get.
 */
export async function liveDocument(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string | number,
): Promise<LiveDocument | undefined> {
  const found = await req.payload.db.findOne<LiveDocument>({
    collection,
    where: { id: { equals: id } },
    req,
  })
  return found ?? undefined
}

export const isPublic = (document: LiveDocument | undefined): document is LiveDocument =>
  document !== undefined && document._status === 'published' && !document.deletedAt
