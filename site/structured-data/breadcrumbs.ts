import { type JsonLd, schemaObject } from './json-ld.ts'

/** A step on the way from the home page; the last one, the page itself, has no address. */
export interface Breadcrumb {
  label: string
  address?: string
}

/** BreadcrumbList of a page at `address`; undefined when there is no way to tell of. */
export function breadcrumbData(
  origin: string,
  address: string,
  breadcrumbs: readonly Breadcrumb[],
): JsonLd | undefined {
  if (breadcrumbs.length < 2) return undefined
  return schemaObject('BreadcrumbList', {
    itemListElement: breadcrumbs.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.label,
      item: origin + (step.address ?? address),
    })),
  })
}
