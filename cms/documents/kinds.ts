import type { MaterialKind, RecordKind } from '@lectern/content-models/published'
import type { CollectionSlug } from 'payload'

/** Which collection holds the records of which kind. */
export const collectionOfKind = {
  lecture: 'lecture-scripts',
  story: 'stories',
  exemplar: 'exemplars',
  eventReport: 'event-reports',
  event: 'events',
  topic: 'topics',
  spirit: 'spirits',
  redSite: 'red-sites',
  team: 'teams',
  unit: 'units',
  series: 'series',
  page: 'pages',
} as const satisfies Partial<Record<RecordKind, CollectionSlug>>

export type CollectionKind = keyof typeof collectionOfKind

/** The kind a collection holds, or undefined for one that is not published by itself. */
export const kindOfCollection = (collection: string): CollectionKind | undefined =>
  (Object.keys(collectionOfKind) as CollectionKind[]).find((kind) => collectionOfKind[kind] === collection)

/** The kind of a material collection. */
export const materialKindOfCollection = (collection: string): MaterialKind | undefined => {
  const kind = kindOfCollection(collection)
  return kind === 'lecture' || kind === 'story' || kind === 'exemplar' || kind === 'eventReport'
    ? kind
    : undefined
}
