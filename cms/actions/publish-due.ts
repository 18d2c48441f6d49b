import type { Actor } from '@lectern/content-models/workflow'
import type { CollectionSlug, Payload } from 'payload'
import { conflictMessage, isConflict } from '../database/conflict.ts'
import { Refused } from '../workflow/refused.ts'
import { transitionPiece } from './transitions.ts'

/** Carries out what was signed for a time; may do nothing else. */
export const worker: Actor = { id: 'worker', name: '定时发布', roles: [], units: 'all', worker: true }

/**
 * Publishes every signed revision whose time has come by `now`, oldest first, each on its own, so that one refusal
 * holds up none; safe to run again. Returns what was published and the sentences about what was not.
 */
export async function publishDue(
  payload: Payload,
  now: Date,
): Promise<{ published: string[]; refused: { title: string; reasons: string[] }[] }> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { publishAt: { less_than_equal: now.toISOString() } },
    sort: 'publishAt',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const published: string[] = []
  const refused: { title: string; reasons: string[] }[] = []
  for (const row of docs)
    try {
      const collection = row.subject as CollectionSlug
      await transitionPiece(payload, {
        collection,
        id: row.document,
        transition: 'publish',
        actor: worker,
        request: {},
        now,
      })
      published.push(row.title)
    } catch (error) {
      // Somebody is at this very piece: it is looked at again in a second.
      if (isConflict(error) || (error as Error).message === conflictMessage) continue
      if (!(error instanceof Refused)) throw error
      refused.push({ title: row.title, reasons: error.reasons })
    }
  return { published, refused }
}
