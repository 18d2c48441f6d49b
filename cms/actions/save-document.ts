import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { retryConflicts } from '../database/retry-conflicts.ts'
import { kindOfCollection } from '../documents/kinds.ts'
import { adopt } from './adopt.ts'
import { readably } from './readable.ts'

/**
 * Creates a document, as a draft or taken over as published; throws readable refusals and then leaves nothing behind.
 * Of a person it is theirs, under the rules of writing; without one it comes from the server's own commands.
 */
export async function createDocument(
  payload: Payload,
  collection: CollectionSlug,
  data: Record<string, unknown>,
  options: { publish: boolean; by?: TypedUser | undefined },
): Promise<{ id: string }> {
  return readably(async () => {
    const created = await retryConflicts(() =>
      payload.create({
        collection,
        // Callers write by field name; Payload checks every value.
        data: data as never,
        depth: 0,
        ...(options.by ? { overrideAccess: false, user: options.by } : { overrideAccess: true }),
      }),
    )
    const id = String((created as { id: unknown }).id)
    if (options.publish && kindOfCollection(collection))
      try {
        await adopt(payload, collection, id, new Date())
      } catch (error) {
        await payload.delete({ collection, id, overrideAccess: true })
        throw error
      }
    return { id }
  })
}

/**
 * Changes some fields of a document: as a draft that leaves the published state alone, or taken over as published.
 * Throws readable refusals, also when somebody else keeps saving the same document.
 */
export async function updateDocument(
  payload: Payload,
  collection: CollectionSlug,
  id: string,
  data: Record<string, unknown>,
  options: { publish: boolean },
): Promise<void> {
  await readably(async () => {
    await retryConflicts(() =>
      payload.update({ collection, id, data: data as never, depth: 0, overrideAccess: true }),
    )
    if (options.publish && kindOfCollection(collection)) await adopt(payload, collection, id, new Date())
  })
}
