import { settings, sitemapEntries } from '../content/index.ts'
import { sitemapDocument } from '../feeds/sitemap.ts'
import { xmlResponse } from '../feeds/xml.ts'

export const GET = (): Response => xmlResponse(sitemapDocument(settings().origin, sitemapEntries()))
