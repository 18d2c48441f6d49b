import type { EditorDocument } from '@lectern/content-models/body'

/** A body as stored by the editor, or undefined when nothing was written. */
export const editorDocument = (body: unknown): EditorDocument | undefined =>
  body && typeof body === 'object' ? (body as EditorDocument) : undefined
