import type { Payload } from 'payload'
import type { Publication } from '../payload-types.ts'
import { usesOf } from './uses.ts'

/** Notes in rows from before there were such notes what their records show; in MongoDB, where no migration does it. */
export async function fillUses(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<Publication>({
    collection: 'publications',
    where: { and: [{ uses: { exists: false } }, { snapshot: { exists: true } }] },
    pagination: false,
    limit: 0,
    select: { snapshot: true },
  })
  for (const { id, snapshot } of docs)
    await payload.db.updateOne({
      collection: 'publications',
      id,
      data: { uses: usesOf(JSON.parse(snapshot ?? '{}') as Record<string, unknown>) },
      returning: false,
    })
}
