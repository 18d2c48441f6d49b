import type { CollectionAfterDeleteHook, Payload, PayloadRequest } from 'payload'
import { isConflict } from '../database/conflict.ts'
import { newRecoveryCodes, stepOfCode, typedCode } from './codes.ts'
import { keyedHash, seal, unseal } from './seal.ts'

const collection = 'second-factors'
const purpose = 'second factor'
const offer = 'offer of a second factor'
const offerMinutes = 15

interface Row {
  id: string
  secret: string
  lastStep: number
  recoveryCodes: string
}

const rowOf = (payload: Payload, user: string): Promise<Row | null> =>
  payload.db.findOne<Row & { collection: string }>({ collection, where: { user: { equals: user } } })

const hashOf = (payload: Payload, user: string, code: string) =>
  keyedHash(payload.secret, `recovery code of ${user}`, typedCode(code))

/** Whether a person has a second factor, and how many recovery codes are left. */
export async function enrolmentOf(
  payload: Payload,
  user: string,
): Promise<{ recoveryCodes: number } | undefined> {
  const row = await rowOf(payload, user)
  return row ? { recoveryCodes: row.recoveryCodes.split(' ').filter(Boolean).length } : undefined
}

/** A secret on offer, sealed so that it need not be kept until the person has confirmed it with a code. */
export const sealOffer = (payload: Payload, user: string, secret: string, now: number): string =>
  seal(payload.secret, offer, JSON.stringify({ user, secret, until: now + offerMinutes * 60_000 }))

/** The secret offered to this person, unless it is too old or was never offered. */
function offeredSecret(payload: Payload, user: string, sealed: string, now: number): string | undefined {
  const text = unseal(payload.secret, offer, sealed)
  if (!text) return undefined
  const known = JSON.parse(text) as { user: string; secret: string; until: number }
  return known.user === user && known.until > now ? known.secret : undefined
}

/**
 * Keeps an offered secret as the person's second factor, in place of an older one, when the code proves that the
 * authenticator has it. Returns the new recovery codes, which are not kept, or why not.
 */
export async function enrol(
  req: PayloadRequest,
  user: string,
  offered: string,
  code: string,
  now: number,
): Promise<{ recoveryCodes: string[] } | { refusal: string }> {
  const { payload } = req
  const secret = offeredSecret(payload, user, offered, now)
  if (!secret) return { refusal: '这个二维码已经过期：请重新开始，再扫一次新的二维码。' }
  const lastStep = stepOfCode(secret, typedCode(code), now)
  if (lastStep === undefined)
    return { refusal: '验证码不对：请输入验证器里现在显示的 6 位数字，并检查手机的时间是否准确。' }
  const recoveryCodes = newRecoveryCodes()
  const data = {
    user,
    secret: seal(payload.secret, purpose, secret),
    lastStep,
    recoveryCodes: recoveryCodes.map((each) => hashOf(payload, user, each)).join(' '),
  }
  const row = await rowOf(payload, user)
  if (row) await payload.db.updateOne({ collection, id: row.id, data, req, returning: false })
  else await payload.db.create({ collection, data, req })
  return { recoveryCodes }
}

/**
 * Uses up a code of the authenticator or a recovery code, in the transaction of the request: it is used exactly when what it
 * was given for happened. False for a wrong one and for one that was used before, also a moment before by another request.
 */
export async function useCode(
  req: PayloadRequest,
  user: string,
  typed: string,
  now: number,
): Promise<boolean> {
  try {
    return await spend(req, user, typed, now)
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  }
}

async function spend(req: PayloadRequest, user: string, typed: string, now: number): Promise<boolean> {
  const { payload } = req
  const row = await rowOf(payload, user)
  if (!row) return false
  const code = typedCode(typed)
  // A changed PAYLOAD_SECRET makes the secret unreadable: then an administrator has to reset it.
  const secret = unseal(payload.secret, purpose, row.secret)
  const step = secret ? stepOfCode(secret, code, now) : undefined
  if (step !== undefined) {
    // One statement: of two log-ins at once with the same code, one succeeds.
    const used = await payload.db.updateOne({
      collection,
      where: { and: [{ user: { equals: user } }, { lastStep: { less_than: step } }] },
      data: { lastStep: step },
      options: { atomic: true },
      req,
    })
    return Boolean(used)
  }
  const hash = hashOf(payload, user, code)
  const left = row.recoveryCodes.split(' ')
  if (!left.includes(hash)) return false
  const used = await payload.db.updateOne({
    collection,
    where: { and: [{ user: { equals: user } }, { recoveryCodes: { equals: row.recoveryCodes } }] },
    // A text that is required may not be empty: a single space is what is left of the last code.
    data: { recoveryCodes: left.filter((each) => each !== hash).join(' ') || ' ' },
    options: { atomic: true },
    req,
  })
  return Boolean(used)
}

/** Takes away a person's second factor. */
export async function removeEnrolment(req: PayloadRequest, user: string): Promise<void> {
  await req.payload.db.deleteMany({ collection, where: { user: { equals: user } }, req })
}

/** What belonged to a deleted account goes with it. */
export const forgetSecondFactor: CollectionAfterDeleteHook = async ({ id, req }) => {
  await removeEnrolment(req, String(id))
}
