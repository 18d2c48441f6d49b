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
  const [from, to] = await Promise.all([
    addressOfDocument(req, collection, before),
    addressOfDocument(req, collection, after),
  ])
  if (!from || !to || from === to) return
  const all = { collection: 'redirects', req, overrideAccess: true, depth: 0 } as const
  await req.payload.delete({ ...all, where: { from: { equals: to } }, trash: true })
  await req.payload.update({ ...all, where: { to: { equals: from } }, data: { to } })
  const existing = await req.payload.find({
    ...all,
    where: { from: { equals: from } },
    limit: 1,
    trash: true,
  })
  const [redirect] = existing.docs
  if (redirect)
    await req.payload.update({ ...all, id: redirect.id, data: { to, deletedAt: null }, trash: true })
  else await req.payload.create({ ...all, data: { from, to, permanent: true } })
}
