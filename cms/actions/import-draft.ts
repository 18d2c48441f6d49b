import type { EditorDocument } from '@lectern/content-models/body'
import type { MaterialKind } from '@lectern/content-models/published'
import type { Payload, TypedUser } from 'payload'
import { collectionOfKind } from '../documents/kinds.ts'
import { createDocument } from './save-document.ts'

export interface ImportedDraft {
  kind: MaterialKind
  /** Names the source; the same key is imported once. */
  importKey: string
  fields: Record<string, unknown>
  body: EditorDocument
  /** Whose draft it is; missing: the server's own command brings it. */
  by?: TypedUser
}

/**
 * Creates a draft from an imported text, never published; one that was imported before is left as it is,
 * also when an editor has changed it, published it or put it into the trash.
 */
export async function importDraft(
  payload: Payload,
  draft: ImportedDraft,
): Promise<{ id: string; outcome: 'created' | 'unchanged' }> {
  const collection = collectionOfKind[draft.kind]
  const imported = async () => {
    // Also under another kind: an import with a changed mind must not double the text.
    for (const kind of ['lecture', 'story', 'exemplar', 'eventReport'] as const) {
      const { docs } = await payload.find({
        collection: collectionOfKind[kind],
        where: { importKey: { equals: draft.importKey } },
        trash: true,
        limit: 1,
        depth: 0,
        overrideAccess: true,
      })
      if (docs[0]) return docs[0].id
    }
    return undefined
  }
  const known = await imported()
  if (known) return { id: known, outcome: 'unchanged' }
  try {
    const { id } = await createDocument(
      payload,
      collection,
      { ...draft.fields, body: draft.body, importKey: draft.importKey },
      { publish: false, by: draft.by },
    )
    return { id, outcome: 'created' }
  } catch (error) {
    // Two imports of one file at the same time: the other one was first.
    const other = await imported()
    if (other) return { id: other, outcome: 'unchanged' }
    throw error
  }
}
