import { type MaterialKind, materialKinds } from '@lectern/content-models/published'
import { collectionOfKind } from './kinds.ts'

/** A text without blanks around it, or undefined when nothing is left. */
export const text = (value: string | null | undefined): string | undefined => value?.trim() || undefined

/** The texts of a list that say something. */
export const texts = (values: string[] | null | undefined): string[] =>
  (values ?? []).map((value) => value.trim()).filter(Boolean)

/** The id of a relation, whether it is populated or not. */
export const idOf = (value: unknown): string | undefined => {
  const id = value && typeof value === 'object' && 'id' in value ? value.id : value
  return typeof id === 'string' && id !== '' ? id : undefined
}

export const idsOf = (values: (string | { id: string })[] | null | undefined): string[] =>
  (values ?? []).flatMap((value) => idOf(value) ?? [])

export const instant = (value: string | null | undefined): string | undefined =>
  value ? new Date(value).toISOString() : undefined

type Polymorphic = { relationTo: string; value: string | { id: string } }

/** References to materials, by kind instead of by collection. */
export const referencesOf = (
  values: Polymorphic[] | null | undefined,
): { kind: MaterialKind; id: string }[] =>
  (values ?? []).flatMap(({ relationTo, value }) => {
    const kind = materialKinds.find((candidate) => collectionOfKind[candidate] === relationTo)
    const id = idOf(value)
    return kind && id ? [{ kind, id }] : []
  })
