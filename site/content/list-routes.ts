import { materialKinds, type RecordKind, reservedSlugs } from '@lectern/content-models/published'
import { tagSlug } from '@lectern/content-models/slugs'
import { everyReportYear } from './calendar.ts'
import { everyOverflow } from './gatherings.ts'
import { lengthOf } from './indexes.ts'
import { everyLectureTerm, type LectureTermKind } from './lecture-terms.ts'
import { furtherPages } from './list-pages.ts'
import { everyOutline } from './records.ts'
import { everyTag } from './referring.ts'

type Params = Record<string, string>

const single = (): Params[] => [{}]

/** The pages of a list beside its first, which is the list's own address. */
const further = (length: number, params: Params = {}): Params[] =>
  Array.from({ length: furtherPages(length) }, (_, index) => ({ ...params, page: String(index + 1) }))

const pagesOf = (kind: RecordKind) => () => further(lengthOf('kind', kind))
const slugsOf = (kind: 'topic' | 'spirit' | 'redSite' | 'team' | 'series' | 'page') => () =>
  everyOutline(kind).map(({ slug }) => ({ slug }))
const terms = (by: LectureTermKind) => () => everyLectureTerm(by).map(({ slug }) => ({ term: slug }))
const termPages = (by: LectureTermKind) => () =>
  everyLectureTerm(by).flatMap(({ slug, count }) => further(count, { term: slug }))

/** Addresses of lists, of what gathers material, and of files for machines: pattern of `site/pages` to the parameters it takes. */
export const listRoutes = {
  '/lectures/': single,
  '/lectures/page/[page]/': pagesOf('lecture'),
  '/lectures/form/[term]/': terms('form'),
  '/lectures/form/[term]/page/[page]/': termPages('form'),
  '/lectures/audience/[term]/': terms('audience'),
  '/lectures/audience/[term]/page/[page]/': termPages('audience'),
  '/stories/': single,
  '/stories/page/[page]/': pagesOf('story'),
  '/exemplars/': single,
  '/exemplars/page/[page]/': pagesOf('exemplar'),
  '/events/': single,
  '/events/page/[page]/': pagesOf('eventReport'),
  '/events/upcoming/': single,
  '/events/[year]/': () => everyReportYear().map((year) => ({ year })),
  '/events/[year]/page/[page]/': () =>
    everyReportYear().flatMap((year) => further(lengthOf('year', year), { year })),
  '/topics/': single,
  '/topics/[slug]/': slugsOf('topic'),
  '/spirits/': single,
  '/spirits/[slug]/': slugsOf('spirit'),
  '/sites/': single,
  '/sites/page/[page]/': pagesOf('redSite'),
  '/sites/[slug]/': slugsOf('redSite'),
  '/teams/': single,
  '/teams/page/[page]/': pagesOf('team'),
  '/teams/[slug]/': slugsOf('team'),
  '/series/': single,
  '/series/[slug]/': slugsOf('series'),
  '/[section]/[slug]/all/': () => everyOverflow().map(({ section, slug }) => ({ section, slug })),
  '/[section]/[slug]/all/page/[page]/': () =>
    everyOverflow().flatMap(({ section, slug, length }) => further(length, { section, slug })),
  '/tags/': single,
  '/tags/[slug]/': () => everyTag().map(({ tag }) => ({ slug: tagSlug(tag) })),
  '/tags/[slug]/page/[page]/': () =>
    everyTag().flatMap(({ tag, count }) => further(count, { slug: tagSlug(tag) })),
  // The site itself answers at a reserved slug: a page that has one cannot be reached.
  '/[slug]/': () => slugsOf('page')().filter(({ slug }) => !reservedSlugs.includes(slug)),
  '/search/': single,
  '/sitemap/': single,
  '/rss.xml': single,
  '/feeds/[kind].xml': () => materialKinds.map((kind) => ({ kind })),
  '/robots.txt': single,
} satisfies Record<string, () => Params[]>
