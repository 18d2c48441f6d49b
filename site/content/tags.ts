import { sortKey, tagSlug } from '@lectern/content-models/slugs'
import { untilChanged } from './cells.ts'
import { everyTag } from './referring.ts'
import { valueRead } from './trace.ts'

/** The address of the page of a tag. */
export const tagAddress = (tag: string): string => `/tags/${tagSlug(tag)}/`

const tagsBySlug = () =>
  untilChanged('tags by slug', () => new Map(everyTag().map(({ tag }) => [tagSlug(tag), tag])))

const tagAt = valueRead('tag at slug', (slug: string) => tagsBySlug().get(slug) ?? '')

/** The tag at the end of an address; undefined when no material has it. */
export const tagBySlug = (slug: string): string | undefined => tagAt(slug) || undefined

/** A letter of an index with the entries under it. */
export interface IndexLetter {
  letter: string
  entries: readonly { name: string; address: string; count: number }[]
}

const letters = (): readonly IndexLetter[] =>
  untilChanged('tag index', () => {
    const keyed = everyTag()
      .map(({ tag, count }) => ({ name: tag, address: tagAddress(tag), count, key: sortKey(tag) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.name < b.name ? -1 : 1))
    const groups = new Map<string, { name: string; address: string; count: number }[]>()
    for (const { key, ...entry } of keyed) {
      const letter = /^[a-z]/i.test(key) ? key.charAt(0).toUpperCase() : '#'
      const group = groups.get(letter)
      if (group) group.push(entry)
      else groups.set(letter, [entry])
    }
    return [...groups]
      .map(([letter, entries]) => ({ letter, entries }))
      .sort((a, b) => Number(a.letter === '#') - Number(b.letter === '#') || (a.letter < b.letter ? -1 : 1))
  })

const tagsAndCounts = valueRead('tag index', () =>
  letters()
    .flatMap(({ entries }) => entries.map(({ name, count }) => `${name} ${count}`))
    .join('|'),
)

/** All tags as the index of a book: by the first letter of their pinyin; what begins with no letter comes last, under `#`. */
export function tagIndex(): readonly IndexLetter[] {
  tagsAndCounts()
  return letters()
}
