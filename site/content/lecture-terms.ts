import { tagSlug } from '@lectern/content-models/slugs'
import { untilChanged } from './cells.ts'
import { keysOf } from './indexes.ts'
import { everySettings } from './settings.ts'
import { valueRead } from './trace.ts'

/** By what readers choose a lecture script, and the index of that name: its form, or whom it is for. */
export type LectureTermKind = 'form' | 'audience'

/** A form or an audience with the number of lecture scripts of it. */
export interface LectureTerm {
  name: string
  slug: string
  address: string
  count: number
}

const lectureTermAddress = (by: LectureTermKind, slug: string) => `/lectures/${by}/${slug}/`

/** Forms or audiences of all lecture scripts: audiences as the settings order them, others by how many scripts they have; untraced. */
export const everyLectureTerm = (by: LectureTermKind): readonly LectureTerm[] =>
  untilChanged(`lecture terms ${by}`, () => {
    const order = everySettings().audiences
    const rank = (name: string) => (order.indexOf(name) + order.length + 1) % (order.length + 1)
    return keysOf(by)
      .map(({ key: name, count }) => {
        const slug = tagSlug(name)
        return { name, slug, address: lectureTermAddress(by, slug), count }
      })
      .sort((a, b) => rank(a.name) - rank(b.name) || b.count - a.count || (a.name < b.name ? -1 : 1))
  })

const termsAndCounts = valueRead('lecture terms', (by: LectureTermKind) =>
  everyLectureTerm(by)
    .map(({ name, count }) => `${name} ${count}`)
    .join('|'),
)

/** Forms or audiences with the number of their scripts, for choosing among them. */
export function lectureTerms(by: LectureTermKind): readonly LectureTerm[] {
  termsAndCounts(by)
  return everyLectureTerm(by)
}

const termNames = valueRead('names of lecture terms', (by: LectureTermKind) =>
  everyLectureTerm(by)
    .map(({ name }) => name)
    .join('\n'),
)

/** As `lectureTerms`, without numbers: for the many pages that a new script must not change. */
export const lectureTermNames = (by: LectureTermKind): { name: string; address: string }[] =>
  termNames(by)
    .split('\n')
    .filter(Boolean)
    .map((name) => ({ name, address: lectureTermAddress(by, tagSlug(name)) }))

const termAt = valueRead(
  'lecture term at slug',
  (by: LectureTermKind, slug: string) => everyLectureTerm(by).find((one) => one.slug === slug)?.name ?? '',
)

/** The form or audience at the end of an address; undefined when no script has it. Its scripts are in the index of that name. */
export function lectureTermBySlug(
  by: LectureTermKind,
  slug: string,
): Pick<LectureTerm, 'name' | 'slug' | 'address'> | undefined {
  const name = termAt(by, slug)
  return name ? { name, slug, address: lectureTermAddress(by, slug) } : undefined
}
