import { sitemapPartAddress } from '../feeds/sitemap.ts'
import { untilChanged } from './cells.ts'
import { everyRouteAddress } from './routes.ts'
import { everySitemapPart } from './sitemap-parts.ts'

/** Every address that the site answers, each once; the same array until one comes or goes. */
export const addresses = (): readonly string[] =>
  untilChanged('addresses', () => [
    ...everyRouteAddress(),
    '/sitemap.xml',
    ...everySitemapPart().map(sitemapPartAddress),
  ])
