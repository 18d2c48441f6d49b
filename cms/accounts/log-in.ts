import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import {
  APIError,
  addDataAndFileToRequest,
  type CollectionBeforeOperationHook,
  generatePayloadCookie,
  type PayloadHandler,
  type PayloadRequest,
} from 'payload'
import { writeAudit } from '../audit/write-entry.ts'
import { clientAddress } from './client-address.ts'
import { countAttempt, forgiveAttempt, tooManyAttempts } from './limits.ts'
import { type AccountRules, lockOut } from './rules.ts'
import { SecondStepNeeded, TooManyCodes } from './second-step.ts'

/** One sentence for a wrong password, an unknown address and a locked account: none tells whether an account exists. */
export const logInRefusal = `邮箱或密码不对，请重新输入。同一个账号连续输错 ${lockOut.attempts} 次会锁定 ${lockOut.minutes} 分钟：请稍后再试，或者请管理员解锁。`

const refused = () => new APIError(logInRefusal, 401, undefined, true)

const derive = promisify(pbkdf2)

/** As much work as Payload's check of a password, so that the time of an answer does not tell whether there was one. */
const workInVain = (password: string) => derive(password, randomBytes(32), 600_000, 32, 'sha256')

/** Keeps what came beside the password, and answers for accounts that are locked or not there as for any other. */
export const beforeLogIn: CollectionBeforeOperationHook = async ({ args, operation }) => {
  if (operation !== 'login') return args
  const { data, req } = args as {
    data: { email?: unknown; password?: unknown; code?: unknown; offer?: unknown }
    req: PayloadRequest
  }
  req.context.secondStep = { code: data.code, offer: data.offer }
  const { email, password } = data
  if (typeof email !== 'string' || typeof password !== 'string' || !email.trim() || !password) throw refused()
  const user = await req.payload.db.findOne<{ id: string; collection: string; lockUntil?: string | null }>({
    collection: 'users',
    where: { email: { equals: email.toLowerCase().trim() } },
    req,
  })
  if (user && !(user.lockUntil && Date.parse(user.lockUntil) > Date.now())) return args
  await workInVain(password)
  req.context.lockedOut = Boolean(user)
  throw refused()
}

/** POST /users/login with {email, password} and, for those who have a second factor, {code}. */
export const logIn =
  (rules: AccountRules): PayloadHandler =>
  async (req) => {
    await addDataAndFileToRequest(req)
    const { email, password, code, offer } = (req.data ?? {}) as Record<string, unknown>
    const address = clientAddress(req.headers, rules.trustedProxies)
    const account = `${address} ${String(email ?? '')
      .trim()
      .toLowerCase()
      .slice(0, 200)}`
    const wait =
      (await countAttempt(req.payload, 'account', account)) ??
      (await countAttempt(req.payload, 'address', address))
    if (wait) return tooManyAttempts(wait)
    const forgive = async () => {
      await forgiveAttempt(req.payload, 'account', account)
      await forgiveAttempt(req.payload, 'address', address)
    }
    // The address is kept as it was typed and looked up nowhere: the log tells nobody which accounts exist.
    const failed = (action: string, more = '') =>
      writeAudit(
        { payload: req.payload, user: null },
        { action, detail: `填写的邮箱：${String(email ?? '').slice(0, 200)}${more}；来自 ${address}` },
      )
    try {
      const result = await req.payload.login({
        collection: 'users',
        // Payload's type knows no other fields; `beforeLogIn` reads them.
        data: { email, password, code, offer } as unknown as { email: string; password: string },
        req,
        overrideAccess: false,
        depth: 0,
      })
      await forgive()
      const { config } = req.payload.collections.users
      const cookie = generatePayloadCookie({
        collectionAuthConfig: config.auth,
        cookiePrefix: req.payload.config.cookiePrefix,
        token: String(result.token),
      })
      return Response.json(
        {
          message: '已登录。',
          ...result,
          ...(req.context.recoveryCodes ? { recoveryCodes: req.context.recoveryCodes } : {}),
        },
        { headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } },
      )
    } catch (error) {
      if (error instanceof SecondStepNeeded) {
        await forgive()
        if (code) await failed('loginFailed', '，密码对，验证码不对')
        return Response.json(
          { errors: [{ message: error.message }], ...error.missing },
          { status: 401, headers: { 'Cache-Control': 'no-store' } },
        )
      }
      if (error instanceof TooManyCodes) return tooManyAttempts(error.wait)
      if ((error as { status?: number }).status === 401) {
        await failed(req.context.lockedOut ? 'loginRefused' : 'loginFailed')
        return Response.json({ errors: [{ message: logInRefusal }] }, { status: 401 })
      }
      throw error
    }
  }
