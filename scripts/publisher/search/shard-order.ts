import { closeSync, openSync, readSync } from 'node:fs'
import type { SearchDocument } from './document.ts'
import { readDocument, type Shard, writeShard } from './shard.ts'

/** Where a document of a new shard is: itself, in a shard that is there, or in the spool (place and length in bytes). */
export type Source =
  | { document: SearchDocument }
  | { shard: string; number: number }
  | { from: number; length: number }

/** A shard to be made: where to, and its documents in their order. */
export interface ShardOrder {
  folder: string
  spool?: string
  sources: Source[]
  /** Leaves the processor to others. */
  background: boolean
}

/** Makes the shard of an order, in about a millisecond a page. Throws when a document is not where the order says. */
export function carryOut({ folder, spool, sources }: ShardOrder): Shard {
  const file = spool === undefined ? undefined : openSync(spool, 'r')
  try {
    const documents = sources.map((source) => {
      if ('document' in source) return source.document
      if ('shard' in source) return readDocument(folder, source.shard, source.number)
      if (file === undefined) throw new Error('no spool')
      const bytes = Buffer.alloc(source.length)
      readSync(file, bytes, 0, source.length, source.from)
      return JSON.parse(bytes.toString('utf8')) as SearchDocument
    })
    return writeShard(folder, documents)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
