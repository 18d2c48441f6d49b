import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { retryConflicts } from '../actions/retry-conflicts.ts'

/** Whether the database has transactions. A request does not tell: Payload leaves a promise of nothing in it. */
export const hasTransactions = (payload: Payload): boolean => payload.db.name !== 'sqlite'

/**
 * Runs steps in one transaction where the database has them (MongoDB), again when it met another one.
 * SQLite has none here (see the decision on databases): there a begun step is carried on after a crash.
 */
export function inTransaction<Result>(
  payload: Payload,
  run: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> {
  return retryConflicts(async () => {
    const req = await createLocalReq({}, payload)
    const begun = await initTransaction(req)
    try {
      const result = await run(req)
      if (begun) await commitTransaction(req)
      return result
    } catch (error) {
      if (begun) await killTransaction(req)
      throw error
    }
  })
}
