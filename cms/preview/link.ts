import type { CollectionSlug, PayloadRequest } from 'payload'
import { collectionOfKind } from '../documents/kinds.ts'
import { signPreview } from './token.ts'

/** Collections whose documents have a page of their own to preview. */
export const previewCollections: CollectionSlug[] = Object.values(collectionOfKind).filter(
  (collection) => collection !== 'events' && collection !== 'units',
)

/** Days that a link for an outside reviewer may hold. */
export const linkDays = { shortest: 1, usual: 3, longest: 14 } as const

const hour = 3_600

/** The end of an editor's own link, in seconds: eight to nine hours ahead, the same for a whole hour, so that a save does not change the address. */
export const editorExpiry = (now: Date): number => (Math.ceil(now.getTime() / 1000 / hour) + 8) * hour

/** Whether the person who asks may read a document that has a page; asked of the same rules as every reading. */
export async function mayPreview(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
): Promise<boolean> {
  if (req.user?.collection !== 'users' || !previewCollections.includes(collection)) return false
  const { totalDocs } = await req.payload.find({
    collection,
    where: { id: { equals: id } },
    limit: 1,
    trash: false,
    depth: 0,
    select: {},
    overrideAccess: false,
    user: req.user,
  })
  return totalDocs > 0
}

/** The address of the preview of a document, signed for the person who asks; does not ask whether that person may read it. */
export function previewLink(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
  expires: number,
): string {
  const { previewUrl } = req.payload.config.custom as { previewUrl: string }
  const token = signPreview({ collection, id, expires, by: String(req.user?.id) }, req.payload.config.secret)
  return `${previewUrl}/draft/${token}/`
}
