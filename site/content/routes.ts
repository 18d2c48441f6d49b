import { beijingYear } from '@lectern/content-models/beijing-time'
import { addressOf, type RecordKind } from '@lectern/content-models/published'
import { untilChanged } from './cells.ts'
import { listRoutes } from './list-routes.ts'
import { everyOutline } from './records.ts'
import { everyNoticeAddress } from './withdrawals.ts'

type Params = Record<string, string>

const single = (): Params[] => [{}]

const slugs = (kind: RecordKind) => (): Params[] =>
  everyOutline(kind).flatMap((record) => ('slug' in record && addressOf(record) ? { slug: record.slug } : []))

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
    everyOutline('eventReport').map(({ slug, event }) => ({ year: beijingYear(event.startsAt), slug })),
  ...listRoutes,
  '/[...address]/': () => everyNoticeAddress().map((address) => ({ address: address.slice(1, -1) })),
} satisfies Record<string, () => Params[]>

export type Route = keyof typeof routes

/** What a page at a pattern returns from `getStaticPaths`. */
export const staticPaths = (route: Route): { params: Params }[] =>
  routes[route]().map((params) => ({ params }))

/** The address at a pattern as a function of its parameters: texts and names in turn. */
function addressAt(route: string): (params: Params) => string {
  const parts = route.split(/\[(?:\.{3})?(\w+)\]/)
  return (params) => {
    let address = parts[0] ?? ''
    for (let at = 1; at < parts.length; at += 2) address += (params[parts[at] ?? ''] ?? '') + parts[at + 1]
    return address
  }
}

/** The addresses of a pattern; made again only when one of its own comes or goes. */
const addressesOf = (route: Route): readonly string[] =>
  untilChanged(`route addresses ${route}`, () => routes[route]().map(addressAt(route)))

/** The addresses of all patterns, untraced. */
export const everyRouteAddress = (): readonly string[] =>
  untilChanged('route addresses', () => (Object.keys(routes) as Route[]).flatMap(addressesOf))

/** The addresses of the home page and of all patterns but those of material, untraced. */
export const everyListRouteAddress = (): readonly string[] =>
  untilChanged('list route addresses', () =>
    (['/', ...Object.keys(listRoutes)] as Route[]).flatMap(addressesOf),
  )
