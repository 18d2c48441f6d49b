import type { Payload } from 'payload'
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterMongo,
  type RateLimiterRes,
} from 'rate-limiter-flexible'

const seconds = 10 * 60

/** Failures that are borne within ten minutes. */
export const limits = {
  /** Log-ins to one account from one address; Payload's lock-out of the account comes first where there is one. */
  account: 10,
  /** Log-ins from one address: an office of many people may share it. */
  address: 60,
  /** Codes of the second factor for one person, whatever the address. */
  codes: 5,
  /** Questions to the other endpoints that need no log-in, from one address. */
  open: 30,
  /** Readings of one calendar feed: programs ask every few minutes at most. */
  feed: 60,
}

type Limits = Record<keyof typeof limits, RateLimiterAbstract>

const made = new WeakMap<Payload, Limits>()

/** Counters in this process; in the database where several instances may share it. */
function limitsOf(payload: Payload): Limits {
  const known = made.get(payload)
  if (known) return known
  const { connection } = payload.db as unknown as {
    connection?: { getClient(): unknown; name: string }
  }
  const limiter = (name: keyof typeof limits) => {
    const common = { points: limits[name], duration: seconds, keyPrefix: `attempts-${name}` }
    return connection
      ? new RateLimiterMongo({ ...common, storeClient: connection.getClient(), dbName: connection.name })
      : new RateLimiterMemory(common)
  }
  const all: Limits = {
    account: limiter('account'),
    address: limiter('address'),
    codes: limiter('codes'),
    open: limiter('open'),
    feed: limiter('feed'),
  }
  made.set(payload, all)
  return all
}

/** Counts one attempt; returns the seconds to wait when it is one too many. */
export async function countAttempt(
  payload: Payload,
  limit: keyof typeof limits,
  key: string,
): Promise<number | undefined> {
  try {
    await limitsOf(payload)[limit].consume(key)
    return undefined
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal
    return Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000))
  }
}

/** Takes back one attempt, which turned out well. */
export async function forgiveAttempt(
  payload: Payload,
  limit: keyof typeof limits,
  key: string,
): Promise<void> {
  await limitsOf(payload)[limit].reward(key)
}

/** The sentence for somebody who has to wait. */
export const waitMessage = (wait: number): string =>
  `尝试的次数太多：请 ${Math.ceil(wait / 60)} 分钟以后再试。`

/** 429 with Retry-After in seconds. */
export const tooManyAttempts = (wait: number): Response =>
  Response.json(
    { errors: [{ message: waitMessage(wait) }] },
    { status: 429, headers: { 'Retry-After': String(wait) } },
  )
