import { beijingDay } from '@lectern/content-models/beijing-time'
import { blockingSentences, consentReasons } from '@lectern/content-models/proofreading'
import type { CollectionSlug, Payload } from 'payload'
import { proofreadDocument } from '../proofreading/check-document.ts'
import { consentOf } from '../proofreading/gather.ts'
import { incomplete } from './needed-to-submit.ts'
import type { StoredPiece } from './piece-of.ts'

const emptyFields = (payload: Payload, collection: string, document: StoredPiece): string[] =>
  incomplete(payload.collections[collection as 'stories']?.config.fields ?? [], document)

/** Why a piece cannot be public at all, in sentences: what is empty, missing consent. */
export const missingReasons = (
  payload: Payload,
  collection: string,
  document: StoredPiece,
  now: Date,
): string[] => [
  ...emptyFields(payload, collection, document),
  ...consentReasons(consentOf(document), beijingDay(now.toISOString())),
]

/** Why a piece may not go to review as it stands, in sentences: what is empty, what proofreading blocks, consent included. */
export async function blockingReasons(
  payload: Payload,
  collection: string,
  document: StoredPiece,
  now: Date,
): Promise<string[]> {
  const findings = await proofreadDocument(payload, collection as CollectionSlug, document, { now })
  return [...emptyFields(payload, collection, document), ...blockingSentences(findings)]
}
