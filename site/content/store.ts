import { createHash } from 'node:crypto'
import {
  type InvalidRecord,
  type PublishedRecord,
  type RecordKind,
  type RecordOf,
  validateRecord,
} from '@lectern/content-models/published'

/** A change of what is published. `replaceAll` comes first, then `remove`, then `put`; `now` sets the clock of the site. */
export interface Change {
  put?: Iterable<unknown>
  remove?: Iterable<{ kind: RecordKind; id: string }>
  replaceAll?: Iterable<unknown>
  /** An instant; the real time of the update when left out. */
  now?: Date
}

interface Stored {
  record: PublishedRecord
  digest: string
}

/** The first 16 hexadecimal digits of the SHA-1 of a text: tells versions apart, protects nothing. */
export const digestOf = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 16)

const records = new Map<string, Stored>()
let derived = new Map<string, unknown>()
let clock: Date | undefined

const keyOf = (kind: RecordKind, id: string) => `${kind}:${id}`

/**
 * Changes what the site knows. A record that does not keep to the contract is left out and reported,
 * and so is its older version: what cannot be checked is not shown.
 */
export function update(change: Change): { invalid: InvalidRecord[] } {
  const invalid: InvalidRecord[] = []
  const put = (value: unknown) => {
    const result = validateRecord(value)
    if ('invalid' in result) {
      invalid.push(result.invalid)
      const { kind, id } = (value ?? {}) as { kind?: RecordKind; id?: string }
      if (kind && id) records.delete(keyOf(kind, id))
      return
    }
    const { record } = result
    records.set(keyOf(record.kind, record.id), { record, digest: digestOf(JSON.stringify(record)) })
  }
  if (change.replaceAll) {
    records.clear()
    for (const value of change.replaceAll) put(value)
  }
  for (const { kind, id } of change.remove ?? []) records.delete(keyOf(kind, id))
  for (const value of change.put ?? []) put(value)
  clock = change.now ?? new Date()
  derived = new Map()
  return { invalid }
}

/** The instant of the last update. */
export const clockTime = (): Date => {
  clock ??= new Date()
  return clock
}

/** A stored record of a kind, untraced. */
export const stored = <K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined =>
  records.get(keyOf(kind, id))?.record as RecordOf<K> | undefined

/** All stored records, untraced and in no order. */
export function* allStored(): Generator<PublishedRecord> {
  for (const { record } of records.values()) yield record
}

/** The digest of a stored record; one that is not there has a digest too, since its coming is a change. */
export const digestOfRecord = (kind: RecordKind, id: string): string =>
  records.get(keyOf(kind, id))?.digest ?? 'absent'

/** Keeps what `make` computes from the records until they change. */
export function untilChanged<T>(name: string, make: () => T): T {
  const kept = derived.get(name)
  if (kept !== undefined || derived.has(name)) return kept as T
  const made = make()
  derived.set(name, made)
  return made
}
