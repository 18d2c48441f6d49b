// Makes one shard in a thread of its own, so that nobody waits for it, and ends, so that its memory is free again.
import { closeSync, openSync, readSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { SearchDocument } from './document.ts'
import { readDocument, writeShard } from './shard.ts'

/** Where a document of a new shard is: itself, in a shard that is there, or in the spool (place and length in bytes). */
export type Source =
  | { document: SearchDocument }
  | { shard: string; number: number }
  | { from: number; length: number }

/** What a thread is told: the documents in their order. */
export interface ShardOrder {
  folder: string
  spool?: string
  sources: Source[]
  /** Leaves the processor to others. */
  background: boolean
}

const { folder, spool, sources, background } = workerData as ShardOrder
// On Linux this is the thread's own priority.
if (background && process.platform === 'linux') setPriority(10)
const file = spool === undefined ? undefined : openSync(spool, 'r')
const documents = sources.map((source) => {
  if ('document' in source) return source.document
  if ('shard' in source) return readDocument(folder, source.shard, source.number)
  if (file === undefined) throw new Error('no spool')
  const bytes = Buffer.alloc(source.length)
  readSync(file, bytes, 0, source.length, source.from)
  return JSON.parse(bytes.toString('utf8')) as SearchDocument
})
if (file !== undefined) closeSync(file)
parentPort?.postMessage(writeShard(folder, documents))
