import type { CollectionSlug, Payload } from 'payload'
import type { TitleOf } from '../difference/field-difference.ts'

/** Looks up the titles of related documents, one question a collection. */
export async function titlesOf(
  payload: Payload,
  relations: readonly { collection: string; id: string }[],
): Promise<TitleOf> {
  const grouped = Object.groupBy(relations, ({ collection }) => collection)
  const titles = new Map<string, string>()
  await Promise.all(
    Object.entries(grouped).map(async ([collection, of]) => {
      const config = payload.collections[collection as CollectionSlug]?.config
      if (!config || !of) return
      const ids = [...new Set(of.map(({ id }) => id))]
      const { docs } = await payload.find({
        collection: config.slug as CollectionSlug,
        where: { id: { in: ids } },
        limit: ids.length,
        pagination: false,
        depth: 0,
        overrideAccess: true,
        // A related document that was put into the trash still has its name.
        trash: true,
      })
      for (const document of docs as unknown as Record<string, unknown>[])
        titles.set(
          `${collection}:${document.id}`,
          String(document[config.admin.useAsTitle ?? 'id'] ?? document.id),
        )
    }),
  )
  return (collection, id) => titles.get(`${collection}:${id}`)
}
