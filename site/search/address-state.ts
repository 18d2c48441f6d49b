/** How many hits a page of results shows. */
export const hitsPerPage = 10

/** What the reader asks, as the address keeps it: what was typed, the chosen values of each facet, order and page (from 1). */
export interface SearchState {
  typed: string
  chosen: Record<string, string[]>
  sort: 'relevance' | 'date'
  page: number
}

/** The facets in the order in which they are shown. */
export const facetNames = {
  kind: '类别',
  topic: '专题',
  audience: '对象',
  year: '年份',
  team: '团队',
} as const

/** Reads `?q=&kind=&…&sort=&page=`; what makes no sense counts as not said. */
export function stateOf(search: string): SearchState {
  const parameters = new URLSearchParams(search)
  const page = Number(parameters.get('page') ?? 1)
  return {
    typed: (parameters.get('q') ?? '').slice(0, 500),
    chosen: Object.fromEntries(
      Object.keys(facetNames).map((facet) => [facet, [...new Set(parameters.getAll(facet))].filter(Boolean)]),
    ),
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

/** The address of a state; what is usual is left out. */
export function addressOfState(state: SearchState): string {
  const parameters = new URLSearchParams()
  if (state.typed) parameters.set('q', state.typed)
  for (const facet of Object.keys(facetNames))
    for (const value of state.chosen[facet] ?? []) parameters.append(facet, value)
  if (state.sort === 'date') parameters.set('sort', 'date')
  if (state.page > 1) parameters.set('page', String(state.page))
  const text = parameters.toString()
  return text ? `/search/?${text}` : '/search/'
}
