import { beijingMinute } from '@lectern/content-models/beijing-time'
import { type EditorDocument, plainTextOf } from '@lectern/content-models/body'
import type { ComparedField } from './compared-fields.ts'

/** A field that two versions of a document differ in, in words. */
export interface FieldChange {
  /** Where the field is: `署名 › 作者`. */
  label: string
  before: string
  after: string
  /** Running text, which is compared by words. */
  isText: boolean
}

/** Finds the title of what a relation names; undefined when it is gone. */
export type TitleOf = (collection: string, id: string) => string | undefined

type Data = Record<string, unknown>

/** Kept by the CMS: whoever compares two versions is not helped by them. */
const kept = new Set([
  'id',
  'workflow',
  'saves',
  'createdBy',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'importKey',
  'publishedAt',
  'globalType',
])

const dataOf = (value: unknown): Data => (value && typeof value === 'object' ? (value as Data) : {})

const empty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function relation(value: unknown, relationTo: string | string[], titleOf: TitleOf): string {
  if (empty(value)) return ''
  const named = dataOf(value)
  const collection = Array.isArray(relationTo) ? String(named.relationTo) : relationTo
  const target = Array.isArray(relationTo) ? named.value : value
  const id = target && typeof target === 'object' ? String(dataOf(target).id) : String(target)
  return titleOf(collection, id) ?? `（已删除的内容 ${id}）`
}

/** The value of a field in words that an editor knows; empty for nothing. */
export function fieldText(field: ComparedField, value: unknown, titleOf: TitleOf): string {
  if (empty(value)) return ''
  if (Array.isArray(value) && field.hasMany)
    return value.map((item) => fieldText({ ...field, hasMany: false }, item, titleOf)).join('、')
  switch (field.type) {
    case 'richText':
      return plainTextOf(value as EditorDocument)
    case 'checkbox':
      return value ? '是' : '否'
    case 'date':
      return beijingMinute(String(value))
    case 'select':
    case 'radio':
      return field.options.get(String(value)) ?? String(value)
    case 'relationship':
    case 'upload':
      return relation(value, field.relationTo, titleOf)
    case 'array':
      return (Array.isArray(value) ? value : [])
        .map((row) =>
          field.fields
            .filter(({ name }) => name !== 'id')
            .map((own) => fieldText(own, dataOf(row)[own.name], titleOf))
            .filter((text) => text !== '')
            .join(' · '),
        )
        .join('\n')
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
}

/** What two versions of a document differ in, field by field; both at depth 0. */
export function fieldChanges(
  fields: readonly ComparedField[],
  before: Data,
  after: Data,
  titleOf: TitleOf,
  path = '',
): FieldChange[] {
  return fields.flatMap((field): FieldChange[] => {
    if (kept.has(field.name)) return []
    const label = path ? `${path} › ${field.label}` : field.label
    if (field.type === 'group')
      return fieldChanges(field.fields, dataOf(before[field.name]), dataOf(after[field.name]), titleOf, label)
    const [old, fresh] = [before, after].map((data) => fieldText(field, data[field.name], titleOf))
    if (old === undefined || fresh === undefined || old === fresh) return []
    return [{ label, before: old, after: fresh, isText: ['textarea', 'richText'].includes(field.type) }]
  })
}

/** Every relation that a document holds, so that their titles can be looked up at once. */
export function relationsIn(
  fields: readonly ComparedField[],
  data: Data,
): { collection: string; id: string }[] {
  return fields.flatMap((field) => {
    const value = data[field.name]
    if (kept.has(field.name) || empty(value)) return []
    if (field.type === 'group') return relationsIn(field.fields, dataOf(value))
    if (field.type === 'array')
      return (Array.isArray(value) ? value : []).flatMap((row) => relationsIn(field.fields, dataOf(row)))
    if (field.type !== 'relationship' && field.type !== 'upload') return []
    return (Array.isArray(value) ? value : [value]).map((item) => {
      const named = Array.isArray(field.relationTo)
      const target = named ? dataOf(item).value : item
      return {
        collection: named ? String(dataOf(item).relationTo) : String(field.relationTo),
        id: target && typeof target === 'object' ? String(dataOf(target).id) : String(target),
      }
    })
  })
}
