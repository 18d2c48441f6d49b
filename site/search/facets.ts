import { pageNumbers } from '@lectern/content-models/search'
import type { PageOrder } from './page-order.ts'

/** For each facet and value the ids of its pages. */
export type FacetSets = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

/** `facets.json` of a folder of search: facet to value to the numbers of its pages, as runs. */
export type FacetRuns = Record<string, Record<string, number[]>>

/** The facets of several folders together, without pages that are no more; values in their order. */
export function facetSetsOf(
  folders: readonly { facets: FacetRuns; idOf: (number: number) => string }[],
  order: Pick<PageOrder, 'isCurrent'>,
): FacetSets {
  const sets = new Map<string, Map<string, Set<string>>>()
  for (const { facets, idOf } of folders)
    for (const [facet, values] of Object.entries(facets))
      for (const [value, runs] of Object.entries(values))
        for (const number of pageNumbers(runs)) {
          const id = idOf(number)
          if (!order.isCurrent(id)) continue
          const ofFacet = sets.get(facet) ?? new Map<string, Set<string>>()
          sets.set(facet, ofFacet)
          const ids = ofFacet.get(value) ?? new Set<string>()
          ofFacet.set(value, ids)
          ids.add(id)
        }
  return new Map(
    [...sets].map(([facet, values]) => [
      facet,
      new Map([...values].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))),
    ]),
  )
}
