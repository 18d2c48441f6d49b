'use client'
import type { TitleOf } from '../difference/field-difference.ts'

/** Asks the CMS for the titles of related documents, one question a collection; what cannot be read keeps its id. */
export async function fetchTitles(
  relations: readonly { collection: string; id: string }[],
): Promise<TitleOf> {
  const titles = new Map<string, string>()
  await Promise.all(
    Object.entries(Object.groupBy(relations, ({ collection }) => collection)).map(
      async ([collection, of]) => {
        const ids = [...new Set(of?.map(({ id }) => id))]
        const query = new URLSearchParams({ depth: '0', limit: '200', 'where[id][in]': ids.join(',') })
        try {
          const response = await fetch(`/api/${collection}?${query}`, { credentials: 'include' })
          const { docs = [] } = (await response.json()) as { docs?: Record<string, unknown>[] }
          for (const { id, title, name, alt, filename } of docs)
            titles.set(`${collection}:${id}`, String(title ?? name ?? alt ?? filename ?? id))
        } catch {
          // Without the titles the ids are shown; the comparison itself does not depend on them.
        }
      },
    ),
  )
  return (collection, id) => titles.get(`${collection}:${id}`) ?? id
}
