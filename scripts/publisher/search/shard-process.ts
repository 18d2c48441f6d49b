// Makes shards in a process of its own, one after the other, so that nobody waits for them; ends with who began it.
import { setPriority } from 'node:os'
import type { Shard } from './shard.ts'
import { carryOut, type ShardOrder } from './shard-order.ts'

/** What comes of an order; what failed, as a sentence. */
export type ShardAnswer = { shard: Shard } | { failure: string }

process.on('message', (order: ShardOrder) => {
  if (order.background) setPriority(10)
  const answer = (): ShardAnswer => {
    try {
      return { shard: carryOut(order) }
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) }
    }
  }
  process.send?.(answer())
})
