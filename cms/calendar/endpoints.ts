import type { Endpoint, PayloadRequest } from 'payload'
import { actorOfRequest } from '../access/actor.ts'
import { calendarOf, longest } from './calendar-of.ts'
import { featurable } from './featurable.ts'

const refusal = (message: string, status: number) =>
  Response.json({ errors: [{ message }], reasons: [message] }, { status })

const answer = (body: unknown) => Response.json(body, { headers: { 'Cache-Control': 'private, no-store' } })

const day = 24 * 3600 * 1000

/** The person who asks, when they have any role at all. */
const personOf = (req: PayloadRequest) => {
  const actor = actorOfRequest(req)
  return actor && actor.roles.length > 0 && req.user?.collection === 'users' ? req.user : undefined
}

/** `GET /api/calendar?from=&to=` (instants) and `GET /api/calendar/featurable?q=`. */
export const calendarEndpoints: Endpoint[] = [
  {
    path: '/calendar',
    method: 'get',
    handler: async (req) => {
      const user = personOf(req)
      if (!user) return refusal('请先登录；账号还没有角色的，请联系管理员。', 401)
      const [from, to] = ['from', 'to'].map((name) => new Date(String(req.searchParams.get(name) ?? '')))
      if (!from || !to || Number.isNaN(from.getTime()) || Number.isNaN(to.getTime()) || to <= from)
        return refusal('from 和 to 要写成时间，例如 2026-11-01T00:00:00+08:00，并且 from 在前。', 400)
      if (to.getTime() - from.getTime() > longest * day) return refusal(`一次最多看 ${longest} 天。`, 400)
      return answer(await calendarOf({ payload: req.payload, user, from, to, now: new Date() }))
    },
  },
  {
    path: '/calendar/featurable',
    method: 'get',
    handler: async (req) => {
      const user = personOf(req)
      if (!user) return refusal('请先登录；账号还没有角色的，请联系管理员。', 401)
      return answer({ found: await featurable(req.payload, user, String(req.searchParams.get('q') ?? '')) })
    },
  },
]
