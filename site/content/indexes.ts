import { beijingYear } from '@lectern/content-models/beijing-time'
import { addressOf, isMaterial, type PublishedRecord } from '@lectern/content-models/published'
import { dependOn, touch } from './cells.ts'
import { orderOf } from './order.ts'

type KeysOf = (record: PublishedRecord) => readonly (string | undefined)[]

const ofMaterial =
  (
    keysOf: (material: Extract<PublishedRecord, { displayDate: string }>) => readonly (string | undefined)[],
  ): KeysOf =>
  (record) =>
    isMaterial(record) ? keysOf(record) : []

/** Indexes under whose keys pages show groups of several kinds. */
const gathering = {
  topic: ofMaterial(({ topics }) => topics),
  /** By a team, or reporting an event of it. */
  team: ofMaterial((material) => [
    material.team,
    material.kind === 'eventReport' ? material.event.team : undefined,
  ]),
  series: ofMaterial(({ series }) => [series]),
  spirit: (record) => (record.kind === 'story' ? record.spirits : []),
  redSite: (record) => (record.kind === 'story' || record.kind === 'lecture' ? record.redSites : []),
} as const satisfies Record<string, KeysOf>

export type GatheringIndex = keyof typeof gathering

/** Where the index `group` has the records of a kind that are under a key of another index. */
export const groupKey = (index: string, id: string, kind: PublishedRecord['kind']): string =>
  `${index} ${id} ${kind}`

/** Under which keys a record stands in which index. Every list of the site is one key of one index. */
const indexes = {
  kind: (record) => [record.kind],
  material: ofMaterial(() => ['all']),
  tag: ofMaterial(({ tags }) => tags),
  unit: ofMaterial(({ unit }) => [unit]),
  ...gathering,
  group: (record) =>
    Object.entries(gathering).flatMap(([index, keysOf]) =>
      keysOf(record).flatMap((id) => (id === undefined ? [] : groupKey(index, id, record.kind))),
    ),
  /** Lectures that use a story, are made from another lecture, have a form, are for an audience. */
  story: (record) => (record.kind === 'lecture' ? record.stories : []),
  baseScript: (record) => (record.kind === 'lecture' ? [record.baseScript] : []),
  form: (record) => (record.kind === 'lecture' ? [record.form] : []),
  audience: (record) => (record.kind === 'lecture' ? record.audiences : []),
  /** Reports of events at which a lecture was given, and of a year. */
  script: (record) => (record.kind === 'eventReport' ? record.scripts : []),
  year: (record) => (record.kind === 'eventReport' ? [beijingYear(record.event.startsAt)] : []),
  eventTeam: (record) => (record.kind === 'event' ? [record.team] : []),
  slug: (record) => ('slug' in record ? [`${record.kind} ${record.slug}`] : []),
  /** What readers can open; a notice of a withdrawal stands at the address of something else. */
  address: (record) => (record.kind === 'withdrawal' ? [] : [addressOf(record)]),
} as const satisfies Record<string, KeysOf>

export type Index = keyof typeof indexes
const indexNames = Object.keys(indexes) as Index[]

interface List {
  items: PublishedRecord[]
  /** False while many records come in: sorting once is cheaper than finding a place for each. */
  sorted: boolean
}
const lists = new Map<Index, Map<string, List>>(indexNames.map((index) => [index, new Map()]))

/**
 * Pages of lists show twenty entries, parts of the sitemap thousands: a change within a list that leaves its order alone touches
 * the one block of each size that it lies in. Counted from the end, as pages are.
 */
const blockSizes = [20, 5_000] as const

/** Records that stand together in a list are of kinds with the same order. */
const compare = (a: PublishedRecord, b: PublishedRecord): number =>
  orderOf(a.kind)(a, b) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)

const listOf = (index: Index, key: string): List | undefined => {
  const list = lists.get(index)?.get(key)
  if (list && !list.sorted) {
    list.items.sort(compare)
    list.sorted = true
  }
  return list
}

const source = (what: 'members' | 'outline', index: Index, key: string) => `${what} ${index} ${key}`
const keysSource = (index: Index) => `keys ${index}`
const blockSource = (index: Index, key: string, size: number, block: number) =>
  `block ${index} ${key} ${size} ${block}`
const aroundSource = (index: Index, key: string, id: string) => `around ${index} ${key} ${id}`

/** All records under a key of an index, in their order. */
export function members(index: Index, key: string): readonly PublishedRecord[] {
  dependOn(source('members', index, key))
  return listOf(index, key)?.items ?? []
}

/** As `members`, for who reads only ids, slugs and addresses: other changes of a record do not count. */
export function outline(index: Index, key: string): readonly PublishedRecord[] {
  dependOn(source('outline', index, key))
  return listOf(index, key)?.items ?? []
}

/** Some of the records under a key, `from` included, `to` not. */
export function between(index: Index, key: string, from: number, to: number): readonly PublishedRecord[] {
  dependOn(source('outline', index, key))
  const items = listOf(index, key)?.items ?? []
  const [start, end] = [Math.max(0, from), Math.min(items.length, to)]
  const size = end - start > blockSizes[0] * 2 ? blockSizes[1] : blockSizes[0]
  if (end > start) {
    const first = Math.floor((items.length - end) / size)
    const last = Math.floor((items.length - 1 - start) / size)
    for (let block = first; block <= last; block++) dependOn(blockSource(index, key, size, block))
  }
  return items.slice(start, end)
}

/** How many records there are under a key. */
export const lengthOf = (index: Index, key: string): number => outline(index, key).length

/** The keys of an index that have records, in no order, with the number of these. */
export function keysOf(index: Index): { key: string; count: number }[] {
  dependOn(keysSource(index))
  return [...(lists.get(index) ?? [])].map(([key, { items }]) => ({ key, count: items.length }))
}

/** Where a record stands, or would stand, in a sorted list. */
function placeOf(items: readonly PublishedRecord[], record: PublishedRecord): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = items[middle]
    if (other && compare(other, record) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The records before and after one in the list under a key. */
export function around(
  index: Index,
  key: string,
  record: PublishedRecord,
): { before: PublishedRecord | undefined; after: PublishedRecord | undefined } {
  dependOn(aroundSource(index, key, record.id))
  const items = listOf(index, key)?.items ?? []
  const place = placeOf(items, record)
  return { before: items[place - 1], after: items[place + 1] }
}

/** Touches what shows the neighbours at a place of a sorted list. */
function touchAround(index: Index, key: string, items: readonly PublishedRecord[], place: number): void {
  // Only the lists of a kind have readers who turn from one entry to the next.
  if (index !== 'kind') return
  for (const at of [place - 1, place, place + 1]) {
    const record = items[at]
    if (record) touch(aroundSource(index, key, record.id))
  }
}

function touchShape(index: Index, key: string): void {
  touch(source('outline', index, key))
  touch(source('members', index, key))
  touch(keysSource(index))
}

function enter(index: Index, key: string, record: PublishedRecord, sorting: boolean): void {
  const byKey = lists.get(index)
  let list = byKey?.get(key)
  if (!list) {
    list = { items: [], sorted: true }
    byKey?.set(key, list)
  }
  if (sorting && list.sorted) {
    const place = placeOf(list.items, record)
    list.items.splice(place, 0, record)
    touchAround(index, key, list.items, place)
  } else {
    list.items.push(record)
    list.sorted = false
  }
  touchShape(index, key)
}

function leave(index: Index, key: string, record: PublishedRecord): void {
  const list = listOf(index, key)
  if (!list) return
  const place = placeOf(list.items, record)
  if (list.items[place]?.id !== record.id) return
  touchAround(index, key, list.items, place)
  list.items.splice(place, 1)
  touchAround(index, key, list.items, place)
  if (list.items.length === 0) lists.get(index)?.delete(key)
  touchShape(index, key)
}

const outlineOf = (record: PublishedRecord) =>
  `${'slug' in record ? record.slug : ''} ${addressOf(record) ?? ''}`

function replace(index: Index, key: string, before: PublishedRecord, after: PublishedRecord): void {
  const list = listOf(index, key)
  if (!list) return
  const place = placeOf(list.items, before)
  list.items[place] = after
  touch(source('members', index, key))
  for (const size of blockSizes)
    touch(blockSource(index, key, size, Math.floor((list.items.length - 1 - place) / size)))
  if (outlineOf(before) !== outlineOf(after)) touch(source('outline', index, key))
  touchAround(index, key, list.items, place)
}

const unique = (keys: readonly (string | undefined)[]) =>
  new Set(keys.filter((key): key is string => key !== undefined))

/**
 * Brings all lists from one version of a record to the next; `undefined` for one that is not there.
 * `sorting: false` leaves the sorting to the next reader: for many records at once.
 */
export function reindex(
  before: PublishedRecord | undefined,
  after: PublishedRecord | undefined,
  sorting = true,
): void {
  const staysInPlace = before && after && before.id === after.id && compare(before, after) === 0
  for (const index of indexNames) {
    const from = before ? unique(indexes[index](before)) : new Set<string>()
    const to = after ? unique(indexes[index](after)) : new Set<string>()
    for (const key of from)
      if (before && after && staysInPlace && to.has(key)) replace(index, key, before, after)
      else if (before) leave(index, key, before)
    for (const key of to) if (after && !(staysInPlace && from.has(key))) enter(index, key, after, sorting)
  }
}

/** Forgets all lists. */
export function clearIndexes(): void {
  for (const byKey of lists.values()) byKey.clear()
}
