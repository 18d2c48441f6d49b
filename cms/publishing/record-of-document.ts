import type { Payload, PayloadRequest } from 'payload'
import { usualCharactersPerMinute } from '../collections/LectureScript/pace.ts'
import type { Event } from '../payload-types.ts'
import { kindOfCollection } from './kinds.ts'
import { mediaIn } from './media-in.ts'
import { mediaLookup } from './media-lookup.ts'
import { documentOf, livePublication } from './public-documents.ts'
import { recordMakers } from './record-makers.ts'
import { publishedEventOf } from './surroundings.ts'
import { idOf } from './values.ts'

/** The published record that one document makes, not yet validated; undefined for collections without records. */
export async function recordOfDocument(
  payload: Payload,
  collection: string,
  document: Record<string, unknown> & { id: string },
  req?: PayloadRequest,
): Promise<Record<string, unknown> | undefined> {
  const kind = kindOfCollection(collection)
  if (!kind) return undefined
  // One after the other: MongoDB cannot do two things at once in a transaction.
  const within = { depth: 0, overrideAccess: true, ...(req ? { req } : {}) } as const
  const settings = await payload.findGlobal({ slug: 'site-settings', ...within })
  const words = await payload.find({ collection: 'terms', pagination: false, sort: 'order', ...within })
  const terms = new Map(words.docs.map((word) => [word.id, word.name]))
  const term = (id: string) => terms.get(id)
  const media = mediaLookup(payload, req)
  await media.load(mediaIn(document))
  const eventId = kind === 'eventReport' ? idOf(document.event as string | null) : undefined
  const row = eventId ? await livePublication(payload, 'events', eventId, req) : undefined
  const event = row && documentOf(row)
  const known = event ? publishedEventOf(event as unknown as Event, term) : undefined
  return recordMakers[kind](document as never, {
    media,
    term,
    event: () => known,
    reportOf: () => undefined,
    charactersPerMinute: settings.charactersPerMinute || usualCharactersPerMinute,
    siteUrl: String(payload.config.custom.siteUrl),
    audiences: [],
  })
}
