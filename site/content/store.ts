import { createHash } from 'node:crypto'
import {
  type InvalidRecord,
  type PublishedRecord,
  type RecordKind,
  type RecordOf,
  validateRecord,
} from '@lectern/content-models/published'
import { changesOf, dependOn, touch, touchEverything } from './cells.ts'
import { clearIndexes, reindex } from './indexes.ts'

/** A change of what is published. `replaceAll` comes first, then `remove`, then `put`; `now` sets the clock of the site. */
export interface Change {
  put?: Iterable<unknown>
  remove?: Iterable<{ kind: RecordKind; id: string }>
  replaceAll?: Iterable<unknown>
  /** An instant; the real time of the update when left out. */
  now?: Date
}

/** What an update brought about. */
export interface Update {
  /** Records that do not keep to the contract and were left out; `key` is `kind:id`, where they have these. */
  invalid: (InvalidRecord & { key?: string })[]
  /** Keys of the traced reads whose answer has changed: the pages that made them must be rendered again. */
  changed: string[]
}

interface Stored {
  record: PublishedRecord
  digest: string
}

/** The first 16 hexadecimal digits of the SHA-1 of a text: tells versions apart, protects nothing. */
export const digestOf = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 16)

const records = new Map<string, Stored>()
let clock: Date | undefined

const keyOf = (kind: RecordKind, id: string) => `${kind}:${id}`
const recordSource = (key: string) => `record ${key}`

/**
 * Changes what the site knows. A record that does not keep to the contract is left out and reported,
 * and so is its older version: what cannot be checked is not shown.
 */
export function update(change: Change): Update {
  const invalid: Update['invalid'] = []
  const whole = change.replaceAll !== undefined
  const remove = (key: string) => {
    const before = records.get(key)
    if (!before) return
    records.delete(key)
    if (whole) return
    reindex(before.record, undefined)
    touch(recordSource(key))
  }
  const put = (value: unknown) => {
    const result = validateRecord(value)
    if ('invalid' in result) {
      const { kind, id } = (value ?? {}) as { kind?: RecordKind; id?: string }
      const key = kind && id ? keyOf(kind, id) : undefined
      invalid.push({ ...result.invalid, ...(key ? { key } : {}) })
      if (key) remove(key)
      return
    }
    const { record } = result
    const key = keyOf(record.kind, record.id)
    const before = records.get(key)
    const digest = digestOf(JSON.stringify(record))
    if (before?.digest === digest) return
    records.set(key, { record, digest })
    if (whole) return
    reindex(before?.record, record)
    touch(recordSource(key))
  }
  if (change.replaceAll) {
    records.clear()
    for (const value of change.replaceAll) put(value)
  }
  for (const { kind, id } of change.remove ?? []) remove(keyOf(kind, id))
  for (const value of change.put ?? []) put(value)
  if (whole) {
    clearIndexes()
    for (const { record } of records.values()) reindex(undefined, record, false)
    touchEverything()
  }
  clock = change.now ?? new Date()
  touch('clock')
  return { invalid, changed: changesOf() }
}

/** The instant of the last update. */
export const clockTime = (): Date => {
  dependOn('clock')
  clock ??= new Date()
  return clock
}

/** A stored record of a kind, untraced. */
export const stored = <K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined => {
  const key = keyOf(kind, id)
  dependOn(recordSource(key))
  return records.get(key)?.record as RecordOf<K> | undefined
}

/** The digest of a stored record; one that is not there has a digest too, since its coming is a change. */
export const digestOfRecord = (kind: RecordKind, id: string): string => {
  const key = keyOf(kind, id)
  dependOn(recordSource(key))
  return records.get(key)?.digest ?? 'absent'
}

/** The digests of some records in their order, for who depends on the list that they were read from. */
export const digestOfRecords = (list: readonly PublishedRecord[]): string =>
  digestOf(list.map(({ kind, id }) => records.get(keyOf(kind, id))?.digest ?? 'absent').join(' '))

/** All stored records, untraced and in no order. */
export const everything = (): PublishedRecord[] => [...records.values()].map(({ record }) => record)

/** How many records are stored, untraced. */
export const countRecords = (): number => records.size
