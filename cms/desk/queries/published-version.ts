import type { Payload } from 'payload'
import { publicationRow } from '../../publication/public-documents.ts'

/** What readers have, or had, of a piece: the document as it was signed, at depth 0. */
export interface PublishedVersion {
  revision: number
  isLive: boolean
  /** An instant in UTC. */
  publishedAt: string
  /** The same, of the first time. */
  firstPublishedAt: string
  document: Record<string, unknown>
}

/** The revision of a piece that was published last; undefined when nothing of it was ever public. */
export async function publishedVersion(
  payload: Payload,
  collection: string,
  id: string,
): Promise<PublishedVersion | undefined> {
  const row = await publicationRow(payload, collection, id)
  if (!row?.snapshot || !row.publishedAt) return undefined
  return {
    revision: row.revision ?? 1,
    isLive: row.state === 'live',
    publishedAt: row.publishedAt,
    firstPublishedAt: row.firstPublishedAt ?? row.publishedAt,
    document: JSON.parse(row.snapshot) as Record<string, unknown>,
  }
}
