import { createHash } from 'node:crypto'

/** A row of the log as it is chained; every text is well formed, so that both databases give it back as it was. */
export interface ChainedEntry {
  /** Counts from 1 without gaps. */
  sequence: number
  /** Names what the row is about, so that a row that is written again after a crash stays one row. */
  key: string
  at: string
  actorId: string
  actorName: string
  action: string
  subjectCollection: string
  subjectId: string
  subjectTitle: string
  from: string
  to: string
  reason: string
  detail: string
  previousHash: string
}

const columns = [
  'sequence',
  'key',
  'at',
  'actorId',
  'actorName',
  'action',
  'subjectCollection',
  'subjectId',
  'subjectTitle',
  'from',
  'to',
  'reason',
  'detail',
  'previousHash',
] as const satisfies (keyof ChainedEntry)[]

/** What the first row names as the hash before it. */
export const chainStart = '0'.repeat(64)

/** SHA-256, in hex, over the row's values in a fixed order as JSON; what is empty counts as "". */
export const entryHash = (entry: Partial<Record<keyof ChainedEntry, unknown>>): string =>
  createHash('sha256')
    .update(JSON.stringify(columns.map((name) => entry[name] ?? '')))
    .digest('hex')

export interface ChainHead {
  sequence: number
  hash: string
}

/**
 * What is wrong with rows that were given in the order of their sequence, in Chinese, the next row by the next call.
 * `end` compares the last row with the head that is kept apart, which is how a cut-off end is found.
 */
export function chainCheck() {
  let last: ChainHead = { sequence: 0, hash: chainStart }
  const hashes = new Map<number, string>()
  return {
    next(entry: ChainedEntry & { hash: string }, anchor: number | undefined): string[] {
      const problems: string[] = []
      if (entry.sequence > last.sequence + 1)
        problems.push(
          entry.sequence === last.sequence + 2
            ? `第 ${last.sequence + 1} 行不见了。`
            : `第 ${last.sequence + 1} 到 ${entry.sequence - 1} 行不见了。`,
        )
      else if (entry.previousHash !== last.hash)
        problems.push(`第 ${entry.sequence} 行与前一行接不上：其中一行被换过。`)
      if (entryHash(entry) !== entry.hash)
        problems.push(`第 ${entry.sequence} 行（${entry.at}）的内容被改过。`)
      if (entry.sequence === anchor) hashes.set(anchor, entry.hash)
      last = { sequence: entry.sequence, hash: entry.hash }
      return problems
    },
    end(head: ChainHead | undefined): string[] {
      if (!head) return last.sequence === 0 ? [] : ['记录末尾的标记不见了：不能断定末尾的行没有被删掉。']
      if (last.sequence < head.sequence)
        return [
          `末尾缺少 ${head.sequence - last.sequence} 行：应有 ${head.sequence} 行，只剩到第 ${last.sequence} 行。`,
        ]
      const hash = hashes.get(head.sequence)
      return hash !== undefined && hash !== head.hash
        ? [`第 ${head.sequence} 行与记录末尾的标记不符：这一行或标记被换过。`]
        : []
    },
    rows: () => last.sequence,
  }
}
