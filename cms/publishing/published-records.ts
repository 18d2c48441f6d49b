import type { Payload } from 'payload'
import { usualCharactersPerMinute } from '../collections/LectureScript/pace.ts'
import type { Event } from '../payload-types.ts'
import type { PublishingContext } from './context.ts'
import { featureRecord, featureSlotRecord } from './feature-records.ts'
import { navigationRecord, settingsRecord } from './globals.ts'
import { type CollectionKind, collectionOfKind } from './kinds.ts'
import { mediaIn } from './media-in.ts'
import { mediaLookup } from './media-lookup.ts'
import { documentOf, publicationPages } from './public-documents.ts'
import type { PublishedEvent } from './published-event.ts'
import { recordMakers } from './record-makers.ts'
import { publishedEventOf, redirectRecord } from './surroundings.ts'
import { idOf } from './values.ts'
import { withdrawalRecord } from './withdrawal.ts'

/** What others refer to comes first, so that a reader of the stream meets it before. */
const order: CollectionKind[] = [
  'topic',
  'spirit',
  'redSite',
  'unit',
  'team',
  'series',
  'page',
  'event',
  'lecture',
  'story',
  'exemplar',
  'eventReport',
]

/**
 * Every published record in the shape of the contract, not yet validated: settings and navigation first.
 * Only what was signed: they come from the rows of `publications`, never from working copies.
 */
export async function* publishedRecords(
  payload: Payload,
  options: { siteUrl: string },
): AsyncGenerator<unknown> {
  const media = mediaLookup(payload)
  const [settings, navigation, words] = await Promise.all([
    payload.findGlobal({ slug: 'site-settings', depth: 0, overrideAccess: true }),
    payload.findGlobal({ slug: 'navigation', depth: 0, overrideAccess: true }),
    payload.find({ collection: 'terms', pagination: false, depth: 0, sort: 'order', overrideAccess: true }),
  ])
  const terms = new Map(words.docs.map((word) => [word.id, word.name]))
  const term = (id: string) => terms.get(id)
  const events = new Map<string, PublishedEvent>()
  for await (const page of publicationPages(payload, { state: 'live', collection: 'events' }))
    for (const document of page.flatMap((row) => documentOf(row) ?? []))
      events.set(document.id, publishedEventOf(document as unknown as Event, term))
  const reports = new Map<string, string>()
  for await (const page of publicationPages(payload, { state: 'live', collection: 'event-reports' }))
    for (const document of page.flatMap((row) => documentOf(row) ?? []))
      if (typeof document.event === 'string') reports.set(document.event, document.id)

  const context: PublishingContext = {
    media,
    term,
    event: (id) => events.get(id),
    reportOf: (eventId) => reports.get(eventId),
    charactersPerMinute: settings.charactersPerMinute || usualCharactersPerMinute,
    siteUrl: options.siteUrl,
    audiences: words.docs.filter((word) => word.vocabulary === 'audience').map((word) => word.name),
  }
  const badge = idOf(settings.badge?.picture)
  await media.load({ pictures: badge ? [badge] : [], files: [] })
  yield settingsRecord(settings, context)
  yield navigationRecord(navigation)

  for (const kind of order) {
    for await (const page of publicationPages(payload, {
      state: 'live',
      collection: collectionOfKind[kind],
    })) {
      const documents = page.flatMap((row) => documentOf(row) ?? [])
      const used = documents.map(mediaIn)
      await media.load({
        pictures: used.flatMap(({ pictures }) => pictures),
        files: used.flatMap(({ files }) => files),
      })
      for (const document of documents) yield recordMakers[kind](document as never, context)
    }
  }
  const { docs: redirects } = await payload.find({
    collection: 'redirects',
    pagination: false,
    trash: false,
    sort: 'id',
    depth: 0,
    overrideAccess: true,
  })
  for (const redirect of redirects) yield redirectRecord(redirect)
  yield* featureRecords(payload, context)
  for await (const page of publicationPages(payload, { state: 'withdrawn' }))
    yield* page.flatMap((row) => withdrawalRecord(row) ?? [])
}

/** Slots, and what is featured in them at any time: what is over stays, since a record is a function of its document. */
async function* featureRecords(payload: Payload, context: PublishingContext): AsyncGenerator<unknown> {
  const all = { pagination: false, sort: 'id', depth: 0, overrideAccess: true } as const
  const { docs: slots } = await payload.find({ collection: 'feature-slots', ...all })
  for (const slot of slots) yield featureSlotRecord(slot)
  const { docs: features } = await payload.find({ collection: 'features', ...all })
  await context.media.load({ pictures: features.flatMap(({ picture }) => idOf(picture) ?? []), files: [] })
  for (const feature of features) {
    const record = featureRecord(feature, context)
    if (record) yield record
  }
}
