import type { Material, RecordKind } from '@lectern/content-models/published'
import { everyRecord, recordBySlug } from './records.ts'
import { atRedSite, ofSpirit, withSeries, withTeam, withTopic } from './referring.ts'
import { noteValue, untraced } from './trace.ts'

/** How many entries of one kind a page that gathers several kinds shows; more of them are on its `all/` pages. */
export const gatheredPerKind = 12

/** Kinds of records that gather material, by the first part of their address. */
const gatherings = {
  topics: { kind: 'topic', of: withTopic },
  spirits: { kind: 'spirit', of: ofSpirit },
  sites: { kind: 'redSite', of: atRedSite },
  teams: { kind: 'team', of: withTeam },
  series: { kind: 'series', of: withSeries },
} as const satisfies Record<string, { kind: RecordKind; of: (id: string) => readonly Material[] }>

export type GatheringSection = keyof typeof gatherings

const isSection = (section: string): section is GatheringSection => Object.hasOwn(gatherings, section)

/** Whether some material is more than a page of groups shows. */
export function overflows(material: readonly Material[]): boolean {
  const counts = new Map<string, number>()
  for (const { kind } of material) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Math.max(0, ...counts.values()) > gatheredPerKind
}

/** What stands at `/section/slug/all/`: a record and all its material, read untraced; undefined when there is no such page. */
export function gatheringAt(section: string, slug: string) {
  if (!isSection(section)) return undefined
  const { kind, of } = gatherings[section]
  const record = recordBySlug(kind, slug)
  if (!record) return undefined
  const materials = untraced(() => of(record.id))
  return noteValue(`too many in ${section} ${record.id}`, Number(overflows(materials)))
    ? { section, record, materials }
    : undefined
}

/** Every record that has more material than its page of groups shows; for addresses. */
export const everyOverflow = (): { section: string; slug: string; length: number }[] =>
  Object.entries(gatherings).flatMap(([section, { kind, of }]) =>
    everyRecord(kind).flatMap(({ id, slug }) => {
      const materials = of(id)
      return overflows(materials) ? { section, slug, length: materials.length } : []
    }),
  )
