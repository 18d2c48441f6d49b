import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { type ChainedEntry, type ChainHead, chainStart, entryHash } from './chain.ts'

/** A row that is written but has no place in the chain yet. */
type Intent = Omit<ChainedEntry, 'sequence' | 'previousHash'> & { id: string }

const rounds = 30

/** The last row of the chain. */
async function lastEntry(payload: Payload): Promise<ChainHead> {
  const { docs } = await payload.db.find<ChainHead & { id: string }>({
    collection: 'audit-entries',
    sort: '-sequence',
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? { sequence: 0, hash: chainStart }
}

/** The head that is kept apart from the rows, if there is one. */
export async function keptHead(payload: Payload): Promise<ChainHead | undefined> {
  const head = await payload.db.findOne<ChainHead & { id: string }>({
    collection: 'audit-heads',
    where: { name: { equals: 'head' } },
  })
  return head ? { sequence: head.sequence, hash: head.hash } : undefined
}

/** Moves the head forward and never back. */
async function moveHead(payload: Payload, { sequence, hash }: ChainHead): Promise<void> {
  const moved = await payload.db.updateOne({
    collection: 'audit-heads',
    where: { and: [{ name: { equals: 'head' } }, { sequence: { less_than: sequence } }] },
    data: { sequence, hash },
    options: { atomic: true },
  })
  if (moved || (await keptHead(payload))) return
  try {
    await payload.db.create({ collection: 'audit-heads', data: { name: 'head', sequence, hash } })
  } catch (error) {
    // Another process was first.
    if (!(await keptHead(payload))) throw error
  }
}

async function isSealed(payload: Payload, key: string): Promise<boolean> {
  return Boolean(await payload.db.findOne({ collection: 'audit-entries', where: { key: { equals: key } } }))
}

/** Gives one row its place; the unique sequence decides between two processes, and the loser takes the next number. */
async function sealOne(payload: Payload, { id, ...intent }: Intent): Promise<void> {
  for (let round = 1; ; round++) {
    const last = await lastEntry(payload)
    const entry = {
      key: intent.key,
      at: new Date(intent.at).toISOString(),
      actorId: intent.actorId,
      actorName: intent.actorName,
      action: intent.action,
      subjectCollection: intent.subjectCollection,
      subjectId: intent.subjectId,
      subjectTitle: intent.subjectTitle,
      from: intent.from,
      to: intent.to,
      reason: intent.reason,
      detail: intent.detail,
      sequence: last.sequence + 1,
      previousHash: last.hash,
    }
    const hash = entryHash(entry)
    try {
      await payload.db.create({ collection: 'audit-entries', data: { ...entry, hash } })
      await moveHead(payload, { sequence: entry.sequence, hash })
      break
    } catch (error) {
      if (await isSealed(payload, intent.key)) break
      if (round === rounds) throw error
      await wait(Math.random() * 5 * round)
    }
  }
  await payload.db.deleteMany({ collection: 'audit-intents', where: { id: { equals: id } } })
}

const running = new WeakMap<object, Promise<void>>()

/**
 * Puts every row that waits into the chain, oldest first; safe at any time and from several processes at once.
 * What a crash left waiting is sealed by whoever writes, reads or verifies the log next.
 */
export function sealPending(payload: Payload): Promise<void> {
  const before = running.get(payload.db) ?? Promise.resolve()
  const turn = before
    .catch(() => undefined)
    .then(async () => {
      for (;;) {
        const { docs } = await payload.db.find<Intent>({
          collection: 'audit-intents',
          sort: 'at',
          limit: 50,
          pagination: false,
        })
        if (docs.length === 0) break
        for (const intent of docs) await sealOne(payload, intent)
      }
    })
  running.set(payload.db, turn)
  return turn
}

const awaited = new WeakMap<object, Set<string>>()

/** Seals as soon as a transaction has committed; one that rolls back takes its rows with it. */
export function sealAfterCommit(payload: Payload, transaction: string): void {
  const known = awaited.get(payload.db)
  if (known) {
    known.add(transaction)
    return
  }
  const transactions = new Set([transaction])
  awaited.set(payload.db, transactions)
  const commit = payload.db.commitTransaction.bind(payload.db)
  payload.db.commitTransaction = async (id) => {
    await commit(id)
    if (!transactions.delete(String(await id))) return
    try {
      await sealPending(payload)
    } catch (error) {
      // The rows are there and wait; the change they are about has happened and must not look failed.
      payload.logger.error({ err: error, msg: 'audit: rows wait to be chained' })
    }
  }
}
