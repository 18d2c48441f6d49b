import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
} from 'payload'
import { isPublic, type LiveDocument, liveDocument } from './live-document.ts'
import { redirectOldAddress } from './redirect-old-address.ts'
import { writeEvent } from './write-event.ts'

const key = (collection: string, id: string | number) => `before:${collection}:${id}`

/**
 * Hooks of a collection with drafts: they compare what the public saw before with what it sees after,
 * and write a row of the outbox when either was public; a draft saved beside a published document writes none.
 */
export function trackPublication(): {
  beforeChange: CollectionBeforeChangeHook
  afterChange: CollectionAfterChangeHook
  afterDelete: CollectionAfterDeleteHook
} {
  return {
    beforeChange: async ({ collection, data, originalDoc, operation, req, context }) => {
      const before =
        operation === 'update' && originalDoc?.id !== undefined
          ? await liveDocument(req, collection.slug as CollectionSlug, originalDoc.id)
          : undefined
      if (before) context[key(collection.slug, before.id)] = before
      if (!collection.flattenedFields.some((field) => field.name === 'publishedAt')) return data
      // The first publication is kept through withdrawal, restored versions and whatever a request says.
      const first = before?.publishedAt ?? originalDoc?.publishedAt
      const publishing = data._status === 'published'
      return {
        ...data,
        publishedAt: first ?? (publishing ? new Date().toISOString() : null),
        ...(publishing && !data.displayDate && !originalDoc?.displayDate
          ? { displayDate: new Date().toISOString() }
          : {}),
      }
    },
    afterChange: async ({ collection, doc, req, context }) => {
      const slug = collection.slug as CollectionSlug
      const before = context[key(slug, doc.id)] as LiveDocument | undefined
      const after = await liveDocument(req, slug, doc.id)
      const wasPublic = isPublic(before)
      const nowPublic = isPublic(after)
      const draftBesidePublished = wasPublic && nowPublic && doc._status !== 'published'
      if ((wasPublic || nowPublic) && !draftBesidePublished) {
        await writeEvent(req, {
          subject: slug,
          document: String(doc.id),
          change: nowPublic ? 'published' : 'unpublished',
        })
        if (wasPublic && nowPublic) await redirectOldAddress(req, slug, before, after)
      }
      return doc
    },
    afterDelete: async ({ collection, doc, req }) => {
      if (isPublic(doc as LiveDocument))
        await writeEvent(req, { subject: collection.slug, document: String(doc.id), change: 'deleted' })
      return doc
    },
  }
}
