import { APIError, type CollectionBeforeLoginHook, type PayloadRequest } from 'payload'
import { writeAudit } from '../audit/write-entry.ts'
import { browserName } from './browser-name.ts'
import { clientAddress } from './client-address.ts'
import { authenticatorKey, newSecret } from './codes.ts'
import { enrol, enrolmentOf, sealOffer, useCode } from './enrolments.ts'
import { countAttempt, forgiveAttempt, waitMessage } from './limits.ts'
import { type AccountRules, daysUntilSecondFactor, type Person } from './rules.ts'

/** What a log-in still lacks, as the log-in form needs it. */
export type MissingStep =
  | { secondFactor: 'code' }
  | { secondFactor: 'enrol'; offer: string; secret: string; qr: string }

/** The password was right, and it takes more. */
export class SecondStepNeeded extends APIError {
  readonly missing: MissingStep
  constructor(message: string, missing: MissingStep) {
    super(message, 401, { ...missing }, true)
    this.missing = missing
  }
}

/** Too many codes were tried. */
export class TooManyCodes extends APIError {
  readonly wait: number
  constructor(wait: number) {
    super(waitMessage(wait), 429, undefined, true)
    this.wait = wait
  }
}

/** What came with the password; put into `req.context` by `beforeLogIn`. */
export interface SecondStep {
  code?: unknown
  offer?: unknown
}

/** A new secret for a person, with its QR code, not yet kept. */
export function offerTo(req: PayloadRequest, person: { id: string; email?: string }, rules: AccountRules) {
  const secret = newSecret()
  const { qr } = authenticatorKey(secret, person.email ?? person.id)
  return { offer: sealOffer(req.payload, person.id, secret, rules.now()), secret, qr }
}

/** Counts an attempt at a code, and takes it back when `attempt` turns out well. */
export async function withinLimitOfCodes<Result>(
  req: PayloadRequest,
  user: string,
  attempt: () => Promise<Result>,
  good: (result: Result) => boolean,
): Promise<Result> {
  const wait = await countAttempt(req.payload, 'codes', user)
  if (wait) throw new TooManyCodes(wait)
  const result = await attempt()
  if (good(result)) await forgiveAttempt(req.payload, 'codes', user)
  return result
}

async function requireSecondStep(req: PayloadRequest, person: Person, rules: AccountRules) {
  if (rules.secondFactor === 'off') return
  const { code, offer } = (req.context.secondStep ?? {}) as SecondStep
  if (await enrolmentOf(req.payload, person.id)) {
    if (!code)
      throw new SecondStepNeeded('请输入验证器里的 6 位数字，或一个备用码。', { secondFactor: 'code' })
    const used = await withinLimitOfCodes(
      req,
      person.id,
      () => useCode(req, person.id, String(code), rules.now()),
      Boolean,
    )
    if (!used)
      throw new SecondStepNeeded('验证码不对，或者已经用过：请等验证器换成下一个数字再输入。', {
        secondFactor: 'code',
      })
    return
  }
  if (daysUntilSecondFactor(person, rules) !== 0) return
  if (offer && code) {
    const outcome = await withinLimitOfCodes(
      req,
      person.id,
      () => enrol(req, person.id, String(offer), String(code), rules.now()),
      (result) => 'recoveryCodes' in result,
    )
    if ('refusal' in outcome)
      throw new SecondStepNeeded(outcome.refusal, { secondFactor: 'enrol', ...offerTo(req, person, rules) })
    req.context.recoveryCodes = outcome.recoveryCodes
    await writeAudit(
      { payload: req.payload, user: null, transactionID: req.transactionID },
      {
        action: 'secondFactorEnabled',
        actor: { id: person.id, name: person.name ?? '' },
        subject: { collection: 'users', id: person.id, title: person.name },
      },
    )
    return
  }
  throw new SecondStepNeeded('签发和管理员登录需要第二验证：请先用手机上的验证器扫二维码。', {
    secondFactor: 'enrol',
    ...offerTo(req, person, rules),
  })
}

/**
 * The last word on every log-in: the second factor, and from where the session was opened.
 * When it throws, Payload takes the session back that it has just opened.
 */
export const completeLogIn =
  (rules: AccountRules): CollectionBeforeLoginHook =>
  async ({ req, user }) => {
    // A reset opens no session: see `endResetSessions`.
    if (req.context.passwordReset) return user
    await requireSecondStep(req, user as unknown as Person, rules)
    const sessions = (user as { sessions?: Record<string, unknown>[] }).sessions ?? []
    const opened = sessions.at(-1)
    if (opened && req.headers) {
      opened.browser = browserName(req.headers.get('user-agent') ?? '')
      opened.address = clientAddress(req.headers, rules.trustedProxies)
      await req.payload.db.updateOne({
        collection: 'users',
        id: user.id,
        data: { sessions, updatedAt: null },
        req,
        returning: false,
      })
    }
    return user
  }
