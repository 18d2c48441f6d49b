import type { Payload, PayloadRequest } from 'payload'
import type { CollectionKind, collectionOfKind } from '../documents/kinds.ts'
import type { Publication } from '../payload-types.ts'
import { rowByKey } from './row-by-key.ts'

const pageSize = 200

/** A table of its own in SQLite, which only questions about uses need. */
const withoutUses = { uses: false } as const

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

/**
 * Rows in a state, a page at a time in the order of their keys, so that what changes meanwhile hides and repeats none.
 * The key begins with the collection: one index finds each page, however many rows there are.
 */
export async function* publicationPages(
  payload: Payload,
  where: { state: 'live' | 'withdrawn'; collection?: (typeof collectionOfKind)[CollectionKind] },
): AsyncGenerator<Publication[]> {
  const { state, collection } = where
  let after = collection ? `${collection}:` : ''
  while (true) {
    const { docs } = await payload.find({
      collection: 'publications',
      where: {
        and: [
          { state: { equals: state } },
          { key: { greater_than: after } },
          // The next character after the colon.
          ...(collection ? [{ key: { less_than: `${collection};` } }] : []),
        ],
      },
      sort: 'key',
      limit: pageSize,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      select: withoutUses,
    })
    if (docs.length > 0) yield docs
    if (docs.length < pageSize) return
    after = docs.at(-1)?.key ?? ''
  }
}

/** So many values go into one question. */
const batch = 200

/** The rows of documents of a collection, whatever their state, in the order of their ids. */
export async function publicationRows(
  payload: Payload,
  collection: string,
  documents: Iterable<string>,
  req?: PayloadRequest,
): Promise<Publication[]> {
  const keys = [...new Set(documents)].map((document) => `${collection}:${document}`)
  const rows: Publication[] = []
  for (let start = 0; start < keys.length; start += batch) {
    const { docs } = await payload.find({
      collection: 'publications',
      where: { key: { in: keys.slice(start, start + batch) } },
      sort: 'id',
      pagination: false,
      depth: 0,
      overrideAccess: true,
      ...(req ? { req } : {}),
    })
    rows.push(...docs)
  }
  return rows
}

/** The rows of those documents that readers have. */
export const liveRows = async (
  payload: Payload,
  collection: string,
  documents: Iterable<string>,
  req?: PayloadRequest,
): Promise<Publication[]> =>
  (await publicationRows(payload, collection, documents, req)).filter(({ state }) => state === 'live')

/** The live rows whose records show any of these pictures, files, words or events, in the order of their ids. */
export async function publicationsUsing(
  payload: Payload,
  ids: readonly string[],
  options: { collection?: string; req?: PayloadRequest | undefined } = {},
): Promise<Publication[]> {
  const rows = new Map<string, Publication>()
  for (let start = 0; start < ids.length; start += batch) {
    const { docs } = await payload.find({
      collection: 'publications',
      where: {
        and: [
          { uses: { in: ids.slice(start, start + batch) } },
          { state: { equals: 'live' } },
          ...(options.collection ? [{ subject: { equals: options.collection } }] : []),
        ],
      },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      select: withoutUses,
      ...(options.req ? { req: options.req } : {}),
    })
    for (const row of docs) rows.set(row.id, row)
  }
  return [...rows.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
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
export const publicationRow = (
  payload: Payload,
  collection: string,
  document: string,
  req?: PayloadRequest,
): Promise<Publication | undefined> => rowByKey(payload, 'publications', `${collection}:${document}`, req)
