import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Base } from './base.ts'
import { byPlace, type Place, type SearchDocument } from './document.ts'
import type { Shard } from './shard.ts'
import { carryOut, type ShardOrder, type Source } from './shard-order.ts'
import type { ShardAnswer } from './shard-process.ts'

/**
 * Pages of a new shard, at most. With more the reader fetches less (each shard has its own part for each pair), but a compaction has more
 * to make again (about 1 ms of processor time and 25 kB of memory a page).
 */
export const usualShardSize = 25_000

/** Where a document of the base to be made stands, and where it comes from. */
export interface Planned extends Place {
  source: Source
}

/** Parts of nearly the same size, none larger than `most`. */
function evenly<T>(items: readonly T[], most: number): T[][] {
  const parts = Math.ceil(items.length / most)
  return Array.from({ length: parts }, (_, part) =>
    items.slice(Math.floor((part * items.length) / parts), Math.floor(((part + 1) * items.length) / parts)),
  )
}

/** Pages that are made where they are asked for: a process takes longer to begin than they to be made. */
const fewPages = 200

/** Makes shards in at most so many processes of their own, or, of few pages, at once. Throws when one fails. */
export async function makeShards(orders: readonly ShardOrder[], processes: number): Promise<Shard[]> {
  if (orders.reduce((sum, { sources }) => sum + sources.length, 0) <= fewPages) return orders.map(carryOut)
  const shards: Shard[] = []
  let next = 0
  const work = async () => {
    const maker = openMaker()
    try {
      for (let number = next++; number < orders.length; number = next++)
        shards[number] = await maker.make(orders[number] as ShardOrder)
    } finally {
      // With the process goes its memory.
      maker.end()
    }
  }
  await Promise.all(Array.from({ length: Math.min(processes, orders.length) }, work))
  return shards
}

/**
 * A process that makes shards. It is none of Node's threads: V8 ends the whole process now and then when a thread runs WebAssembly
 * (here Node's removal of types) after another one that did has ended ("Check failed: jit_page.has_value()", Node 24.21).
 */
function openMaker() {
  const child = fork(fileURLToPath(new URL('./shard-process.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: [],
  })
  const end = () => {
    process.off('exit', end)
    child.kill()
  }
  process.on('exit', end)
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      reject(new Error(`The process that makes search ended (${signal ?? code}).`)),
    )
  })
  ended.catch(() => {})
  return {
    async make(order: ShardOrder): Promise<Shard> {
      const answered = once(child, 'message') as Promise<[ShardAnswer]>
      child.send(order)
      const [answer] = await Promise.race([answered, ended])
      if ('failure' in answer) throw new Error(answer.failure)
      return answer.shard
    },
    end,
  }
}

/** The shards of a whole base: documents in their order, cut evenly. */
export const planned = (documents: Planned[], most: number): Source[][] =>
  evenly(documents.sort(byPlace), most).map((part) => part.map(({ source }) => source))

/**
 * What the shards of the next base are: those without a change stay as they are; the others lose what is superseded and take in what
 * is new to their part of the order. Neighbours that have become small are put together, those that have become large are cut.
 */
export function compactionPlan(
  base: Base,
  superseded: ReadonlySet<string>,
  added: readonly SearchDocument[],
  most: number,
): (Shard | Source[])[] {
  const incoming = new Map<number, Planned[]>()
  for (const document of added) {
    const shard = base.shardFor(document)
    const list = incoming.get(shard) ?? []
    incoming.set(shard, list)
    list.push({ address: document.address, date: document.date, source: { document } })
  }
  const result: (Shard | Planned[])[] = []
  for (const [number, shard] of (base.shards.length > 0 ? base.shards : [undefined]).entries()) {
    const fresh = incoming.get(number) ?? []
    const kept = (shard?.entries ?? []).flatMap(({ address, date }, place): Planned[] =>
      shard && !superseded.has(address)
        ? [{ address, date, source: { shard: shard.name, number: place } }]
        : [],
    )
    if (shard && fresh.length === 0 && kept.length === shard.entries.length) {
      result.push(shard)
      continue
    }
    const documents = [...kept, ...fresh].sort(byPlace)
    const before = result.at(-1)
    if (Array.isArray(before) && before.length + documents.length <= most) before.push(...documents)
    else result.push(documents)
  }
  return result.flatMap((part): (Shard | Source[])[] => {
    if (!Array.isArray(part)) return [part]
    // Some room to grow, so that a shard is not cut at every compaction.
    const parts = part.length > most * 1.5 ? evenly(part, most) : part.length > 0 ? [part] : []
    return parts.map((documents) => documents.map(({ source }) => source))
  })
}
