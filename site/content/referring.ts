import type { Event, EventReport, LectureScript, Material, Story } from '@lectern/content-models/published'
import { everyMaterial, everyRecord } from './records.ts'
import { untilChanged } from './store.ts'
import { noteList } from './trace.ts'

/** Records grouped by what they name, each group in the order of the list it was made from. */
function grouped<T>(name: string, all: () => readonly T[], keysOf: (record: T) => readonly string[]) {
  return untilChanged(`grouped ${name}`, () => {
    const groups = new Map<string, T[]>()
    for (const record of all())
      for (const key of new Set(keysOf(record))) {
        const group = groups.get(key)
        if (group) group.push(record)
        else groups.set(key, [record])
      }
    return groups
  })
}

const one = (id: string | undefined): string[] => (id === undefined ? [] : [id])

const byTopic = () => grouped('materials by topic', everyMaterial, (material) => material.topics)
const byTag = () => grouped('materials by tag', everyMaterial, (material) => material.tags)
const byTeam = () =>
  grouped('materials by team', everyMaterial, (material) => [
    ...one(material.team),
    ...(material.kind === 'eventReport' ? one(material.event.team) : []),
  ])
const bySeries = () => grouped('materials by series', everyMaterial, (material) => one(material.series))
const byUnit = () => grouped('materials by unit', everyMaterial, (material) => one(material.unit))

/** Material of a topic, newest first. */
export const withTopic = (id: string): readonly Material[] =>
  noteList(`with topic ${id}`, byTopic().get(id) ?? [])

/** Material with a tag, by the tag's own words, newest first. */
export const withTag = (tag: string): readonly Material[] =>
  noteList(`with tag ${tag}`, byTag().get(tag) ?? [])

/** Every tag in use with the number of its materials, the most used first; untraced: for addresses. */
export const everyTag = (): readonly { tag: string; count: number }[] =>
  untilChanged('tags', () =>
    [...byTag()]
      .map(([tag, group]) => ({ tag, count: group.length }))
      .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)),
  )

/** Material by a team, or reporting an event of it, newest first. */
export const withTeam = (id: string): readonly Material[] =>
  noteList(`with team ${id}`, byTeam().get(id) ?? [])

/** Material of a series, newest first. */
export const withSeries = (id: string): readonly Material[] =>
  noteList(`with series ${id}`, bySeries().get(id) ?? [])

/** Material of a unit, newest first. */
export const withUnit = (id: string): readonly Material[] =>
  noteList(`with unit ${id}`, byUnit().get(id) ?? [])

/** Stories of a spirit, newest first. */
export const ofSpirit = (id: string): readonly Story[] =>
  noteList(
    `of spirit ${id}`,
    grouped(
      'stories by spirit',
      () => everyRecord('story'),
      (story) => story.spirits,
    ).get(id) ?? [],
  )

/** Stories and lectures that name a red site, newest first. */
export const atRedSite = (id: string): readonly (Story | LectureScript)[] =>
  noteList(
    `at red site ${id}`,
    grouped(
      'materials by red site',
      () =>
        everyMaterial().filter(
          (material): material is Story | LectureScript =>
            material.kind === 'story' || material.kind === 'lecture',
        ),
      (material) => material.redSites,
    ).get(id) ?? [],
  )

/** Event reports at which a lecture script was given, newest first. */
export const reportsGiving = (lecture: string): readonly EventReport[] =>
  noteList(
    `reports giving ${lecture}`,
    grouped(
      'reports by script',
      () => everyRecord('eventReport'),
      (report) => report.scripts,
    ).get(lecture) ?? [],
  )

/** Lecture scripts that use a story, newest first. */
export const lecturesUsing = (story: string): readonly LectureScript[] =>
  noteList(
    `lectures using ${story}`,
    grouped(
      'lectures by story',
      () => everyRecord('lecture'),
      (lecture) => lecture.stories,
    ).get(story) ?? [],
  )

/** Audience variants made from a lecture script, newest first. */
export const variantsOf = (lecture: string): readonly LectureScript[] =>
  noteList(
    `variants of ${lecture}`,
    grouped(
      'lectures by base',
      () => everyRecord('lecture'),
      (variant) => one(variant.baseScript),
    ).get(lecture) ?? [],
  )

/** Events of a team, by time. */
export const eventsOf = (team: string): readonly Event[] =>
  noteList(
    `events of ${team}`,
    grouped(
      'events by team',
      () => everyRecord('event'),
      (event) => one(event.team),
    ).get(team) ?? [],
  )
