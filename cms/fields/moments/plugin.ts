import type { CollectionConfig, Config, DateField, Plugin } from 'payload'

const cell = '/fields/moments/MomentCell.tsx#MomentCell'
const savedAt = '/fields/moments/SavedAt.tsx#SavedAt'

/** A field of Payload's own, as it would add it, with the cell of this desk. */
const timestamp = (name: 'updatedAt' | 'createdAt'): DateField => ({
  name,
  type: 'date',
  index: true,
  label: ({ t }) => t(`general:${name}`),
  admin: { disableBulkEdit: true, hidden: true, components: { Cell: cell } },
})

const inBeijing = (collection: CollectionConfig): CollectionConfig => {
  if (collection.timestamps === false || collection.admin?.hidden === true) return collection
  const components = collection.admin?.components
  return {
    ...collection,
    fields: [...collection.fields, timestamp('updatedAt'), timestamp('createdAt')],
    admin: {
      ...collection.admin,
      components: {
        ...components,
        edit: {
          ...components?.edit,
          beforeDocumentControls: [savedAt, ...(components?.edit?.beforeDocumentControls ?? [])],
        },
      },
    },
  }
}

/** Tells in Beijing time when things were saved, in lists and above forms: Payload takes the zone of the browser. */
export const savedInBeijing: Plugin = (config: Config): Config => ({
  ...config,
  collections: (config.collections ?? []).map(inBeijing),
})

/** The cell of a field that holds a moment. */
export const momentCell = cell
