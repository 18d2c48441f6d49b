import { AsyncLocalStorage } from 'node:async_hooks'
import type { PublishedRecord, RecordKind } from '@lectern/content-models/published'
import { watch } from './cells.ts'
import { digestOfRecord, digestOfRecords, stored } from './store.ts'

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

type Argument = string | number | undefined

/** The digest of each read that was declared, by its name. */
const declared = new Map<string, (...args: Argument[]) => string>()

/** A key says which read with which arguments, so that it can be asked again by who never rendered the page. */
const keyOf = (name: string, args: readonly Argument[]) => JSON.stringify([name, ...args])

function declare<A extends Argument[], T>(
  name: string,
  read: (...args: A) => T,
  digest: (...args: A) => string,
): (...args: A) => T {
  declared.set(name, digest as (...args: Argument[]) => string)
  return (...args) => {
    const seen = reads.getStore()
    if (seen) {
      const key = keyOf(name, args)
      if (!seen.has(key))
        seen.set(
          key,
          watch(key, () => digest(...args)),
        )
    }
    return read(...args)
  }
}

/** A read of a list, noted for the page that is being rendered: its digest changes with its members, their order and what they say. */
export const listRead = <A extends Argument[], T extends PublishedRecord>(
  name: string,
  read: (...args: A) => readonly T[],
) => declare(name, read, (...args: A) => digestOfRecords(read(...args)))

/** A read of something small enough to be its own digest: a count, a day, an id. */
export const valueRead = <A extends Argument[], T extends string | number | boolean>(
  name: string,
  read: (...args: A) => T,
) => declare(name, read, (...args: A) => `=${read(...args)}`)

/** A record that is read, or looked for. */
export const readRecord = declare(
  'record',
  (kind: RecordKind, id: string): PublishedRecord | undefined => stored(kind, id),
  digestOfRecord,
)

/** What a read answers now, by its key, as if a page had made it; undefined when there is no such read any more. */
export function digestOfRead(key: string): string | undefined {
  const [name, ...args] = JSON.parse(key) as [string, ...(string | number | null)[]]
  const digest = declared.get(name)
  return digest && watch(key, () => digest(...args.map((argument) => argument ?? undefined)))
}
