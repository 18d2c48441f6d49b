import { settings, sitemapEntries, sitemapParts } from '../content/index.ts'
import { sitemap, sitemapIndex, sitemapPartAddress } from '../feeds/sitemap.ts'
import { xmlResponse } from '../feeds/xml.ts'

export const GET = (): Response => {
  const { origin } = settings()
  const parts = sitemapParts()
  return xmlResponse(
    parts.length === 0
      ? sitemap(origin, sitemapEntries())
      : sitemapIndex(
          origin,
          parts.map(({ name, ...part }) => ({ address: sitemapPartAddress(name), ...part })),
        ),
  )
}
