// Makes shards in a thread of its own, one after the other, so that nobody waits for them; ends when there is no further order.
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { carryOut, type ShardOrder } from './shard-order.ts'

parentPort?.on('message', (order: ShardOrder | 'end') => {
  if (order === 'end') return parentPort?.close()
  // On Linux this is the thread's own priority.
  if (order.background && process.platform === 'linux') setPriority(10)
  parentPort?.postMessage(carryOut(order))
})
