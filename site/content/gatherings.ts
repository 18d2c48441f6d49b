import {
  type Material,
  materialKinds,
  type PublishedRecord,
  type RecordKind,
  type RecordOf,
} from '@lectern/content-models/published'
import { between, type GatheringIndex, groupKey, keysOf, lengthOf } from './indexes.ts'
import { recordBySlug } from './records.ts'
import { stored } from './store.ts'
import { listRead, valueRead } from './trace.ts'

/** How many entries of one kind a page that gathers several kinds shows; more of them are on its `all/` pages. */
export const gatheredPerKind = 12

/** Kinds of records that gather material and the index of it, by the first part of their address. */
const gatherings = {
  topics: { kind: 'topic', index: 'topic' },
  spirits: { kind: 'spirit', index: 'spirit' },
  sites: { kind: 'redSite', index: 'redSite' },
  teams: { kind: 'team', index: 'team' },
  series: { kind: 'series', index: 'series' },
} as const satisfies Record<string, { kind: RecordKind; index: GatheringIndex }>

export type GatheringSection = keyof typeof gatherings

const isSection = (section: string): section is GatheringSection => Object.hasOwn(gatherings, section)

/** A record's material of one kind: how many there are, and the newest of them. */
export interface Group<K extends Material['kind']> {
  count: number
  items: readonly RecordOf<K>[]
}

const sizeOf = (index: GatheringIndex, id: string, kind: Material['kind']) =>
  lengthOf('group', groupKey(index, id, kind))

/** How much material of a kind is under a key of an index. */
export const groupSize = valueRead('size of group', sizeOf)

const newestOfGroup = listRead(
  'newest of group',
  (index: GatheringIndex, id: string, kind: Material['kind'], count: number): readonly PublishedRecord[] =>
    between('group', groupKey(index, id, kind), 0, count),
)

/** The material of a kind that the page of a record shows; what is `apart` stands elsewhere on it. */
export function group<K extends Material['kind']>(
  index: GatheringIndex,
  id: string,
  kind: K,
  apart: readonly { kind: string; id: string }[] = [],
): Group<K> {
  const items = newestOfGroup(index, id, kind, gatheredPerKind + apart.length)
  const shown = items.filter((item) => !apart.some((one) => one.kind === kind && one.id === item.id))
  return {
    count: groupSize(index, id, kind),
    items: shown.slice(0, gatheredPerKind) as readonly PublishedRecord[] as readonly RecordOf<K>[],
  }
}

/** How much material of all kinds is under a key of an index. */
export const gatheredCount = valueRead('count of gathered', (index: GatheringIndex, id: string) =>
  lengthOf(index, id),
)

/** The newest material of all kinds under a key of an index. */
export const newestGathered = listRead(
  'newest gathered',
  (index: GatheringIndex, id: string, count: number) => between(index, id, 0, count) as readonly Material[],
)

/** Whether the material under a key of an index is more than a page of groups shows. */
const overflows = (index: GatheringIndex, id: string): boolean =>
  materialKinds.some((kind) => sizeOf(index, id, kind) > gatheredPerKind)

const isTooMany = valueRead('too many gathered', overflows)

/** What stands at `/section/slug/all/`: a record and the index that has all its material under its id; undefined when there is no such page. */
export function gatheringAt(section: string, slug: string) {
  if (!isSection(section)) return undefined
  const { kind, index } = gatherings[section]
  const record = recordBySlug(kind, slug)
  if (!record) return undefined
  return isTooMany(index, record.id) ? { section, record, index } : undefined
}

/** Every record that has more material than its page of groups shows; for addresses. */
export const everyOverflow = (): { section: string; slug: string; length: number }[] =>
  Object.entries(gatherings).flatMap(([section, { kind, index }]) =>
    keysOf(index).flatMap(({ key, count }) => {
      const record = count > gatheredPerKind ? stored(kind, key) : undefined
      return record && overflows(index, key) ? { section, slug: record.slug, length: count } : []
    }),
  )
