import { addressOf, chinaYear, type RecordKind } from '@lectern/content-models/published'
import { type SitemapEntry, sitemapPartAddress, sitemapParts } from '../feeds/sitemap.ts'
import { listRoutes } from './list-routes.ts'
import { everyRecord } from './records.ts'
import { sitemapEntriesOf } from './sitemap-entries.ts'
import { untilChanged } from './store.ts'
import { everyNoticeAddress } from './withdrawals.ts'

type Params = Record<string, string>

const single = (): Params[] => [{}]

const slugs = (kind: RecordKind) => (): Params[] =>
  everyRecord(kind).flatMap((record) => ('slug' in record && addressOf(record) ? { slug: record.slug } : []))

/**
 * Every address of the site, as the patterns of `site/pages` and the parameters that each takes.
 * A page asks here for its `getStaticPaths`, the publisher for what to render: one truth for both builds.
 */
const routes = {
  '/': single,
  '/404.html': single,
  '/410/': single,
  '/lectures/[slug]/': slugs('lecture'),
  '/stories/[slug]/': slugs('story'),
  '/exemplars/[slug]/': slugs('exemplar'),
  '/events/[year]/[slug]/': (): Params[] =>
    everyRecord('eventReport').map(({ slug, event }) => ({ year: chinaYear(event.startsAt), slug })),
  ...listRoutes,
  '/[...address]/': () => everyNoticeAddress().map((address) => ({ address: address.slice(1, -1) })),
} satisfies Record<string, () => Params[]>

export type Route = keyof typeof routes

/** What a page at a pattern returns from `getStaticPaths`. */
export const staticPaths = (route: Route): { params: Params }[] =>
  routes[route]().map((params) => ({ params }))

const routeAddresses = (): string[] =>
  untilChanged('route addresses', () =>
    Object.entries<() => Params[]>(routes).flatMap(([route, paramsOf]) =>
      paramsOf().map((params) =>
        route.replace(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => params[name] ?? ''),
      ),
    ),
  )

/** What the sitemap lists. */
export function sitemapEntries(): SitemapEntry[] {
  const notices = new Set(everyNoticeAddress())
  return sitemapEntriesOf(routeAddresses().filter((address) => !notices.has(address)))
}

/** Numbers of the files of a sitemap too long for one; none when one holds it. */
const sitemapPartNumbers = (): number[] => {
  const parts = sitemapParts(sitemapEntries().length)
  return parts === 1 ? [] : Array.from({ length: parts }, (_, index) => index + 1)
}

/** What the page of a part of the sitemap returns from `getStaticPaths`. */
export const sitemapPartPaths = (): { params: Params }[] =>
  sitemapPartNumbers().map((part) => ({ params: { part: String(part) } }))

/** Every address that the site answers, each once. */
export const addresses = (): string[] => [
  ...routeAddresses(),
  '/sitemap.xml',
  ...sitemapPartNumbers().map(sitemapPartAddress),
]
