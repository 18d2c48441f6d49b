import type { CollectionSlug, PayloadRequest } from 'payload'
import { addressOfDocument } from '../publishing/address-of-document.ts'
import type { LiveDocument } from './live-document.ts'

/**
 * Writes a redirect from the address a published document had to the one it has now, when they differ.
 * Redirects that led to the old address lead to the new one, and one that started at the new address goes,
 * so that no chain and no circle can come about.
 */
export async function redirectOldAddress(
  req: PayloadRequest,
  collection: CollectionSlug,
  before: LiveDocument,
  after: LiveDocument,
): Promise<void> {
  if (before.slug === after.slug) return
  // One after the other, here and below: MongoDB cannot do two things at once in a transaction.
  const from = await addressOfDocument(req, collection, before)
  const to = await addressOfDocument(req, collection, after)
  if (!from || !to || from === to) return
  const all = { collection: 'redirects', req, overrideAccess: true, depth: 0, trash: true } as const
  const { docs } = await req.payload.find({
    ...all,
    where: { or: [{ from: { in: [from, to] } }, { to: { equals: from } }] },
    pagination: false,
  })
  for (const redirect of docs)
    if (redirect.from === to) await req.payload.delete({ ...all, id: redirect.id })
    else await req.payload.update({ ...all, id: redirect.id, data: { to, deletedAt: null } })
  if (!docs.some((redirect) => redirect.from === from))
    await req.payload.create({ ...all, data: { from, to, permanent: true } })
}
