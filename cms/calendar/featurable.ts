import type { FeaturedItem } from '@lectern/content-models/feature-slots'
import { type FeaturedReference, featuredKinds } from '@lectern/content-models/published'
import type { Payload, TypedUser } from 'payload'
import { contentCollections, kindName } from '../desk/queries/pieces.ts'
import { collectionOfKind } from '../documents/kinds.ts'

/** Something that can be put into a slot. */
export interface Featurable {
  item: FeaturedReference
  label: string
  known: FeaturedItem
}

const shown = 20

/** What readers have whose title holds these words, the newest first: what a feature can show at once. */
export async function featurable(payload: Payload, user: TypedUser, words: string): Promise<Featurable[]> {
  const subjects = featuredKinds.map((kind) => collectionOfKind[kind])
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { state: { equals: 'live' } },
        { subject: { in: subjects } },
        ...(words.trim() ? [{ title: { like: words.trim().slice(0, 60) } }] : []),
      ],
    },
    sort: '-publishedAt',
    limit: shown,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
    select: { subject: true, document: true, title: true, withdrawAt: true },
  })
  const names = new Map<string, string>(
    contentCollections(payload).map((collection) => [collection.slug, kindName(collection)]),
  )
  return docs.flatMap(({ subject, document, title, withdrawAt }) => {
    const kind = featuredKinds.find((candidate) => collectionOfKind[candidate] === subject)
    return kind
      ? [
          {
            item: { kind, id: document },
            label: names.get(subject) ?? '',
            known: { title, state: 'live' as const, ...(withdrawAt ? { withdrawAt } : {}) },
          },
        ]
      : []
  })
}
