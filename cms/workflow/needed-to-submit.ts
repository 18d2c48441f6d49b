import type { Field } from 'payload'

/** What a field must satisfy before its piece goes to review; a draft may leave it open. */
interface Needed {
  required?: boolean
  maxLength?: number
}

const key = 'neededToSubmit'

/**
 * Moves "required" and the greatest length of fields from every save to the submission: half-written drafts can be kept.
 * The title alone stays required, since lists show it.
 */
export function neededToSubmit(fields: Field[]): Field[] {
  return fields.map((field) => {
    if (field.type === 'tabs')
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: neededToSubmit(tab.fields) })) }
    const nested = 'fields' in field ? { fields: neededToSubmit(field.fields) } : {}
    if (!('name' in field) || field.name === 'title') return { ...field, ...nested } as Field
    const { required, maxLength, ...rest } = field as Field & Needed
    if (!required && maxLength === undefined) return { ...field, ...nested } as Field
    return {
      ...rest,
      ...nested,
      custom: { ...field.custom, [key]: { required: required === true, maxLength } satisfies Needed },
    } as Field
  })
}

const empty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Sentences about the fields of a document that are empty or too long for submission. */
export function incomplete(fields: Field[], data: Record<string, unknown>): string[] {
  return fields.flatMap((field): string[] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) =>
        incomplete(
          tab.fields,
          'name' in tab && tab.name ? ((data[tab.name] ?? {}) as Record<string, unknown>) : data,
        ),
      )
    if (!('name' in field)) return 'fields' in field ? incomplete(field.fields, data) : []
    const value = data[field.name]
    const label = typeof field.label === 'string' && field.label ? field.label : field.name
    const needed = field.custom?.[key] as Needed | undefined
    const own: string[] = []
    if (needed?.required && empty(value)) own.push(`“${label}”为空：请填写后再送审。`)
    if (needed?.maxLength !== undefined && typeof value === 'string' && [...value].length > needed.maxLength)
      own.push(`“${label}”太长：请缩短到 ${needed.maxLength} 个字以内。`)
    if (field.type === 'array' && Array.isArray(value))
      for (const row of value) own.push(...incomplete(field.fields, row as Record<string, unknown>))
    if (field.type === 'group')
      own.push(...incomplete(field.fields, (value ?? {}) as Record<string, unknown>))
    return own
  })
}
