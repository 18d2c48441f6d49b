import type { APIRoute } from 'astro'
import { everySitemapPart, settings, sitemapPart } from '../../content/index.ts'
import { sitemap } from '../../feeds/sitemap.ts'
import { xmlResponse } from '../../feeds/xml.ts'

export const getStaticPaths = () => everySitemapPart().map((part) => ({ params: { part } }))

export const GET: APIRoute = ({ params }) => {
  const entries = sitemapPart(params.part ?? '')
  return entries ? xmlResponse(sitemap(settings().origin, entries)) : new Response(null, { status: 404 })
}
