/** A schema.org object, as it goes into a page. */
export type JsonLd = { readonly [property: string]: unknown }

/** Leaves out what is not known: undefined, `false`, empty texts and empty lists say nothing to a search engine. */
export const known = (properties: Record<string, unknown>): JsonLd =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) =>
        value !== undefined &&
        value !== false &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  )

/** A schema.org object of a type, with its context, without the properties that are not known. */
export const schemaObject = (type: string, properties: Record<string, unknown>): JsonLd => ({
  '@context': 'https://schema.org',
  '@type': type,
  ...known(properties),
})
