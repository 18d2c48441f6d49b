import type { Payload, PayloadRequest } from 'payload'

/** The names of people by their ids; somebody whose account is gone is missing. A name is no secret among colleagues. */
export async function namesOf(
  payload: Payload,
  ids: readonly (string | undefined)[],
  req?: PayloadRequest,
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== undefined))]
  if (wanted.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: wanted } },
    limit: wanted.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { name: true },
    ...(req ? { req } : {}),
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}
