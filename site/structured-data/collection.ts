import type { SiteSettings } from '@lectern/content-models/published'
import { publisherData } from './article.ts'
import { type JsonLd, schemaObject } from './json-ld.ts'

/** An entry of a list as search engines hear of it: its address begins with a slash. */
export interface CollectionEntry {
  title: string
  address: string
}

/** CollectionPage of a page of a list, at `address`; `total` is the length of the whole list, where it is known. */
export function collectionData(
  settings: SiteSettings,
  page: {
    title: string
    description?: string
    address: string
    entries: readonly CollectionEntry[]
    total?: number
  },
): JsonLd {
  return schemaObject('CollectionPage', {
    name: page.title,
    description: page.description,
    url: settings.origin + page.address,
    inLanguage: 'zh-Hans',
    publisher: publisherData(settings),
    mainEntity: page.entries.length > 0 && {
      '@type': 'ItemList',
      numberOfItems: page.total ?? page.entries.length,
      itemListElement: page.entries.map((entry, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: entry.title,
        url: settings.origin + entry.address,
      })),
    },
  })
}

/** WebSite, for the home page: its names and the address that a search is sent to. */
export const websiteData = (settings: SiteSettings): JsonLd =>
  schemaObject('WebSite', {
    name: settings.siteName,
    description: settings.description,
    url: `${settings.origin}/`,
    inLanguage: 'zh-Hans',
    publisher: publisherData(settings),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${settings.origin}/search/?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  })
