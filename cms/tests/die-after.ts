import type { Payload } from 'payload'

/** Names of the methods through which anything is written. */
const writes = [
  'create',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'deleteVersions',
  'commitTransaction',
  'upsert',
  'createVersion',
  'updateVersion',
  'createGlobalVersion',
  'updateGlobal',
] as const

/** From the `survived`-th write on nothing is written any more, as when the process is gone; returns how to come back. */
export function dieAfter(payload: Payload, survived: number): { comeBack: () => void; died: () => boolean } {
  const db = payload.db as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
  const kept = new Map(writes.map((name) => [name, db[name]]))
  let count = 0
  for (const [name, write] of kept)
    db[name] = async function dying(this: unknown, ...args: unknown[]) {
      count += 1
      if (count > survived) throw new Error('断电')
      return write?.apply(this, args)
    }
  return {
    died: () => count > survived,
    comeBack: () => {
      for (const [name, write] of kept) if (write) db[name] = write
    },
  }
}
