import { beijingDay } from '@lectern/content-models/beijing-time'
import { type Finding, internalAddresses, proofread } from '@lectern/content-models/proofreading'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { printKey, printOfBody, similarPieces } from './fingerprints.ts'
import { gatherProofText, type StoredDocument } from './gather.ts'
import { knownAddresses } from './known-addresses.ts'
import { storedTerms } from './stored-terms.ts'

/**
 * What proofreading finds in a stored document: against the list of terms, what is public now, and all other pieces.
 * Costs five queries at most, however many pieces there are. Inside a transaction, give its request.
 */
export async function proofreadDocument(
  payload: Payload,
  collection: CollectionSlug,
  document: StoredDocument,
  { now, req }: { now: Date; req?: PayloadRequest },
): Promise<Finding[]> {
  const text = await gatherProofText(payload, collection, document, req)
  const { siteUrl } = payload.config.custom as { siteUrl?: string }
  const siteOrigin = siteUrl && URL.canParse(siteUrl) ? new URL(siteUrl).origin : undefined
  const isKnownAddress = await knownAddresses(payload, internalAddresses(text.body.blocks, siteOrigin), req)
  const terminology = await storedTerms(payload, req)
  const print = printOfBody(document.body)
  const similar = print
    ? await similarPieces(payload, print, printKey(collection, String(document.id)), req)
    : []
  return proofread(text, {
    today: beijingDay(now.toISOString()),
    terminology,
    ...(siteOrigin ? { siteOrigin } : {}),
    isKnownAddress,
    similar: () => similar,
  })
}
