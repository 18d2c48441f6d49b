import { materialKinds } from '@lectern/content-models/published'
import type { APIRoute } from 'astro'
import { staticPaths } from '../../content/index.ts'
import { materialFeed } from '../../content/material-feed.ts'
import { xmlResponse } from '../../feeds/xml.ts'

export const getStaticPaths = () => staticPaths('/feeds/[kind].xml')

export const GET: APIRoute = ({ params }) => {
  const kind = materialKinds.find((one) => one === params.kind)
  return kind ? xmlResponse(materialFeed(kind), 'application/rss+xml') : new Response(null, { status: 404 })
}
