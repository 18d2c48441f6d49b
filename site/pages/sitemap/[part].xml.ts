import type { APIRoute } from 'astro'
import { settings, sitemapEntries, sitemapPartPaths } from '../../content/index.ts'
import { sitemap, sitemapPart, sitemapParts } from '../../feeds/sitemap.ts'
import { xmlResponse } from '../../feeds/xml.ts'
import { pageNumber } from '../../pagination/steps.ts'

export const getStaticPaths = () => sitemapPartPaths()

export const GET: APIRoute = ({ params }) => {
  const entries = sitemapEntries()
  const part = pageNumber(params.part, 1)
  const parts = sitemapParts(entries.length)
  if (parts === 1 || !part || part > parts) return new Response(null, { status: 404 })
  return xmlResponse(sitemap(settings().origin, sitemapPart(entries, part)))
}
