import type { ClientField, Field } from 'payload'

/** A field as two versions are compared in it; of a configuration on the server or in the browser. */
export interface ComparedField {
  name: string
  type: string
  label: string
  hasMany: boolean
  relationTo: string | string[]
  /** Value to label. */
  options: ReadonlyMap<string, string>
  /** Of a group, a named tab or the rows of an array. */
  fields: ComparedField[]
}

const textOf = (label: unknown): string | undefined =>
  typeof label === 'string' && label ? label : undefined

function optionsOf(field: Field | ClientField): Map<string, string> {
  if (field.type !== 'select' && field.type !== 'radio') return new Map()
  return new Map(
    field.options.map((option) =>
      typeof option === 'string' ? [option, option] : [option.value, textOf(option.label) ?? option.value],
    ),
  )
}

/** The fields that hold values, in the order of the form; rows, tabs and the like are only where they stand. */
export function comparedFields(fields: readonly (Field | ClientField)[]): ComparedField[] {
  return fields.flatMap((field): ComparedField[] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab): ComparedField[] => {
        const own = comparedFields(tab.fields)
        if (!('name' in tab) || !tab.name) return own
        return [
          {
            name: tab.name,
            type: 'group',
            label: textOf(tab.label) ?? tab.name,
            hasMany: false,
            relationTo: '',
            options: new Map(),
            fields: own,
          },
        ]
      })
    const nested = 'fields' in field ? comparedFields(field.fields) : []
    if (!('name' in field) || !field.name) return nested
    return [
      {
        name: field.name,
        type: field.type,
        label: ('label' in field && textOf(field.label)) || field.name,
        hasMany: 'hasMany' in field && field.hasMany === true,
        relationTo: 'relationTo' in field ? (field.relationTo as string | string[]) : '',
        options: optionsOf(field),
        fields: nested,
      },
    ]
  })
}
