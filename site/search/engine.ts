import {
  excerptAround,
  fold,
  highlight,
  type Piece,
  pairs,
  parseQuery,
  type SearchQuery,
} from '@lectern/content-models/search'
import { hitsPerPage } from './address-state.ts'

/** What of Pagefind's module is used. */
export interface Pagefind {
  options(options: { basePath: string; baseUrl: string }): Promise<void>
  init(): Promise<void>
  mergeIndex(address: string): Promise<void>
  filters(): Promise<Facets>
  search(
    term: string | null,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: PagefindResult[] }>
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

/** What the reader asks: what was typed, the chosen values of each facet, order and page (from 1). */
export interface Request {
  typed: string
  chosen: Record<string, string[]>
  sort: 'relevance' | 'date'
  page: number
}

/** A page that was found, as it is shown: what was asked for is marked. */
export interface Hit {
  address: string
  title: Piece[]
  kind: string
  detail: string
  date: string
  excerpt: Piece[]
}

/** Pairs asked for at first: five letters are rare enough that few pages hold them, and each pair costs the reader's network. */
const firstPairs = 4
/** Up to so many candidates are read and looked through; with more, the index is asked for the whole phrase. */
const fewCandidates = 12

/** Letters from the start in which a match counts as one in the title. */
const titleLetters = 24

// Pagefind gives the pages of merged indexes with their origin.
const pathOf = (url: string) => new URL(url, 'http://site').pathname

interface Match {
  result: PagefindResult
  first: number
  occurrences: number
}

/** Exact search over merged Pagefind indexes made by `writeSearchIndex`; `fetchText` reads a file beside them. */
export function searchEngine(pagefind: Pagefind, fetchText: (name: string) => Promise<string>) {
  let facetSets: Promise<Map<string, Map<string, Set<string>>>> | undefined
  let dateOrder: Promise<Map<string, number>> | undefined

  /** Pages that hold a folded phrase: exactly those in whose folded title or text it stands. */
  async function holding(phrase: string): Promise<Map<string, Match>> {
    const tokens = pairs(phrase)
    const whole = async (part: string[]) => (await pagefind.search(`"${part.join(' ')}"`)).results
    let results: PagefindResult[]
    if (tokens.length > firstPairs) {
      const candidates = await whole(tokens.slice(0, firstPairs))
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
          : await whole(tokens)
    } else results = await whole(tokens)
    return new Map(
      results.map((result) => [
        result.id,
        { result, first: Math.min(...result.words), occurrences: result.words.length / tokens.length },
      ]),
    )
  }

  /** For each facet and value the ids of its pages; asked once. */
  function facets() {
    facetSets ??= (async () => {
      const sets = new Map<string, Map<string, Set<string>>>()
      for (const [facet, values] of Object.entries(await pagefind.filters())) {
        const ofFacet = new Map<string, Set<string>>()
        for (const value of Object.keys(values)) {
          const { results } = await pagefind.search(null, { filters: { [facet]: value } })
          ofFacet.set(value, new Set(results.map(({ id }) => id)))
        }
        sets.set(facet, ofFacet)
      }
      return sets
    })()
    facetSets.catch(() => {
      facetSets = undefined
    })
    return facetSets
  }

  function byDate() {
    dateOrder ??= fetchText('by-date.txt').then(
      (text) => new Map(text.split('\n').map((id, place) => [id, place])),
    )
    dateOrder.catch(() => {
      dateOrder = undefined
    })
    return dateOrder
  }

  /** Every page that holds all phrases; every page at all when none is asked for but a facet is chosen. */
  async function candidates(query: SearchQuery, chosen: Request['chosen']): Promise<Map<string, Match>> {
    if (query.phrases.length === 0) {
      if (Object.values(chosen).every((values) => values.length === 0)) return new Map()
      const { results } = await pagefind.search(null)
      return new Map(results.map((result) => [result.id, { result, first: Infinity, occurrences: 0 }]))
    }
    // Longest first: the rarest phrase decides soonest that there is nothing.
    let found: Map<string, Match> | undefined
    for (const phrase of [...query.phrases].sort((a, b) => b.length - a.length)) {
      const next = await holding(phrase)
      const before = found
      found = before
        ? new Map(
            [...next].flatMap(([id, match]) => {
              const other = before.get(id)
              if (!other) return []
              return [
                [
                  id,
                  {
                    result: match.result,
                    first: Math.min(match.first, other.first),
                    occurrences: match.occurrences + other.occurrences,
                  },
                ] as const,
              ]
            }),
          )
        : next
      if (found.size === 0) break
    }
    return found ?? new Map()
  }

  /** Whether a page has one of the chosen values in every facet but `except`. */
  const inChosen = (
    id: string,
    chosen: Request['chosen'],
    sets: Map<string, Map<string, Set<string>>>,
    except?: string,
  ) =>
    Object.entries(chosen).every(
      ([facet, values]) =>
        facet === except ||
        values.length === 0 ||
        values.some((value) => sets.get(facet)?.get(value)?.has(id)),
    )

  return {
    /** Answers a request: how many pages there are, the hits of the asked page, and for later the counts of the facets. */
    async ask(request: Request): Promise<{ total: number; hits: Hit[]; counts: () => Promise<Facets> }> {
      const query = parseQuery(request.typed)
      const all = await candidates(query, request.chosen)
      const filtering = Object.values(request.chosen).some((values) => values.length > 0)
      const sets = filtering ? await facets() : undefined
      const matches = [...all.values()].filter(
        ({ result }) => !sets || inChosen(result.id, request.chosen, sets),
      )
      const order = request.sort === 'date' || query.phrases.length === 0 ? await byDate() : undefined
      const age = (match: Match) => order?.get(match.result.id) ?? 0
      matches.sort(
        order
          ? (a, b) => age(a) - age(b)
          : (a, b) =>
              Number(b.first < titleLetters) - Number(a.first < titleLetters) ||
              b.occurrences - a.occurrences ||
              a.first - b.first ||
              (a.result.id < b.result.id ? -1 : 1),
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
          const within = [...all.keys()].filter((id) => inChosen(id, request.chosen, known, facet))
          const ofFacet: Record<string, number> = {}
          for (const [value, ids] of values) ofFacet[value] = within.filter((id) => ids.has(id)).length
          result[facet] = ofFacet
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

/** Loads the indexes that `shards.json` names from below an address that ends with `/pagefind/`, and makes them one. */
export async function openSearch(
  origin: string,
  load: (address: string) => Promise<Pagefind>,
  fetchText: (address: string) => Promise<string>,
): Promise<SearchEngine> {
  const base = `${origin}/pagefind/`
  const { shards, version } = JSON.parse(await fetchText(`${base}shards.json`)) as {
    shards: number
    version: string
  }
  const pagefind = await load(`${base}shard-0/pagefind.js?${version}`)
  await pagefind.options({ basePath: `${base}shard-0/`, baseUrl: '/' })
  await pagefind.init()
  for (let shard = 1; shard < shards; shard++) await pagefind.mergeIndex(`${base}shard-${shard}/`)
  return searchEngine(pagefind, (name) => fetchText(base + name))
}
