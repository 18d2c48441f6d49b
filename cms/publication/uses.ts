import { idOf, idsOf } from '../documents/values.ts'
import { mediaIn } from './media-in.ts'

type Relation = string | { id: string } | null | undefined

/**
 * Ids of everything whose change shows in the record of a document though the document stays as it is:
 * pictures, files, words of the vocabularies, and the event of a report. What a record names by its id alone is not among them.
 */
export function usesOf(document: Record<string, unknown>): string[] {
  const many = (name: string) => idsOf(document[name] as Relation[] as string[] | undefined)
  const one = (name: string) => idOf(document[name] as Relation) ?? []
  const { pictures, files } = mediaIn(document)
  return [
    ...new Set(
      [
        pictures,
        files,
        many('audiences'),
        many('occasions'),
        many('forms'),
        one('form'),
        one('event'),
      ].flat(),
    ),
  ]
}
