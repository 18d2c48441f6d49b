import type { Term } from '@lectern/content-models/proofreading'
import type { Payload, PayloadRequest } from 'payload'

/** The department's list of terms. */
export async function storedTerms(payload: Payload, req?: PayloadRequest): Promise<Term[]> {
  const { docs } = await payload.find({
    collection: 'terminology',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
  return docs.map(({ preferred, wrong, note }) => ({
    preferred,
    wrong: wrong ?? [],
    ...(note ? { note } : {}),
  }))
}
