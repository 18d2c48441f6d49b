import type { Event, EventReport, LectureScript, Material } from '@lectern/content-models/published'
import { untilChanged } from './cells.ts'
import { type Index, keysOf, members } from './indexes.ts'
import { listRead } from './trace.ts'

const listedUnder = listRead(
  'listed under',
  (index: Index, key: string) => members(index, key) as readonly (Material | Event)[],
)
const listed = <T extends Material | Event>(index: Index, key: string): readonly T[] =>
  listedUnder(index, key) as readonly T[]

/** Every tag in use with the number of its materials, the most used first; untraced: for addresses. */
export const everyTag = (): readonly { tag: string; count: number }[] =>
  untilChanged('tags', () =>
    keysOf('tag')
      .map(({ key, count }) => ({ tag: key, count }))
      .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)),
  )

/** Event reports at which a lecture script was given, newest first. */
export const reportsGiving = (lecture: string): readonly EventReport[] => listed('script', lecture)

/** Lecture scripts that use a story, newest first. */
export const lecturesUsing = (story: string): readonly LectureScript[] => listed('story', story)

/** Audience variants made from a lecture script, newest first. */
export const variantsOf = (lecture: string): readonly LectureScript[] => listed('baseScript', lecture)

/** Events of a team, by time. */
export const eventsOf = (team: string): readonly Event[] => listed('eventTeam', team)
