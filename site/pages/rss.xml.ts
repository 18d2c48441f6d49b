import { materialFeed } from '../content/material-feed.ts'
import { xmlResponse } from '../feeds/xml.ts'

export const GET = (): Response => xmlResponse(materialFeed(), 'application/rss+xml')
