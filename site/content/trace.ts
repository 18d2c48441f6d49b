import { AsyncLocalStorage } from 'node:async_hooks'
import type { PublishedRecord } from '@lectern/content-models/published'
import { watch } from './cells.ts'
import { digestOfRecord, digestOfRecords } from './store.ts'

const reads = new AsyncLocalStorage<Map<string, string>>()

/**
 * Runs something that reads content and tells what it read: key to digest.
 * A page must be rendered again exactly when one of its keys has another digest than it had: `update` tells which have.
 */
export async function traced<T>(
  run: () => Promise<T>,
): Promise<{ value: T; reads: ReadonlyMap<string, string> }> {
  const seen = new Map<string, string>()
  const value = await reads.run(seen, run)
  return { value, reads: seen }
}

/** Notes a read for the page that is being rendered, if its reads are traced. `digest` reads anew each time it is called. */
function note(key: string, digest: () => string): void {
  const seen = reads.getStore()
  if (seen && !seen.has(key)) seen.set(key, watch(key, digest))
}

/** Notes that a record was read, or looked for. */
export function noteRecord(kind: PublishedRecord['kind'], id: string): void {
  note(`${kind} ${id}`, () => digestOfRecord(kind, id))
}

/** Reads a list and notes it; its digest changes with its members, their order and what they say. */
export function noteList<T extends PublishedRecord>(key: string, read: () => readonly T[]): readonly T[] {
  note(key, () => digestOfRecords(read()))
  return read()
}

/** Reads something small enough to be its own digest and notes it: a count, a day, an id. */
export function noteValue<T extends string | number | boolean>(key: string, read: () => T): T {
  note(key, () => `=${read()}`)
  return read()
}
