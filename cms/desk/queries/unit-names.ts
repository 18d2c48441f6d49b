import type { Payload } from 'payload'

/** The titles of units by their ids, in the order of the ids. */
export async function unitNames(payload: Payload, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'units',
    where: { id: { in: [...ids] } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { title: true },
  })
  return ids.flatMap((id) => docs.find((unit) => unit.id === id)?.title ?? [])
}
