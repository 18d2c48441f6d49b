import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { actorOfRequest } from '../../access/actor.ts'
import { clientAddress } from '../../accounts/client-address.ts'
import { countAttempt, forgiveAttempt, tooManyAttempts } from '../../accounts/limits.ts'
import type { AccountRules } from '../../accounts/rules.ts'
import { writeAudit } from '../../audit/write-entry.ts'
import { calendarOf } from '../calendar-of.ts'
import { feedOf, readerOf, renewFeed, revokeFeed } from './address.ts'
import { icsOf } from './ics.ts'

const day = 24 * 3600 * 1000
/** Days of the feed before and after today. */
const window = { before: 30, after: 180 }

const answer = (body: unknown) => Response.json(body, { headers: { 'Cache-Control': 'no-store' } })

const notLoggedIn = () => Response.json({ errors: [{ message: '请先登录。' }] }, { status: 401 })

/** The same for an address that never was, one that was closed, and that of somebody who may see nothing any more. */
const nothingHere = () =>
  new Response('没有这个日历：地址可能已经更换或关闭，请在后台“账户”里重新获取。', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })

const aboutOneself =
  (handler: (req: PayloadRequest, user: string) => Promise<Response>): PayloadHandler =>
  async (req) => {
    const actor = actorOfRequest(req)
    return actor ? handler(req, actor.id) : notLoggedIn()
  }

const audited = (req: PayloadRequest, user: string, action: 'calendarFeedRenewed' | 'calendarFeedRevoked') =>
  writeAudit(req, { action, subject: { collection: 'users', id: user } })

/** A person's own secret address, and the feed behind it, which needs no log-in. */
export const calendarFeedEndpoints = (rules: AccountRules): Endpoint[] => [
  {
    path: '/calendar-feed',
    method: 'get',
    handler: aboutOneself(async (req, user) => {
      const feed = await feedOf(req, user)
      return answer(feed ? { since: feed.updatedAt, readAt: feed.readAt ?? null } : { since: null })
    }),
  },
  {
    // Answers {address}: the only time that it is shown.
    path: '/calendar-feed/renew',
    method: 'post',
    handler: aboutOneself(async (req, user) => {
      const address = await renewFeed(req, user)
      await audited(req, user, 'calendarFeedRenewed')
      return answer({ address })
    }),
  },
  {
    path: '/calendar-feed/revoke',
    method: 'post',
    handler: aboutOneself(async (req, user) => {
      const revoked = await revokeFeed(req, user)
      if (revoked) await audited(req, user, 'calendarFeedRevoked')
      return answer({ revoked })
    }),
  },
  {
    path: '/calendar-feed/:token',
    method: 'get',
    handler: async (req) => {
      const { payload } = req
      const address = clientAddress(req.headers, rules.trustedProxies)
      // Guesses are few from one address; who knows an address is not counted among them.
      const wait = await countAttempt(payload, 'open', address)
      if (wait) return tooManyAttempts(wait)
      const token = String(req.routeParams?.token ?? '').replace(/\.ics$/, '')
      const reader = await readerOf(payload, token)
      if (!reader) return nothingHere()
      await forgiveAttempt(payload, 'open', address)
      const tooOften = await countAttempt(payload, 'feed', reader.feed.id)
      if (tooOften) return tooManyAttempts(tooOften)
      const now = new Date(rules.now())
      const calendar = await calendarOf({
        payload,
        user: { ...reader.user, collection: 'users' },
        from: new Date(now.getTime() - window.before * day),
        to: new Date(now.getTime() + window.after * day),
        now,
      })
      await payload.db.updateOne({
        collection: 'calendar-feeds',
        id: reader.feed.id,
        data: { readAt: now.toISOString() },
        returning: false,
      })
      return new Response(icsOf(calendar, { cmsUrl: payload.config.serverURL, now }), {
        headers: {
          'Content-Type': 'text/calendar; charset=utf-8',
          'Content-Disposition': 'inline; filename="lectern.ics"',
          'Cache-Control': 'private, max-age=300',
        },
      })
    },
  },
]
