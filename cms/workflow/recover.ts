import type { Payload } from 'payload'
import { effects } from '../actions/transitions.ts'
import { collectionOfKind } from '../publishing/kinds.ts'
import { completePending } from './carry-out.ts'
import { hasTransactions } from './in-transaction.ts'

/** Longer than any transition takes: what was begun earlier than this and is not finished was left by a crash. */
const longest = 60_000

/** Carries to their end the transitions that a crash left half done; returns how many. With transactions there are none. */
export async function recoverTransitions(payload: Payload, now: Date): Promise<number> {
  if (hasTransactions(payload)) return 0
  const before = new Date(now.getTime() - longest)
  let completed = 0
  for (const collection of Object.values(collectionOfKind))
    completed += await completePending(payload, collection, effects, before)
  return completed
}
