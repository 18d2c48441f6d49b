import type { PayloadHandler } from 'payload'

/**
 * `POST /api/notifications/read` with `{ids}`, or `{}` for all: marks the asker's own notifications as read.
 * Somebody else's ids change nothing. Answers `{read: number}`, or 401 without a log-in.
 */
export const markRead: PayloadHandler = async (req) => {
  if (req.user?.collection !== 'users')
    return Response.json({ errors: [{ message: '请先登录。' }] }, { status: 401 })
  const body: unknown = await req.json?.().catch(() => undefined)
  const ids = (body as { ids?: unknown } | undefined)?.ids
  if (ids !== undefined && !(Array.isArray(ids) && ids.every((id) => typeof id === 'string')))
    return Response.json({ errors: [{ message: 'ids 要是编号的列表。' }] }, { status: 400 })
  const { docs } = await req.payload.update({
    collection: 'notifications',
    where: {
      and: [
        { user: { equals: req.user.id } },
        { readAt: { exists: false } },
        ...(ids ? [{ id: { in: ids } }] : []),
      ],
    },
    data: { readAt: new Date().toISOString() },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return Response.json({ read: docs.length })
}
