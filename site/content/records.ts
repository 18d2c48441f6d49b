import {
  type Material,
  materialKinds,
  type PublishedRecord,
  type RecordKind,
  type RecordOf,
  type Reference,
} from '@lectern/content-models/published'
import { orderOf } from './order.ts'
import { allStored, digestOfRecord, stored, untilChanged } from './store.ts'
import { note, noteList, noteValue } from './trace.ts'

const byKind = () =>
  untilChanged('by kind', () => {
    const lists = new Map<RecordKind, PublishedRecord[]>()
    for (const record of allStored()) {
      const list = lists.get(record.kind)
      if (list) list.push(record)
      else lists.set(record.kind, [record])
    }
    for (const [kind, list] of lists) list.sort(orderOf(kind))
    return lists
  })

/** The records of a kind in their order, untraced: for addresses and indexes, not for pages. */
export const everyRecord = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] =>
  (byKind().get(kind) ?? []) as RecordOf<K>[]

/** All four kinds of material, newest first, untraced. */
export const everyMaterial = (): readonly Material[] =>
  untilChanged('materials', () =>
    materialKinds.flatMap((kind): readonly Material[] => everyRecord(kind)).sort(orderOf('lecture')),
  )

const slugs = (kind: RecordKind) =>
  untilChanged(`slugs ${kind}`, () => {
    const ids = new Map<string, string>()
    for (const record of everyRecord(kind)) if ('slug' in record) ids.set(record.slug, record.id)
    return ids
  })

/** A published record, or undefined when there is none. */
export function record<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined {
  note(`${kind} ${id}`, () => digestOfRecord(kind, id))
  return stored(kind, id)
}

/** The records behind some ids, in that order; those that are not published are left out. */
export const records = <K extends RecordKind>(kind: K, ids: readonly string[]): RecordOf<K>[] =>
  ids.flatMap((id) => record(kind, id) ?? [])

/** The record at an address, or undefined when there is none. */
export function recordBySlug<K extends RecordKind>(kind: K, slug: string): RecordOf<K> | undefined {
  const id = noteValue(`${kind} at ${slug}`, slugs(kind).get(slug) ?? '')
  return id ? record(kind, id) : undefined
}

/** The material that references point to; references to what is not published are left out. */
export const resolve = (references: readonly Reference[]): Material[] =>
  references.flatMap(({ kind, id }) => record(kind, id) ?? [])

/** All records of a kind: material newest first, events by time, topics and spirits as ordered, others by title. */
export const list = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] =>
  noteList(`all ${kind}`, everyRecord(kind))

/** All four kinds of material together, newest first. */
export const materials = (): readonly Material[] => noteList('all materials', everyMaterial())

/** The newest records of a kind; a page that shows ten does not depend on the other thousand. */
export const newest = <K extends RecordKind>(kind: K, count: number): readonly RecordOf<K>[] =>
  noteList(`newest ${count} ${kind}`, everyRecord(kind).slice(0, count))

/** The newest material of all kinds. */
export const newestMaterials = (count: number): readonly Material[] =>
  noteList(`newest ${count} materials`, everyMaterial().slice(0, count))

/** How many records of a kind there are. */
export const count = (kind: RecordKind): number => noteValue(`count ${kind}`, everyRecord(kind).length)

/** How many entries a page of a list shows. */
export const pageSize = 20

/** One page of a list, the first being 1, with the number of entries and of pages; at least one page, maybe empty. */
export interface ListPage<T> {
  items: readonly T[]
  page: number
  pages: number
  total: number
}

export const pagesFor = (total: number): number => Math.max(1, Math.ceil(total / pageSize))

/** Cuts a page out of a list. Depends on that page's entries and the length only, provided the list was read untraced. */
export const pageOf = <T extends PublishedRecord>(
  name: string,
  all: readonly T[],
  page: number,
): ListPage<T> => ({
  items: noteList(`${name} page ${page}`, all.slice((page - 1) * pageSize, page * pageSize)),
  page,
  pages: pagesFor(noteValue(`${name} length`, all.length)),
  total: all.length,
})

/** One page of the list of a kind; an edit re-renders the pages of the list that show it, not the others. */
export const listPage = <K extends RecordKind>(kind: K, page: number): ListPage<RecordOf<K>> =>
  pageOf(`all ${kind}`, everyRecord(kind), page)

/** The material before (older) and after (newer) a record among its own kind. */
export function neighbours(of: Pick<Material, 'kind' | 'id'>): { older?: Material; newer?: Material } {
  const positions = untilChanged(
    `positions ${of.kind}`,
    () => new Map(everyRecord(of.kind).map((one, index) => [one.id, index])),
  )
  const at = positions.get(of.id)
  if (at === undefined) return {}
  const all: readonly Material[] = everyRecord(of.kind)
  const [newer, older] = [all[at - 1], all[at + 1]]
  noteList(
    `neighbours of ${of.kind} ${of.id}`,
    [newer, older].flatMap((one) => one ?? []),
  )
  noteValue(`newer than ${of.kind} ${of.id}`, newer?.id ?? '')
  return { ...(older ? { older } : {}), ...(newer ? { newer } : {}) }
}
