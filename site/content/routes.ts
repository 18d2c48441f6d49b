import { addressOf, chinaYear, type RecordKind } from '@lectern/content-models/published'
import { everyReportYear } from './calendar.ts'
import { everyRecord, pagesFor } from './records.ts'

type Params = Record<string, string>

const single = (): Params[] => [{}]

const slugs = (kind: RecordKind) => (): Params[] =>
  everyRecord(kind).flatMap((record) => ('slug' in record && addressOf(record) ? { slug: record.slug } : []))

/** The second and further pages of a list; its first is the list's own address. */
const furtherPages = (length: () => number) => (): Params[] =>
  Array.from({ length: pagesFor(length()) - 1 }, (_, index) => ({ page: String(index + 2) }))

const pagesOf = (kind: RecordKind) => furtherPages(() => everyRecord(kind).length)

/**
 * Every address of the site, as the patterns of `site/pages` and the parameters that each takes.
 * A page asks here for its `getStaticPaths`, the publisher for what to render: one truth for both builds.
 */
const routes = {
  '/': single,
  '/404.html': single,
  '/lectures/[slug]/': slugs('lecture'),
  '/stories/[slug]/': slugs('story'),
  '/exemplars/[slug]/': slugs('exemplar'),
  '/events/[year]/[slug]/': (): Params[] =>
    everyRecord('eventReport').map(({ slug, event }) => ({ year: chinaYear(event.startsAt), slug })),
} satisfies Record<string, () => Params[]>

export type Route = keyof typeof routes

/** What a page at a pattern returns from `getStaticPaths`. */
export const staticPaths = (route: Route): { params: Params }[] =>
  routes[route]().map((params) => ({ params }))

/** Every page address that the site has, each once. */
export const addresses = (): string[] =>
  Object.entries(routes).flatMap(([route, paramsOf]) =>
    paramsOf().map((params) => route.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '')),
  )

export { furtherPages, pagesOf }
