import { usedIn } from '@lectern/content-models/body'
import { editorDocument } from '../documents/editor-document.ts'
import { idOf, idsOf } from '../documents/values.ts'

/** Ids of pictures and files that a document names, in its fields and in its body. */
export function mediaIn(document: Record<string, unknown>): { pictures: string[]; files: string[] } {
  const body = editorDocument(document.body)
  const used = body ? usedIn(body) : { pictures: [], files: [] }
  const relation = (name: string) => idOf(document[name] as string | null | undefined) ?? []
  const gallery = (document.gallery ?? []) as { picture?: string | null }[]
  return {
    pictures: [
      ...used.pictures,
      relation('cover'),
      relation('portrait'),
      relation('picture'),
      gallery.flatMap((entry) => idOf(entry.picture) ?? []),
    ].flat(),
    files: [...used.files, ...idsOf(document.attachments as string[] | null | undefined)],
  }
}
