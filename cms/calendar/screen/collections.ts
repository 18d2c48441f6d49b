import type { FeaturedReference } from '@lectern/content-models/published'

/** Collections of what can be featured, for addresses of the admin and references to them. */
export const collectionOfFeatured: Record<FeaturedReference['kind'], string> = {
  lecture: 'lecture-scripts',
  story: 'stories',
  exemplar: 'exemplars',
  eventReport: 'event-reports',
  topic: 'topics',
}

/** The kind of a collection that can be featured. */
export const featuredKindOf = (collection: string): FeaturedReference['kind'] | undefined =>
  (Object.keys(collectionOfFeatured) as FeaturedReference['kind'][]).find(
    (kind) => collectionOfFeatured[kind] === collection,
  )
