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
import { noteList, noteRecord, noteValue } from './trace.ts'

/** The records of a kind in their order, untraced: for addresses and indexes, not for pages. */
export const everyRecord = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] =>
  members('kind', kind) as readonly RecordOf<K>[]

/** As `everyRecord`, for who reads only ids, slugs and addresses. */
export const everyOutline = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] =>
  outline('kind', kind) as readonly RecordOf<K>[]

/** A published record, or undefined when there is none. */
export function record<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined {
  noteRecord(kind, id)
  return stored(kind, id)
}

/** The records behind some ids, in that order; those that are not published are left out. */
export const records = <K extends RecordKind>(kind: K, ids: readonly string[]): RecordOf<K>[] =>
  ids.flatMap((id) => record(kind, id) ?? [])

/** The record at an address, or undefined when there is none. */
export function recordBySlug<K extends RecordKind>(kind: K, slug: string): RecordOf<K> | undefined {
  const id = noteValue(`${kind} at ${slug}`, () => outline('slug', `${kind} ${slug}`).at(-1)?.id ?? '')
  return id ? record(kind, id) : undefined
}

/** The records that have their page at an address, untraced; one that was withdrawn is none of them. */
export const recordsAt = (address: string): readonly PublishedRecord[] => members('address', address)

/** The material that references point to; references to what is not published are left out. */
export const resolve = (references: readonly Reference[]): Material[] =>
  references.flatMap(({ kind, id }) => record(kind, id) ?? [])

/** All records of a kind: material newest first, events by time, topics and spirits as ordered, others by title. */
export const list = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] =>
  noteList(`all ${kind}`, () => everyRecord(kind))

/** All four kinds of material together, newest first. */
export const materials = (): readonly Material[] =>
  noteList('all materials', () => members('material', 'all') as readonly Material[])

/** The newest records of a kind; a page that shows ten does not depend on the other thousand. */
export const newest = <K extends RecordKind>(kind: K, count: number): readonly RecordOf<K>[] =>
  noteList(`newest ${count} ${kind}`, () => between('kind', kind, 0, count) as readonly RecordOf<K>[])

/** The newest material of all kinds. */
export const newestMaterials = (count: number): readonly Material[] =>
  noteList(`newest ${count} materials`, () => between('material', 'all', 0, count) as readonly Material[])

/** How many records of a kind there are. */
export const count = (kind: RecordKind): number => noteValue(`count ${kind}`, () => lengthOf('kind', kind))

/** The material before (older) and after (newer) a record among its own kind. */
export function neighbours(of: Pick<Material, 'kind' | 'id'>): { older?: Material; newer?: Material } {
  const beside = (): { newer: PublishedRecord | undefined; older: PublishedRecord | undefined } => {
    const record = materialKinds.includes(of.kind) ? stored(of.kind, of.id) : undefined
    if (!record) return { newer: undefined, older: undefined }
    const { before, after } = around('kind', of.kind, record)
    return { newer: before, older: after }
  }
  const key = `of ${of.kind} ${of.id}`
  const [newer] = noteList(`newer ${key}`, () => [beside().newer ?? []].flat()) as Material[]
  const [older] = noteList(`older ${key}`, () => [beside().older ?? []].flat()) as Material[]
  return { ...(older ? { older } : {}), ...(newer ? { newer } : {}) }
}
