import type { Payload, Where } from 'payload'
import type { PublicationEvent } from '../payload-types.ts'
import { publisherState } from './lease.ts'

/**
 * How far the last publication or withdrawal of a piece has come: the release that readers have holds it, no release
 * holds it yet, or the one that holds it was taken back.
 */
export type Reach = 'online' | 'onItsWay' | 'takenBack'

const batch = 200

/** How far each of these pieces has come, by `collection:id`; asked only of what is or was public. */
export async function reachOf(
  payload: Payload,
  pieces: readonly { collection: string; id: string }[],
): Promise<Map<string, Reach>> {
  const keys = pieces.map(({ collection, id }) => `${collection}:${id}`)
  const live = (await publisherState(payload))?.live ?? 0
  // Before the first release nothing is online, also not what a publisher of another time has noted.
  const reach = new Map<string, Reach>(keys.map((key) => [key, live === 0 ? 'onItsWay' : 'online']))
  const notOnline: Where = { or: [{ release: { equals: 0 } }, { release: { greater_than: live } }] }
  for (let start = 0; start < pieces.length; start += batch) {
    const { docs } = await payload.db.find<PublicationEvent>({
      collection: 'publication-events',
      where: {
        and: [{ document: { in: pieces.slice(start, start + batch).map(({ id }) => id) } }, notOnline],
      },
      pagination: false,
      limit: 0,
    })
    for (const { subject, document, release } of docs) {
      const key = `${subject}:${document}`
      if (!reach.has(key)) continue
      if (release === 0) reach.set(key, 'onItsWay')
      else if (reach.get(key) === 'online') reach.set(key, 'takenBack')
    }
  }
  return reach
}
