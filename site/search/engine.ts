import {
  excerptAround,
  fold,
  highlight,
  inBlock,
  type Piece,
  pagesPerBlock,
  pairs,
  parseQuery,
  type SearchQuery,
} from '@lectern/content-models/search'
import { hitsPerPage, type SearchState } from './address-state.ts'
import { type FacetRuns, type FacetSets, facetSetsOf } from './facets.ts'
import { type DeltaNote, type PageOrder, pageOrder, type Shards } from './page-order.ts'

/** What of Pagefind's module is used. */
export interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; metaCacheTag: string }): Pagefind
}

/** Indexes that are asked together. */
export interface Pagefind {
  init(): Promise<void>
  mergeIndex(address: string, options: { metaCacheTag: string }): Promise<void>
  search(term: string | null): Promise<{ results: PagefindResult[] }>
}

interface PagefindResult {
  id: string
  /** Places of the matched tokens, counted in tokens from the start of the title. */
  words: number[]
  /** `content` is the text as written; Pagefind's `raw_content` has its < and > escaped. */
  data(): Promise<{ url: string; content: string; meta: Record<string, string> }>
}

/** Facet to value to number of pages. */
export type Facets = Record<string, Record<string, number>>

/** A page that was found, as it is shown: what was asked for is marked. */
export interface Hit {
  address: string
  title: Piece[]
  kind: string
  detail: string
  date: string
  excerpt: Piece[]
}

/** Pairs asked for at first: four letters are rare enough that few pages hold them, and each pair costs the reader's network. */
const firstPairs = 3
/** Up to so many candidates are read and looked through; with more, the index is asked for the whole phrase. */
const fewCandidates = 12

/** Letters from the start in which a match counts as one in the title. */
const titleLetters = 24

// Pagefind gives the pages of merged indexes with their origin.
const pathOf = (url: string) => new URL(url, 'http://site').pathname

interface Match {
  result: PagefindResult
  /** Less for a newer page; known once, because sorting thousands asks for it ten times each. */
  rank: number
  first: number
  occurrences: number
}

/** How many two sets have in common. */
function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const id of smaller) if (larger.has(id)) count += 1
  return count
}

/**
 * Exact search over merged Pagefind indexes; `order` is how the publisher put them together, `blocks` the most that one of them has,
 * `loadFacets` is asked when a reader first needs them.
 */
export function searchEngine(
  pagefind: Pagefind,
  order: PageOrder,
  blocks: number,
  loadFacets: () => Promise<FacetSets>,
) {
  let facetSets: Promise<FacetSets> | undefined

  /** What Pagefind finds without the pages that are no more, or that stand in the delta as they are now. */
  const found = async (term: string | null): Promise<PagefindResult[]> => {
    const { results } = await pagefind.search(term)
    return results.filter(({ id }) => order.isCurrent(id))
  }

  /** The pages of all blocks in which some tokens stand one after the other. */
  const foundPhrase = async (tokens: readonly string[]): Promise<PagefindResult[]> => {
    const asked = Array.from({ length: blocks }, (_, block) =>
      found(`"${tokens.map((token) => inBlock(token, block)).join(' ')}"`),
    )
    return (await Promise.all(asked)).flat()
  }

  /** Pages that hold a folded phrase: exactly those in whose folded title or text it stands. */
  async function holding(phrase: string): Promise<Map<string, Match>> {
    const tokens = pairs(phrase)
    let results: PagefindResult[]
    if (tokens.length > firstPairs) {
      const candidates = await foundPhrase(tokens.slice(0, firstPairs))
      results =
        candidates.length <= fewCandidates
          ? (
              await Promise.all(
                candidates.map(async (candidate) => {
                  const { content, meta } = await candidate.data()
                  const parts = [fold(meta.title ?? ''), fold(content)]
                  return parts.some((part) => part.includes(phrase)) ? [candidate] : []
                }),
              )
            ).flat()
          : await foundPhrase(tokens)
    } else results = await foundPhrase(tokens)
    return new Map(
      results.map((result) => [
        result.id,
        {
          result,
          rank: order.rank(result.id),
          first: Math.min(...result.words),
          occurrences: result.words.length / tokens.length,
        },
      ]),
    )
  }

  function facets(): Promise<FacetSets> {
    facetSets ??= loadFacets()
    facetSets.catch(() => {
      facetSets = undefined
    })
    return facetSets
  }

  /** Every page that holds all phrases; every page at all when none is asked for but a facet is chosen. */
  async function candidates(query: SearchQuery, chosen: SearchState['chosen']): Promise<Map<string, Match>> {
    if (query.phrases.length === 0) {
      if (Object.values(chosen).every((values) => values.length === 0)) return new Map()
      const all = await found(null)
      return new Map(
        all.map((result) => [
          result.id,
          { result, rank: order.rank(result.id), first: Infinity, occurrences: 0 },
        ]),
      )
    }
    // Longest first: the rarest phrase decides soonest that there is nothing.
    let common: Map<string, Match> | undefined
    for (const phrase of [...query.phrases].sort((a, b) => b.length - a.length)) {
      const next = await holding(phrase)
      const before = common
      common = before
        ? new Map(
            [...next].flatMap(([id, match]) => {
              const other = before.get(id)
              if (!other) return []
              return [
                [
                  id,
                  {
                    ...match,
                    first: Math.min(match.first, other.first),
                    occurrences: match.occurrences + other.occurrences,
                  },
                ] as const,
              ]
            }),
          )
        : next
      if (common.size === 0) break
    }
    return common ?? new Map()
  }

  /** What the last question found, whatever was chosen of it: turning pages, sorting and choosing ask for nothing anew. */
  let last: { asked: string; all: Promise<Map<string, Match>> } | undefined
  function candidatesOnce(query: SearchQuery, chosen: SearchState['chosen']): Promise<Map<string, Match>> {
    const any = Object.values(chosen).some((values) => values.length > 0)
    const asked = JSON.stringify([query.phrases, any && query.phrases.length === 0])
    if (last?.asked !== asked) last = { asked, all: candidates(query, chosen) }
    return last.all
  }

  /** Whether a page has one of the chosen values in every facet but `except`. */
  const inChosen = (id: string, chosen: SearchState['chosen'], sets: FacetSets, except?: string) =>
    Object.entries(chosen).every(
      ([facet, values]) =>
        facet === except ||
        values.length === 0 ||
        values.some((value) => sets.get(facet)?.get(value)?.has(id)),
    )

  return {
    /** Answers a request: how many pages there are, the hits of the asked page, and for later the counts of the facets. */
    async ask(request: SearchState): Promise<{ total: number; hits: Hit[]; counts: () => Promise<Facets> }> {
      const query = parseQuery(request.typed)
      const all = await candidatesOnce(query, request.chosen)
      const filtering = Object.values(request.chosen).some((values) => values.length > 0)
      const sets = filtering ? await facets() : undefined
      const matches = [...all.values()].filter(
        ({ result }) => !sets || inChosen(result.id, request.chosen, sets),
      )
      const newest = (a: Match, b: Match) => a.rank - b.rank
      matches.sort(
        request.sort === 'date' || query.phrases.length === 0
          ? newest
          : (a, b) =>
              Number(b.first < titleLetters) - Number(a.first < titleLetters) ||
              b.occurrences - a.occurrences ||
              a.first - b.first ||
              newest(a, b),
      )
      const start = (request.page - 1) * hitsPerPage
      const hits = await Promise.all(
        matches.slice(start, start + hitsPerPage).map(async ({ result }) => {
          const { url, content, meta } = await result.data()
          return {
            address: pathOf(url),
            title: highlight(meta.title ?? '', query),
            kind: meta.kind ?? '',
            detail: meta.detail ?? '',
            date: meta.date ?? '',
            excerpt: excerptAround(content, query),
          }
        }),
      )
      const counts = async () => {
        const known = await facets()
        const result: Facets = {}
        for (const [facet, values] of known) {
          const within = new Set([...all.keys()].filter((id) => inChosen(id, request.chosen, known, facet)))
          result[facet] = Object.fromEntries([...values].map(([value, ids]) => [value, common(within, ids)]))
        }
        return result
      }
      return { total: matches.length, hits, counts }
    },
    /** Addresses of all pages that a query finds, for tests and measurements. */
    async addresses(query: SearchQuery): Promise<string[]> {
      const all = await candidates(query, {})
      return Promise.all([...all.values()].map(async ({ result }) => pathOf((await result.data()).url)))
    },
  }
}

export type SearchEngine = ReturnType<typeof searchEngine>

/**
 * Loads the base and the delta that `shards.json` names from below an address that ends with `/pagefind/`, and makes them one.
 * All but that list may be cached for ever: a folder's name tells its content.
 */
export async function openSearch(
  origin: string,
  load: (address: string) => Promise<PagefindModule>,
  fetchText: (address: string) => Promise<string>,
): Promise<SearchEngine> {
  const root = `${origin}/pagefind/`
  const { engine, base, delta } = JSON.parse(await fetchText(`${root}shards.json`)) as Shards
  // Pagefind adds it to the address of a file that it would otherwise ask for anew each time.
  const metaCacheTag = '1'
  const [{ createInstance }, note] = await Promise.all([
    load(`${root}${engine}/pagefind.js`),
    delta === undefined
      ? undefined
      : fetchText(`${root}${delta}/delta.json`).then((text) => JSON.parse(text) as DeltaNote),
  ])
  const pagefind = createInstance({ basePath: `${root}${engine}/`, baseUrl: '/', metaCacheTag })
  await pagefind.init()
  const names = [...base.map(({ name }) => name), ...(delta === undefined ? [] : [delta])]
  await Promise.all(names.map((name) => pagefind.mergeIndex(`${root}${name}/`, { metaCacheTag })))
  const order = pageOrder(base, note)
  const blocks = Math.max(1, ...base.map(({ documents }) => Math.ceil(documents / pagesPerBlock)))
  return searchEngine(pagefind, order, blocks, async () =>
    facetSetsOf(
      await Promise.all(
        names.map(async (name) => ({
          facets: JSON.parse(await fetchText(`${root}${name}/facets.json`)) as FacetRuns,
          idOf: order.idsOf(name),
        })),
      ),
      order,
    ),
  )
}
