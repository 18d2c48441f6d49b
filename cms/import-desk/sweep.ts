import { staleBefore } from '@lectern/content-models/importing'
import type { Payload } from 'payload'
import { removeBatch } from './batches.ts'
import { findBatches } from './rows.ts'

/**
 * Cleans up the batches that nobody touched for thirty days: what did not become a draft goes, with its original. A
 * batch that cannot be cleaned up is left for the next time.
 */
export async function sweepBatches(payload: Payload, now: Date): Promise<number> {
  const stale = await findBatches(payload, { touchedAt: { less_than_equal: staleBefore(now) } })
  let removed = 0
  for (const { id } of stale)
    try {
      await removeBatch(payload, id)
      removed += 1
    } catch (error) {
      payload.logger.error({ err: error, msg: `旧的导入批次没有清理：${id}` })
    }
  return removed
}
