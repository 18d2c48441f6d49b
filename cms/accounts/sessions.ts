import {
  APIError,
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { writeAudit } from '../audit/write-entry.ts'
import { enrolmentOf } from './enrolments.ts'
import { type AccountRules, daysUntilSecondFactor, longestSessionHours, type Person } from './rules.ts'

/** A log-in that is open, as Payload keeps it with the user. */
export interface Session {
  id: string
  createdAt?: string | null
  expiresAt: string
  browser?: string | null
  address?: string | null
}

const userWithSessions = (payload: Payload, user: string) =>
  payload.db.findOne<{ id: string; collection: string; sessions?: Session[] | null }>({
    collection: 'users',
    where: { id: { equals: user } },
  })

/** A person's open sessions, the newest first. */
export async function sessionsOf(payload: Payload, user: string, now: number): Promise<Session[]> {
  const found = await userWithSessions(payload, user)
  return (found?.sessions ?? [])
    .filter(({ expiresAt }) => Date.parse(expiresAt) > now)
    .sort((a, b) => Date.parse(b.createdAt ?? '') - Date.parse(a.createdAt ?? ''))
}

/** Ends every session of a person that is not to be kept; returns how many. Their tokens are refused from now on. */
export async function endSessions(
  payload: Payload,
  user: string,
  keep: (session: Session) => boolean,
): Promise<number> {
  const found = await userWithSessions(payload, user)
  const sessions = found?.sessions ?? []
  const left = sessions.filter(keep)
  if (left.length < sessions.length)
    await payload.db.updateOne({
      collection: 'users',
      id: user,
      data: { sessions: left, updatedAt: null },
      returning: false,
    })
  return sessions.length - left.length
}

/** Refuses to extend a session for ever, and one whose owner must have a second factor by now and has none. */
export const limitSession =
  (rules: AccountRules): CollectionBeforeOperationHook =>
  async ({ args, operation }) => {
    if (operation !== 'refresh') return args
    const { req } = args as { req: PayloadRequest }
    const user = req.user as (Person & { _sid?: string; sessions?: Session[] | null }) | null
    if (!user) return args
    const opened = user.sessions?.find(({ id }) => id === user._sid)?.createdAt
    if (!opened || Date.parse(opened) + longestSessionHours * 3600_000 < rules.now())
      throw new APIError(`已经登录了 ${longestSessionHours} 小时：请保存后重新登录。`, 401, undefined, true)
    if (daysUntilSecondFactor(user, rules) === 0 && !(await enrolmentOf(req.payload, user.id)))
      throw new APIError('签发和管理员需要第二验证：请保存后重新登录，按提示启用。', 401, undefined, true)
    return args
  }

/** Writes down who unlocked which account. */
export const auditUnlock: CollectionAfterOperationHook = async ({ args, operation, req, result }) => {
  if (operation === 'unlock') {
    const { email } = (args as { data?: { email?: unknown } }).data ?? {}
    await writeAudit(req, { action: 'unlocked', detail: String(email ?? '') })
  }
  return result
}

/** Marks a reset, which must not ask for a code since it logs nobody in. */
export const markReset: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation === 'resetPassword') (args as { req: PayloadRequest }).req.context.passwordReset = true
  return args
}

/** A reset ends all sessions, also the one that Payload opens for it: whoever has the link still has to log in. */
export const endResetSessions: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if (operation !== 'resetPassword') return result
  const { user } = result as { user?: { id?: string } }
  if (user?.id) await endSessions(req.payload, user.id, () => false)
  req.user = null
  return { user: null, token: '' } as unknown as typeof result
}
