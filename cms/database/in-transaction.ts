import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { retryConflicts } from './retry-conflicts.ts'

/** Runs steps in one transaction, and all of them again when it met another one. */
export function inTransaction<Result>(
  payload: Payload,
  run: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> {
  return retryConflicts(async () => {
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    try {
      const result = await run(req)
      await commitTransaction(req)
      return result
    } catch (error) {
      await killTransaction(req)
      throw error
    }
  })
}
