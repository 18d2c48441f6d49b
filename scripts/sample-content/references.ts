import { fromMarkdown, usedIn } from '@lectern/content-models/body'
import type { MaterialKind } from '@lectern/content-models/published'
import type { SampleCollection, SampleItem } from './read-items.ts'

/** Fields that name one item or several of a collection by key. */
export const relationFields: Readonly<Record<string, SampleCollection>> = {
  team: 'teams',
  unit: 'units',
  series: 'series',
  topics: 'topics',
  spirits: 'spirits',
  redSites: 'red-sites',
  stories: 'stories',
  scripts: 'lecture-scripts',
  baseScript: 'lecture-scripts',
  event: 'events',
}

/** Fields that name items of any of the four kinds as `collection/key`. */
export const mixedFields: readonly string[] = ['related']

/** Fields whose values are words of a vocabulary. */
export const termFields = {
  audiences: 'audience',
  form: 'form',
  forms: 'form',
  occasions: 'occasion',
} as const

/** Fields that name pictures by key. */
export const pictureFields: readonly string[] = ['cover', 'portrait', 'gallery']

export const collectionOfKind: Record<MaterialKind, SampleCollection> = {
  lecture: 'lecture-scripts',
  story: 'stories',
  exemplar: 'exemplars',
  eventReport: 'event-reports',
}

/** The values of a field that may hold none, one or several. */
export const listed = (value: unknown): string[] =>
  value === undefined || value === null ? [] : [value].flat().map(String)

/** The names (`collection/key`) of the items that an item points to, in its fields and in its body. */
export function itemsNamedBy(item: SampleItem): string[] {
  const inFields = Object.entries(item.fields).flatMap(([field, value]) => {
    const collection = relationFields[field]
    if (collection) return listed(value).map((key) => `${collection}/${key}`)
    return mixedFields.includes(field) ? listed(value) : []
  })
  const inBody = usedIn(fromMarkdown(item.body)).items.map(
    (reference) => `${collectionOfKind[reference.kind]}/${reference.id}`,
  )
  return [...new Set([...inFields, ...inBody])]
}

/** The keys of the pictures that an item shows. */
export const picturesNamedBy = (item: SampleItem): string[] => [
  ...new Set([
    ...pictureFields.flatMap((field) => listed(item.fields[field])),
    ...usedIn(fromMarkdown(item.body)).pictures,
  ]),
]

/** The keys of the recordings that an item plays. */
export const recordingsNamedBy = (item: SampleItem): string[] => usedIn(fromMarkdown(item.body)).files
