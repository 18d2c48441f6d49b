import { xmlElement } from './xml.ts'

/** An address of the site, beginning with a slash, and when what it shows was last changed. */
export interface SitemapEntry {
  address: string
  changed?: string
}

const open = (name: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`

const entryXml = (element: string, origin: string, { address, changed }: SitemapEntry): string =>
  `<${element}>${xmlElement('loc', origin + address)}${xmlElement('lastmod', changed)}</${element}>\n`

/** A sitemap of some addresses. */
export const sitemap = (origin: string, entries: readonly SitemapEntry[]): string =>
  `${open('urlset')}${entries.map((entry) => entryXml('url', origin, entry)).join('')}</urlset>\n`

/** A sitemap that names other sitemaps. */
export const sitemapIndex = (origin: string, parts: readonly SitemapEntry[]): string =>
  `${open('sitemapindex')}${parts.map((part) => entryXml('sitemap', origin, part)).join('')}</sitemapindex>\n`

/** The address of a part of a sitemap that is cut into several files. */
export const sitemapPartAddress = (name: string): string => `/sitemap/${name}.xml`
