import { latestOf, xmlElement } from './xml.ts'

/** An address of the site, beginning with a slash, and when what it shows was last changed. */
export interface SitemapEntry {
  address: string
  changed?: string
}

/** The most addresses that one sitemap file may hold (sitemaps.org). */
export const entriesPerSitemap = 50_000

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

/** In how many files a sitemap of so many addresses must be written; 1 means that `/sitemap.xml` holds them all. */
export const sitemapParts = (total: number, most = entriesPerSitemap): number =>
  Math.max(1, Math.ceil(total / most))

/** The address of a part of a sitemap that needs several; the first is 1. */
export const sitemapPartAddress = (part: number): string => `/sitemap/${part}.xml`

/** The entries of a part, the first being 1. */
export const sitemapPart = (
  entries: readonly SitemapEntry[],
  part: number,
  most = entriesPerSitemap,
): readonly SitemapEntry[] => entries.slice((part - 1) * most, part * most)

/** What `/sitemap.xml` says: all addresses, or the parts that hold them, each dated by its newest entry. */
export function sitemapDocument(
  origin: string,
  entries: readonly SitemapEntry[],
  most = entriesPerSitemap,
): string {
  const parts = sitemapParts(entries.length, most)
  if (parts === 1) return sitemap(origin, entries)
  return sitemapIndex(
    origin,
    Array.from({ length: parts }, (_, index) => {
      const changed = latestOf(sitemapPart(entries, index + 1, most).flatMap((entry) => entry.changed ?? []))
      return { address: sitemapPartAddress(index + 1), ...(changed ? { changed } : {}) }
    }),
  )
}
