import type { Payload, PayloadRequest } from 'payload'
import type { Publication } from '../payload-types.ts'
import type { CollectionKind, collectionOfKind } from './kinds.ts'

const pageSize = 200

/** A document as it is public: the signed snapshot with the times of its publication. */
export type PublicDocument = { id: string; updatedAt: string; publishedAt: string } & Record<string, unknown>

/** The document that a row holds, or undefined for one that was never public. */
export function documentOf(row: Publication): PublicDocument | undefined {
  if (!row.snapshot || !row.publishedAt) return undefined
  const snapshot = JSON.parse(row.snapshot) as Record<string, unknown>
  const first = row.firstPublishedAt ?? row.publishedAt
  return {
    ...snapshot,
    id: row.document,
    publishedAt: first,
    displayDate: snapshot.displayDate ?? first,
    updatedAt: row.publishedAt,
    signoff: row.signoff ? (JSON.parse(row.signoff) as unknown) : undefined,
    changes: row.changes ? (JSON.parse(row.changes) as unknown) : [],
  }
}

/** Rows in a state, a page at a time in the order of their ids, so that what changes meanwhile hides and repeats none. */
export async function* publicationPages(
  payload: Payload,
  where: { state: 'live' | 'withdrawn'; collection?: (typeof collectionOfKind)[CollectionKind] },
): AsyncGenerator<Publication[]> {
  let after: string | undefined
  while (true) {
    const { docs } = await payload.find({
      collection: 'publications',
      where: {
        and: [
          { state: { equals: where.state } },
          ...(where.collection ? [{ subject: { equals: where.collection } }] : []),
          ...(after ? [{ id: { greater_than: after } }] : []),
        ],
      },
      sort: 'id',
      limit: pageSize,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    if (docs.length > 0) yield docs
    if (docs.length < pageSize) return
    after = docs.at(-1)?.id
  }
}

/** The public state of one document, or undefined when readers have none. */
export async function livePublication(
  payload: Payload,
  collection: string,
  document: string,
  req?: PayloadRequest,
): Promise<Publication | undefined> {
  const row = await publicationRow(payload, collection, document, req)
  return row?.state === 'live' ? row : undefined
}

/** The row of a document, whatever its state. */
export async function publicationRow(
  payload: Payload,
  collection: string,
  document: string,
  req?: PayloadRequest,
): Promise<Publication | undefined> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { key: { equals: `${collection}:${document}` } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
  return docs[0]
}
