import type { Payload } from 'payload'
import { consentProblems } from '../collections/Exemplar/consent-problems.ts'
import { incomplete } from './needed-to-submit.ts'
import type { StoredPiece } from './piece-of.ts'

/** Why a piece may not go to review as it stands, in sentences: what is empty, what proofreading blocks, missing consent. */
export async function blockingReasons(
  payload: Payload,
  collection: string,
  document: StoredPiece,
  now: Date,
): Promise<string[]> {
  const config = payload.collections[collection as 'stories']?.config
  const reasons = incomplete(config?.fields ?? [], document)
  if (collection === 'exemplars')
    reasons.push(
      ...consentProblems(document.exemplarKind, (document.consent ?? {}) as Record<string, never>, now),
    )
  return reasons
}
