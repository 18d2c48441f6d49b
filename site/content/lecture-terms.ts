import type { LectureScript } from '@lectern/content-models/published'
import { tagSlug } from '@lectern/content-models/slugs'
import { everyRecord } from './records.ts'
import { settings } from './settings.ts'
import { untilChanged } from './store.ts'
import { noteValue } from './trace.ts'

/** By what readers choose a lecture script: its form, or whom it is for. */
export type LectureTermKind = 'form' | 'audience'

/** A form or an audience with the lecture scripts of it, newest first. */
export interface LectureTerm {
  name: string
  slug: string
  address: string
  lectures: readonly LectureScript[]
}

const namesOf = (by: LectureTermKind, lecture: LectureScript): readonly string[] =>
  by === 'form' ? [lecture.form] : lecture.audiences

/** Forms or audiences of all lecture scripts: audiences as the settings order them, others by how many scripts they have; untraced. */
export const everyLectureTerm = (by: LectureTermKind): readonly LectureTerm[] =>
  untilChanged(`lecture terms ${by}`, () => {
    const groups = new Map<string, LectureScript[]>()
    for (const lecture of everyRecord('lecture'))
      for (const name of new Set(namesOf(by, lecture))) {
        const group = groups.get(name)
        if (group) group.push(lecture)
        else groups.set(name, [lecture])
      }
    const order = settings().audiences
    const rank = (name: string) => (order.indexOf(name) + order.length + 1) % (order.length + 1)
    return [...groups]
      .map(([name, lectures]) => {
        const slug = tagSlug(name)
        return { name, slug, address: `/lectures/${by}/${slug}/`, lectures }
      })
      .sort(
        (a, b) =>
          rank(a.name) - rank(b.name) || b.lectures.length - a.lectures.length || (a.name < b.name ? -1 : 1),
      )
  })

/** Forms or audiences with the number of their scripts, for choosing among them. */
export function lectureTerms(
  by: LectureTermKind,
): readonly { name: string; address: string; count: number }[] {
  const terms = everyLectureTerm(by).map(({ name, address, lectures }) => ({
    name,
    address,
    count: lectures.length,
  }))
  noteValue(`lecture terms ${by}`, terms.map(({ name, count }) => `${name} ${count}`).join('|'))
  return terms
}

/** The form or audience at the end of an address; undefined when no script has it. The caller reads its scripts by `pageOf`. */
export function lectureTermBySlug(by: LectureTermKind, slug: string): LectureTerm | undefined {
  const term = everyLectureTerm(by).find((one) => one.slug === slug)
  noteValue(`lecture term ${by} ${slug}`, term?.name ?? '')
  return term
}
