import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook } from 'payload'
import { paceChange, writeEvent } from './write-event.ts'

/** A piece is deleted when it is not public; but what names it (a feature, the settings) names it no longer. */
export const trackDeletion: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await writeEvent(req, { subject: collection.slug, document: String(doc.id), change: 'deleted' })
  return doc
}

/**
 * For what has no draft state but shows through in public pages (pictures, files, words, redirects):
 * every change of an existing one counts, and a new one only when `onCreate` says so, since nothing uses it yet.
 */
export const trackChanges = (options: {
  onCreate: boolean
}): { afterChange: CollectionAfterChangeHook; afterDelete: CollectionAfterDeleteHook } => ({
  afterChange: async ({ collection, doc, operation, req }) => {
    if (operation === 'update' || options.onCreate)
      await writeEvent(req, { subject: collection.slug, document: String(doc.id), change: 'changed' })
    return doc
  },
  afterDelete: trackDeletion,
})

/** A global is public as soon as it is saved. */
export const trackGlobal: GlobalAfterChangeHook = async ({ global, doc, previousDoc, req }) => {
  await writeEvent(req, { subject: global.slug, document: global.slug, change: 'changed' })
  if (doc[paceChange] !== previousDoc?.[paceChange])
    await writeEvent(req, { subject: global.slug, document: paceChange, change: 'changed' })
  return doc
}
