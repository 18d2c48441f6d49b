import type { CollectionConfig, Config, GlobalConfig, Plugin } from 'payload'

const path = '/desk/keeping/KeepTyped.tsx#KeepTyped'

/** Passwords and keys never stay on a device. */
const keepTyped = (collection: CollectionConfig) =>
  collection.auth ? { path, clientProps: { onDevice: false } } : path

const kept = (collection: CollectionConfig): CollectionConfig => {
  if (collection.admin?.hidden === true) return collection
  const components = collection.admin?.components
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        edit: {
          ...components?.edit,
          beforeDocumentControls: [
            ...(components?.edit?.beforeDocumentControls ?? []),
            keepTyped(collection),
          ],
        },
      },
    },
  }
}

const keptGlobal = (global: GlobalConfig): GlobalConfig => {
  const components = global.admin?.components
  return {
    ...global,
    admin: {
      ...global.admin,
      components: {
        ...components,
        elements: {
          ...components?.elements,
          beforeDocumentControls: [...(components?.elements?.beforeDocumentControls ?? []), path],
        },
      },
    },
  }
}

/** Every form keeps what was typed into it until it is saved, whatever refuses the save. */
export const typingIsKept: Plugin = (config: Config): Config => ({
  ...config,
  collections: (config.collections ?? []).map(kept),
  globals: (config.globals ?? []).map(keptGlobal),
})
