import type { Event, EventReport, LectureScript, Material, Story } from '@lectern/content-models/published'
import { untilChanged } from './cells.ts'
import { type Index, keysOf, members } from './indexes.ts'
import { listRead } from './trace.ts'

const listedUnder = listRead(
  'listed under',
  (index: Index, key: string) => members(index, key) as readonly (Material | Event)[],
)
const listed = <T extends Material | Event>(index: Index, key: string): readonly T[] =>
  listedUnder(index, key) as readonly T[]

/** Material of a topic, newest first. */
export const withTopic = (id: string): readonly Material[] => listed('topic', id)

/** Material with a tag, by the tag's own words, newest first. */
export const withTag = (tag: string): readonly Material[] => listed('tag', tag)

/** Every tag in use with the number of its materials, the most used first; untraced: for addresses. */
export const everyTag = (): readonly { tag: string; count: number }[] =>
  untilChanged('tags', () =>
    keysOf('tag')
      .map(({ key, count }) => ({ tag: key, count }))
      .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)),
  )

/** Material by a team, or reporting an event of it, newest first. */
export const withTeam = (id: string): readonly Material[] => listed('team', id)

/** Material of a series, newest first. */
export const withSeries = (id: string): readonly Material[] => listed('series', id)

/** Material of a unit, newest first. */
export const withUnit = (id: string): readonly Material[] => listed('unit', id)

/** Stories of a spirit, newest first. */
export const ofSpirit = (id: string): readonly Story[] => listed('spirit', id)

/** Stories and lectures that name a red site, newest first. */
export const atRedSite = (id: string): readonly (Story | LectureScript)[] => listed('redSite', id)

/** Event reports at which a lecture script was given, newest first. */
export const reportsGiving = (lecture: string): readonly EventReport[] => listed('script', lecture)

/** Lecture scripts that use a story, newest first. */
export const lecturesUsing = (story: string): readonly LectureScript[] => listed('story', story)

/** Audience variants made from a lecture script, newest first. */
export const variantsOf = (lecture: string): readonly LectureScript[] => listed('baseScript', lecture)

/** Events of a team, by time. */
export const eventsOf = (team: string): readonly Event[] => listed('eventTeam', team)
