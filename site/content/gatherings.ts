import type { Material, RecordKind } from '@lectern/content-models/published'
import { untilChanged } from './cells.ts'
import { type Index, keysOf, members } from './indexes.ts'
import { recordBySlug } from './records.ts'
import { stored } from './store.ts'
import { valueRead } from './trace.ts'

/** How many entries of one kind a page that gathers several kinds shows; more of them are on its `all/` pages. */
export const gatheredPerKind = 12

/** Kinds of records that gather material and the index of it, by the first part of their address. */
const gatherings = {
  topics: { kind: 'topic', index: 'topic' },
  spirits: { kind: 'spirit', index: 'spirit' },
  sites: { kind: 'redSite', index: 'redSite' },
  teams: { kind: 'team', index: 'team' },
  series: { kind: 'series', index: 'series' },
} as const satisfies Record<string, { kind: RecordKind; index: Index }>

export type GatheringSection = keyof typeof gatherings

const isSection = (section: string): section is GatheringSection => Object.hasOwn(gatherings, section)

/** Whether the material under a key of an index is more than a page of groups shows. */
const overflows = (index: Index, key: string): boolean =>
  untilChanged(`overflow ${index} ${key}`, () => {
    const counts = new Map<string, number>()
    for (const { kind } of members(index, key) as readonly Material[])
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return Math.max(0, ...counts.values()) > gatheredPerKind
  })

const isTooMany = valueRead('too many of index', overflows)

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
