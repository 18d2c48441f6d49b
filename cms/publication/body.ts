import { serialize, usedIn } from '@lectern/content-models/body'
import type { Picture, PublishedFile } from '@lectern/content-models/published'
import { editorDocument } from '../documents/editor-document.ts'
import type { MediaLookup } from './media-lookup.ts'

/** The Markdown of a body with the pictures and files it names. */
export function publishedBody(
  body: unknown,
  media: MediaLookup,
): { body: string; pictures: Picture[]; files: PublishedFile[] } {
  const document = editorDocument(body)
  if (!document) return { body: '', pictures: [], files: [] }
  const used = usedIn(document)
  return {
    body: serialize(document),
    pictures: used.pictures.flatMap((id) => media.picture(id) ?? []),
    files: used.files.flatMap((id) => media.file(id) ?? []),
  }
}
