import type { Payload } from 'payload'
import type { PublisherState } from '../payload-types.ts'

/** Milliseconds after which a publisher that was not heard of is taken for dead. */
export const leaseTime = 30_000

const key = 'publisher'
const ofPublisher = { key: { equals: key } } as const
const until = (now: Date) => new Date(now.getTime() + leaseTime).toISOString()

/** The one row; undefined before the first publisher ran. */
export const publisherState = async (payload: Payload): Promise<PublisherState | undefined> =>
  (await payload.db.findOne<PublisherState>({ collection: 'publisher-state', where: ofPublisher })) ??
  undefined

/**
 * Writes the row only if it still has this token (and this end, when given), in one conditional statement of the
 * database, so that of two publishers at most one succeeds, whatever their clocks say. Tells whether it did.
 */
export async function writeWithToken(
  payload: Payload,
  token: number,
  data: Partial<PublisherState>,
  expiresAt?: string,
): Promise<boolean> {
  const written = await payload.db.updateOne({
    collection: 'publisher-state',
    where: {
      and: [
        ofPublisher,
        { token: { equals: token } },
        ...(expiresAt ? [{ expiresAt: { equals: expiresAt } }] : []),
      ],
    },
    data,
    options: { atomic: true },
  })
  return Boolean(written)
}

/**
 * Makes `holder` (a name of this process alone) the only one who may publish, for 30 s, unless another one still is.
 * Returns the new token, greater than any before, or undefined.
 */
export async function acquireLease(payload: Payload, holder: string, now: Date): Promise<number | undefined> {
  const row = await publisherState(payload)
  const lease = { holder, expiresAt: until(now), seenAt: now.toISOString() }
  if (!row) {
    try {
      await payload.db.create({
        collection: 'publisher-state',
        data: { key, token: 1, live: 0, held: false, ...lease },
      })
      return 1
    } catch (error) {
      // Another one was faster.
      if (await publisherState(payload)) return undefined
      throw error
    }
  }
  if (row.holder !== holder && Date.parse(row.expiresAt) > now.getTime()) return undefined
  const token = row.token + 1
  return (await writeWithToken(payload, row.token, { token, ...lease }, row.expiresAt)) ? token : undefined
}

/** Says that the holder of this token lives, for another 30 s; false when another one has taken its place. */
export const renewLease = (payload: Payload, token: number, now: Date): Promise<boolean> =>
  writeWithToken(payload, token, { expiresAt: until(now), seenAt: now.toISOString() })

/** Lets another publisher begin at once. */
export const releaseLease = (payload: Payload, token: number): Promise<boolean> =>
  writeWithToken(payload, token, { expiresAt: new Date(0).toISOString() })
