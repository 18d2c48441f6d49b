import {
  type Material,
  materialKinds,
  type PublishedRecord,
  type RecordKind,
  type RecordOf,
  type Reference,
} from '@lectern/content-models/published'
import { around, between, lengthOf, members, outline } from './indexes.ts'
import { stored } from './store.ts'
import { listRead, readRecord, valueRead } from './trace.ts'

/** The records of a kind in their order, untraced: for addresses and indexes, not for pages. */
export const everyRecord = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] =>
  members('kind', kind) as readonly RecordOf<K>[]

/** As `everyRecord`, for who reads only ids, slugs and addresses. */
export const everyOutline = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] =>
  outline('kind', kind) as readonly RecordOf<K>[]

/** A published record, or undefined when there is none. */
export const record = <K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined =>
  readRecord(kind, id) as RecordOf<K> | undefined

/** The records behind some ids, in that order; those that are not published are left out. */
export const records = <K extends RecordKind>(kind: K, ids: readonly string[]): RecordOf<K>[] =>
  ids.flatMap((id) => record(kind, id) ?? [])

const idAt = valueRead(
  'id at slug',
  (kind: RecordKind, slug: string) => outline('slug', `${kind} ${slug}`).at(-1)?.id ?? '',
)

/** The record at an address, or undefined when there is none. */
export function recordBySlug<K extends RecordKind>(kind: K, slug: string): RecordOf<K> | undefined {
  const id = idAt(kind, slug)
  return id ? record(kind, id) : undefined
}

/** The records that have their page at an address, untraced; one that was withdrawn is none of them. */
export const recordsAt = (address: string): readonly PublishedRecord[] => members('address', address)

/** The material that references point to; references to what is not published are left out. */
export const resolve = (references: readonly Reference[]): Material[] =>
  references.flatMap(({ kind, id }) => record(kind, id) ?? [])

const everyOne = listRead('all', (kind: RecordKind): readonly PublishedRecord[] => everyRecord(kind))

/** All records of a kind: material newest first, events by time, topics and spirits as ordered, others by title. */
export const list = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] =>
  everyOne(kind) as readonly RecordOf<K>[]

/** All four kinds of material together, newest first. */
export const materials = listRead('all materials', () => members('material', 'all') as readonly Material[])

const newestOf = listRead('newest', (kind: RecordKind, count: number): readonly PublishedRecord[] =>
  between('kind', kind, 0, count),
)

/** The newest records of a kind; a page that shows ten does not depend on the other thousand. */
export const newest = <K extends RecordKind>(kind: K, count: number): readonly RecordOf<K>[] =>
  newestOf(kind, count) as readonly RecordOf<K>[]

/** The newest material of all kinds. */
export const newestMaterials = listRead(
  'newest materials',
  (count: number) => between('material', 'all', 0, count) as readonly Material[],
)

/** How many records of a kind there are. */
export const count = valueRead('count', (kind: RecordKind) => lengthOf('kind', kind))

/** The neighbour of a record among its own kind, as a list of one or none. */
const beside = listRead('beside', (side: 'before' | 'after', kind: Material['kind'], id: string) => {
  const record = materialKinds.includes(kind) ? stored(kind, id) : undefined
  const neighbour = record && around('kind', kind, record)[side]
  return neighbour ? [neighbour as Material] : []
})

/** The material before (older) and after (newer) a record among its own kind. */
export function neighbours({ kind, id }: Pick<Material, 'kind' | 'id'>): {
  older?: Material
  newer?: Material
} {
  const [newer] = beside('before', kind, id)
  const [older] = beside('after', kind, id)
  return { ...(older ? { older } : {}), ...(newer ? { newer } : {}) }
}
