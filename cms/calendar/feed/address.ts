import { randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { keyedHash } from '../../accounts/seal.ts'
import type { CalendarFeed, User } from '../../payload-types.ts'

const hashOf = (payload: Payload, token: string) => keyedHash(payload.secret, 'calendar feed', token)

/** The feed of a person, without its address, which nobody knows any more. */
export async function feedOf(req: PayloadRequest, user: string): Promise<CalendarFeed | undefined> {
  const { docs } = await req.payload.find({
    collection: 'calendar-feeds',
    where: { user: { equals: user } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]
}

/** Gives a person a new secret address (256 bit), which is kept as a hash; the one before leads nowhere from now on. */
export async function renewFeed(req: PayloadRequest, user: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const data = { hash: hashOf(req.payload, token), readAt: null }
  const within = { collection: 'calendar-feeds', depth: 0, overrideAccess: true, req } as const
  const before = await feedOf(req, user)
  if (before) await req.payload.update({ ...within, id: before.id, data })
  else await req.payload.create({ ...within, data: { ...data, user } })
  return `${req.payload.config.serverURL}/api/calendar-feed/${token}.ics`
}

/** Closes a person's address; returns whether there was one. */
export async function revokeFeed(req: PayloadRequest, user: string): Promise<boolean> {
  const before = await feedOf(req, user)
  if (before)
    await req.payload.delete({
      collection: 'calendar-feeds',
      id: before.id,
      depth: 0,
      overrideAccess: true,
      req,
    })
  return before !== undefined
}

/** Whose address this is, as the account stands now; undefined when it leads nowhere or the person has no role any more. */
export async function readerOf(
  payload: Payload,
  token: string,
): Promise<{ user: User; feed: CalendarFeed } | undefined> {
  const { docs } = await payload.find({
    collection: 'calendar-feeds',
    where: { hash: { equals: hashOf(payload, token) } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const [feed] = docs
  if (!feed) return undefined
  const user = await payload.findByID({
    collection: 'users',
    id: feed.user,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return user && (user.roles ?? []).length > 0 ? { user, feed } : undefined
}
