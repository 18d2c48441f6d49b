import { chinaYear, sectionOf } from '@lectern/content-models/published'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { LiveDocument } from '../outbox/live-document.ts'
import { kindOfCollection } from './kinds.ts'

/** The public address a stored document has or would have, or undefined for kinds without a page of their own. */
export async function addressOfDocument(
  req: PayloadRequest,
  collection: CollectionSlug,
  document: LiveDocument,
): Promise<string | undefined> {
  const kind = kindOfCollection(collection)
  if (!kind || !document.slug || kind === 'unit' || kind === 'event') return undefined
  if (kind === 'page') return `/${document.slug}/`
  if (kind !== 'eventReport') return `/${sectionOf[kind]}/${document.slug}/`
  const id = document.event
  if (typeof id !== 'string') return undefined
  const event = await req.payload.db.findOne<{ id: string; startsAt?: string }>({
    collection: 'events',
    where: { id: { equals: id } },
    req,
  })
  return event?.startsAt
    ? `/${sectionOf.eventReport}/${chinaYear(event.startsAt)}/${document.slug}/`
    : undefined
}
