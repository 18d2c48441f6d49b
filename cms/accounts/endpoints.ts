import type { Actor } from '@lectern/content-models/workflow'
import { addDataAndFileToRequest, type Endpoint, type PayloadHandler, type PayloadRequest } from 'payload'
import { actorOfRequest } from '../access/actor.ts'
import { writeAudit } from '../audit/write-entry.ts'
import { clientAddress } from './client-address.ts'
import { enrol, enrolmentOf, removeEnrolment, useCode } from './enrolments.ts'
import { countAttempt, tooManyAttempts } from './limits.ts'
import { logIn } from './log-in.ts'
import { type AccountRules, daysUntilSecondFactor, type Person } from './rules.ts'
import { offerTo, TooManyCodes, withinLimitOfCodes } from './second-step.ts'
import { endSessions, sessionsOf } from './sessions.ts'

const refusal = (status: number, message: string) =>
  Response.json({ errors: [{ message }] }, { status, headers: { 'Cache-Control': 'no-store' } })

const answer = (body: unknown) => Response.json(body, { headers: { 'Cache-Control': 'no-store' } })

/** Counts a request that anybody may send. */
const limited =
  (rules: AccountRules, handler: PayloadHandler): PayloadHandler =>
  async (req) => {
    const wait = await countAttempt(req.payload, 'open', clientAddress(req.headers, rules.trustedProxies))
    return wait ? tooManyAttempts(wait) : handler(req)
  }

type Handler = (req: PayloadRequest, actor: Actor, id: string) => Promise<Response>

/** For a person about themselves (`:id` is their own, or is missing). */
const aboutOneself =
  (handler: Handler): PayloadHandler =>
  async (req) => {
    const actor = actorOfRequest(req)
    if (!actor) return refusal(401, '请先登录。')
    try {
      await addDataAndFileToRequest(req)
      return await handler(req, actor, actor.id)
    } catch (error) {
      if (error instanceof TooManyCodes) return tooManyAttempts(error.wait)
      throw error
    }
  }

/** For a person about themselves, and for an administrator about anybody. */
const aboutPerson =
  (handler: Handler): PayloadHandler =>
  (req) =>
    aboutOneself(async (_req, actor) => {
      const id = String(req.routeParams?.id)
      if (id !== actor.id && !actor.roles.includes('admin'))
        return refusal(403, '只有管理员能看和改别人的登录情况。')
      return handler(req, actor, id)
    })(req)

/** What a person, an administrator and the public may ask about accounts, beside what Payload offers. */
export const accountEndpoints = (rules: AccountRules): Endpoint[] => [
  { path: '/login', method: 'post', handler: logIn(rules) },
  // Payload leaves this open until somebody has an account: whoever comes first would own the CMS.
  {
    path: '/first-register',
    method: 'post',
    handler: limited(rules, () =>
      refusal(
        403,
        '首个管理员只能在服务器上建立：请在服务器上运行 npm start，账号会显示一次并写入 var 文件夹。',
      ),
    ),
  },
  // A link in a mailbox would be a way past the second factor, and tells who has an account by who gets a mail.
  {
    path: '/forgot-password',
    method: 'post',
    handler: limited(rules, () => refusal(403, '不能用邮件重设密码：请联系管理员在“用户”里设置新密码。')),
  },
  {
    path: '/reset-password',
    method: 'post',
    handler: limited(rules, async (req) => {
      await addDataAndFileToRequest(req)
      const { token, password } = (req.data ?? {}) as Record<string, unknown>
      if (typeof token !== 'string' || !token || typeof password !== 'string' || !password)
        return refusal(400, '缺少重设密码的凭据或新密码。')
      try {
        await req.payload.resetPassword({
          collection: 'users',
          data: { token, password },
          req,
          overrideAccess: false,
        })
      } catch (error) {
        const { status, message } = error as { status?: number; message: string }
        if (status === 403) return refusal(403, '重设密码的凭据不对，或者已经过期：请联系管理员设置新密码。')
        if (status === 400) return refusal(400, message)
        throw error
      }
      return answer({ message: '密码已更改，请用新密码登录。' })
    }),
  },
  {
    path: '/verify/:id',
    method: 'post',
    handler: limited(rules, () => refusal(404, '这里的账号不需要用邮件确认。')),
  },
  {
    path: '/:id/sessions',
    method: 'get',
    handler: aboutPerson(async (req, _actor, id) => {
      const current = (req.user as { _sid?: string } | null)?._sid
      const sessions = await sessionsOf(req.payload, id, rules.now())
      return answer({ sessions: sessions.map((each) => ({ ...each, current: each.id === current })) })
    }),
  },
  {
    // {session} ends one; without it all but the one that asks.
    path: '/:id/sessions/end',
    method: 'post',
    handler: aboutPerson(async (req, _actor, id) => {
      const current = (req.user as { _sid?: string } | null)?._sid
      const { session } = (req.data ?? {}) as { session?: unknown }
      const ended = await endSessions(req.payload, id, (each) =>
        session === undefined ? each.id === current : each.id !== session,
      )
      if (ended > 0)
        await writeAudit(req, {
          action: 'sessionRevoked',
          subject: { collection: 'users', id },
          detail: `${ended} 个登录`,
        })
      return answer({ ended })
    }),
  },
  {
    path: '/:id/second-factor',
    method: 'get',
    handler: aboutPerson(async (req, actor, id) => {
      const person =
        id === actor.id
          ? (req.user as Person)
          : await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req })
      if (!person) return refusal(404, '没有这个用户。')
      const enrolment = await enrolmentOf(req.payload, id)
      return answer({
        off: rules.secondFactor === 'off',
        enrolled: Boolean(enrolment),
        recoveryCodes: enrolment?.recoveryCodes ?? 0,
        daysLeft: daysUntilSecondFactor(person as Person, rules) ?? null,
      })
    }),
  },
  {
    path: '/second-factor/offer',
    method: 'post',
    handler: aboutOneself(async (req, _actor, id) =>
      answer(
        offerTo(req, { id, email: String((req.user as { email?: string } | null)?.email ?? '') }, rules),
      ),
    ),
  },
  {
    // {offer, code, currentCode}: the last one when there is a second factor already.
    path: '/second-factor/enrol',
    method: 'post',
    handler: aboutOneself(async (req, _actor, id) => {
      const { offer, code, currentCode } = (req.data ?? {}) as Record<string, unknown>
      if (await enrolmentOf(req.payload, id)) {
        const used = await withinLimitOfCodes(
          req,
          id,
          () => useCode(req, id, String(currentCode ?? ''), rules.now()),
          Boolean,
        )
        if (!used)
          return refusal(400, '现在的验证码不对，或者已经用过：请输入旧验证器的下一个数字或一个备用码。')
      }
      const outcome = await withinLimitOfCodes(
        req,
        id,
        () => enrol(req, id, String(offer ?? ''), String(code ?? ''), rules.now()),
        (result) => 'recoveryCodes' in result,
      )
      if ('refusal' in outcome) return refusal(400, outcome.refusal)
      // The others were opened with the password alone.
      const current = (req.user as { _sid?: string } | null)?._sid
      await endSessions(req.payload, id, (each) => each.id === current)
      await writeAudit(req, { action: 'secondFactorEnabled', subject: { collection: 'users', id } })
      return answer(outcome)
    }),
  },
  {
    // Own one: with {code}. Somebody else's, who lost the phone: an administrator, without.
    path: '/:id/second-factor/remove',
    method: 'post',
    handler: aboutPerson(async (req, actor, id) => {
      if (id === actor.id) {
        if (daysUntilSecondFactor(req.user as Person, rules) !== undefined)
          return refusal(403, '签发和管理员不能停用第二验证：可以换一个验证器。')
        const { code } = (req.data ?? {}) as Record<string, unknown>
        const used = await withinLimitOfCodes(
          req,
          id,
          () => useCode(req, id, String(code ?? ''), rules.now()),
          Boolean,
        )
        if (!used) return refusal(400, '验证码不对，或者已经用过：请输入下一个数字或一个备用码。')
      }
      await removeEnrolment(req, id)
      if (id !== actor.id) await endSessions(req.payload, id, () => false)
      await writeAudit(req, { action: 'secondFactorRemoved', subject: { collection: 'users', id } })
      return answer({ message: '第二验证已停用。' })
    }),
  },
]
