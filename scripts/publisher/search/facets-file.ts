import { runsOf } from '@lectern/content-models/search'
import type { SearchDocument } from './document.ts'
import { facetValues } from './fragment.ts'
import type { IndexFile } from './index-files.ts'

/** `facets.json` of a folder of search: facet to value to the numbers of its pages, as runs. */
export function facetsFile(documents: readonly Pick<SearchDocument, 'facets'>[]): IndexFile {
  const facets: Record<string, Record<string, number[]>> = {}
  for (const [number, document] of documents.entries())
    for (const [facet, values] of Object.entries(facetValues(document.facets)))
      for (const value of new Set(values)) {
        facets[facet] ??= {}
        facets[facet][value] ??= []
        facets[facet][value].push(number)
      }
  const runs = Object.fromEntries(
    Object.entries(facets).map(([facet, values]) => [
      facet,
      Object.fromEntries(
        Object.entries(values)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([value, pages]) => [value, runsOf(pages)]),
      ),
    ]),
  )
  return { path: 'facets.json', bytes: Buffer.from(JSON.stringify(runs)) }
}
