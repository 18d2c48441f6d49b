import type { PayloadRequest } from 'payload'

/**
 * Keeps redirects in step with the address of something that is published at `to` and was at `from` before:
 * the old address leads to the new one, redirects that led to the old one lead to the new one,
 * and one that started at the new address goes, so that no chain and no circle can come about.
 */
export async function moveAddress(
  req: PayloadRequest,
  from: string | undefined,
  to: string | undefined,
): Promise<void> {
  if (!to) return
  const all = { collection: 'redirects', req, overrideAccess: true, depth: 0, trash: true } as const
  const moved = from !== undefined && from !== to
  const { docs } = await req.payload.find({
    ...all,
    where: {
      or: [{ from: { in: moved ? [from, to] : [to] } }, ...(moved ? [{ to: { equals: from } }] : [])],
    },
    pagination: false,
  })
  // One after the other: MongoDB cannot do two things at once in a transaction.
  for (const redirect of docs)
    if (redirect.from === to) await req.payload.delete({ ...all, id: redirect.id })
    else await req.payload.update({ ...all, id: redirect.id, data: { to, deletedAt: null } })
  if (moved && !docs.some((redirect) => redirect.from === from))
    await req.payload.create({ ...all, data: { from, to, permanent: true } })
}
