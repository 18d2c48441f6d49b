import { createHash } from 'node:crypto'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { namesOf } from '../access/names-of.ts'
import type { SignedRevision } from '../payload-types.ts'
import type { StoredPiece } from '../workflow/piece-of.ts'
import { recordOfDocument } from './record-of-document.ts'
import { rowByKey } from './row-by-key.ts'

/** What a document says to readers, without the traces of its way through the desk. */
export function snapshotOf(document: StoredPiece): Record<string, unknown> & { id: string } {
  const {
    workflow: _workflow,
    saves: _saves,
    createdBy: _createdBy,
    ownerUnit: _ownerUnit,
    deletedAt: _deletedAt,
    publishedAt: _publishedAt,
    changeNote: _changeNote,
    importKey: _importKey,
    ...content
  } = document
  return content
}

/**
 * The part of a record that a signature answers for, as text to be compared byte for byte: not the times of its
 * publication, nor what is settled elsewhere (the pace of speech, the event of a report, which is signed itself).
 */
export function signedPart(record: Record<string, unknown>): string {
  const {
    updatedAt: _updatedAt,
    publishedAt: _publishedAt,
    displayDate: _displayDate,
    signoff: _signoff,
    changes: _changes,
    charactersPerMinute: _pace,
    speakingMinutes: _minutes,
    event: _event,
    report: _report,
    ...rest
  } = record
  return JSON.stringify(rest)
}

/** A short name of a text, for people to compare. */
export const fingerprintOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16)

const keyOf = (collection: string, document: string, revision: number) =>
  `${collection}:${document}:${revision}`

/** The signed revision of a document, or undefined when that revision was never signed. */
export function signedRevision(
  payload: Payload,
  collection: string,
  document: string,
  revision: number,
  req?: PayloadRequest,
): Promise<SignedRevision | undefined> {
  return rowByKey(payload, 'signed-revisions', keyOf(collection, document, revision), req)
}

/** Keeps a revision at its signature; the same revision again changes nothing. */
export async function keepSignedRevision(options: {
  payload: Payload
  req: PayloadRequest
  collection: CollectionSlug
  document: StoredPiece
  revision: number
  /** Ids of accounts. */
  authors: readonly string[]
  reviewers: readonly string[]
  /** A name; undefined for what came in with the installation and was signed elsewhere. */
  signer: string | undefined
  checklist: string[]
  now: string
}): Promise<void> {
  const { payload, req, collection, document, revision } = options
  if (await signedRevision(payload, collection, document.id, revision, req)) return
  const known = await namesOf(payload, [...options.authors, ...options.reviewers], req)
  const lists = {
    authors: options.authors.flatMap((id) => known.get(id) ?? []),
    reviewers: options.reviewers.flatMap((id) => known.get(id) ?? []),
    checklist: options.checklist,
  }
  const snapshot = snapshotOf(document)
  const record = await recordOfDocument(payload, collection, snapshot, req)
  await payload.create({
    collection: 'signed-revisions',
    data: {
      key: keyOf(collection, document.id, revision),
      subject: collection,
      document: document.id,
      revision,
      title: document.title,
      snapshot: JSON.stringify(snapshot),
      record: signedPart(record ?? {}),
      ...lists,
      ...(options.signer ? { signer: options.signer } : {}),
      ...(document.changeNote ? { changeNote: document.changeNote } : {}),
      signedAt: options.now,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
