import type { CollectionSlug, Payload } from 'payload'
import { readably } from './readable.ts'
import { retryConflicts } from './retry-conflicts.ts'

const hasDrafts = (payload: Payload, collection: CollectionSlug): boolean => {
  const versions = payload.collections[collection]?.config.versions
  return Boolean(versions && typeof versions === 'object' && versions.drafts)
}

/** Always says both, since an update without them takes the state of the newest draft. */
const state = (payload: Payload, collection: CollectionSlug, publish: boolean) =>
  hasDrafts(payload, collection)
    ? { draft: !publish, status: { _status: publish ? 'published' : 'draft' } }
    : { draft: false, status: {} }

/** Creates a document, as a draft or published; throws readable refusals. */
export async function createDocument(
  payload: Payload,
  collection: CollectionSlug,
  data: Record<string, unknown>,
  options: { publish: boolean },
): Promise<{ id: string }> {
  const { draft, status } = state(payload, collection, options.publish)
  const created = await readably(() =>
    retryConflicts(() =>
      payload.create({
        collection,
        // Callers write by field name; Payload checks every value.
        data: { ...data, ...status } as never,
        draft: draft as false,
        depth: 0,
        overrideAccess: true,
      }),
    ),
  )
  return { id: String((created as { id: unknown }).id) }
}

/**
 * Changes some fields of a document: published at once, or as a draft that leaves the published state alone.
 * Throws readable refusals, also when somebody else keeps saving the same document.
 */
export async function updateDocument(
  payload: Payload,
  collection: CollectionSlug,
  id: string,
  data: Record<string, unknown>,
  options: { publish: boolean },
): Promise<void> {
  const { draft, status } = state(payload, collection, options.publish)
  await readably(() =>
    retryConflicts(() =>
      payload.update({
        collection,
        id,
        data: { ...data, ...status } as never,
        draft,
        depth: 0,
        overrideAccess: true,
      }),
    ),
  )
}
