import { gunzipSync } from 'node:zlib'
import type { SearchDocument } from './document.ts'
import { packed } from './index-files.ts'

/** A document in the form of Pagefind's result files: what the browser shows, and what a shard is made of again. */
export function fragmentOf({ address, title, text, date, detail, facets }: SearchDocument): Uint8Array {
  return packed(
    JSON.stringify({
      url: address,
      content: text,
      word_count: 1,
      filters: facetValues(facets),
      meta: { title, kind: facets.kind, detail, date },
      anchors: [],
    }),
  )
}

/** The document that a result file was made of. */
export function documentOf(fragment: Uint8Array): SearchDocument {
  const plain = gunzipSync(fragment).toString('utf8')
  const { url, content, filters, meta } = JSON.parse(plain.slice(plain.indexOf('{'))) as {
    url: string
    content: string
    filters: Record<string, string[]>
    meta: Record<string, string>
  }
  return {
    address: url,
    title: meta.title ?? '',
    text: content,
    date: meta.date ?? '',
    detail: meta.detail ?? '',
    facets: {
      kind: filters.kind?.[0] ?? '',
      topic: filters.topic ?? [],
      audience: filters.audience ?? [],
      year: filters.year?.[0] ?? '',
      team: filters.team ?? [],
    },
  }
}

/** The values of a document in each facet. */
export const facetValues = ({
  kind,
  topic,
  audience,
  year,
  team,
}: SearchDocument['facets']): Record<string, string[]> => ({
  kind: [kind],
  topic,
  audience,
  year: [year],
  team,
})
