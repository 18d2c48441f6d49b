import { AsyncLocalStorage } from 'node:async_hooks'
import type { PublishedRecord } from '@lectern/content-models/published'
import { digestOf, digestOfRecord, untilChanged } from './store.ts'

const reads = new AsyncLocalStorage<Map<string, string>>()

/**
 * Runs something that reads content and tells what it read: key to digest.
 * A page must be rendered again exactly when one of its keys has another digest than it had.
 */
export async function traced<T>(
  run: () => Promise<T>,
): Promise<{ value: T; reads: ReadonlyMap<string, string> }> {
  const seen = new Map<string, string>()
  const value = await reads.run(seen, run)
  return { value, reads: seen }
}

/** Reads something without noting it: for a page that shows a part of a list and notes that part. */
export const untraced = <T>(read: () => T): T => reads.exit(read)

/** Notes a read for the page that is being rendered, if its reads are traced. */
export function note(key: string, digest: () => string): void {
  const seen = reads.getStore()
  if (seen && !seen.has(key)) seen.set(key, digest())
}

/** Notes that a list was read; its digest changes with its members, their order and what they say. */
export function noteList<T extends PublishedRecord>(key: string, list: readonly T[]): readonly T[] {
  note(key, () =>
    untilChanged(`digest ${key}`, () =>
      digestOf(list.map((record) => digestOfRecord(record.kind, record.id)).join(' ')),
    ),
  )
  return list
}

/** Notes a read whose answer is small enough to be its own digest: a count, a day, an id. */
export function noteValue<T extends string | number>(key: string, value: T): T {
  note(key, () => `=${value}`)
  return value
}
