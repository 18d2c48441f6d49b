import { usualCharactersPerMinute } from '@lectern/content-models/text'
import type { Payload, PayloadRequest } from 'payload'
import type { CollectionKind } from '../documents/kinds.ts'
import { idOf } from '../documents/values.ts'
import type { Event } from '../payload-types.ts'
import type { PublishingContext } from './context.ts'
import { featureRecord, featureSlotRecord } from './feature-records.ts'
import { navigationRecord, settingsRecord } from './globals.ts'
import { mediaIn } from './media-in.ts'
import { mediaLookup } from './media-lookup.ts'
import { documentOf, liveRows, publicationsUsing } from './public-documents.ts'
import type { PublishedEvent } from './published-event.ts'
import { recordMakers } from './record-makers.ts'
import { publishedEventOf } from './surroundings.ts'

export type MadeRecord = Record<string, unknown>
type Stored = { id: string } & Record<string, unknown>

/** Makes records, not yet validated, out of what is stored now; the one place where their surroundings are looked up. */
export interface RecordSource {
  settings(): Promise<MadeRecord>
  navigation(): Promise<MadeRecord>
  /** The records of documents of one kind, in their order. */
  records(kind: CollectionKind, documents: readonly Stored[]): Promise<MadeRecord[]>
  /** Slots and features: all, or those asked for; `gone` are the ids of features that make no record any more. */
  slots(ids?: readonly string[]): Promise<MadeRecord[]>
  features(ids?: readonly string[]): Promise<{ records: MadeRecord[]; gone: string[] }>
}

const among = (ids: readonly string[] | undefined) => ({
  ...(ids ? { where: { id: { in: [...ids] } } } : {}),
  sort: 'id',
  pagination: false,
})

/** Reads settings and words once; within the transaction of `req` when one is given. */
export async function recordSource(
  payload: Payload,
  siteUrl: string,
  req?: PayloadRequest,
): Promise<RecordSource> {
  // One after the other: MongoDB cannot do two things at once in a transaction.
  const within = { depth: 0, overrideAccess: true, ...(req ? { req } : {}) } as const
  const settings = await payload.findGlobal({ slug: 'site-settings', ...within })
  const words = await payload.find({
    collection: 'terms',
    pagination: false,
    sort: ['order', 'name'],
    ...within,
  })
  const terms = new Map(words.docs.map((word) => [word.id, word.name]))
  const events = new Map<string, PublishedEvent>()
  const reports = new Map<string, string>()
  const media = mediaLookup(payload, req)
  const context: PublishingContext = {
    media,
    term: (id) => terms.get(id),
    event: (id) => events.get(id),
    reportOf: (eventId) => reports.get(eventId),
    charactersPerMinute: settings.charactersPerMinute || usualCharactersPerMinute,
    siteUrl,
    audiences: words.docs.filter((word) => word.vocabulary === 'audience').map((word) => word.name),
  }

  /** Only published events lend a report their time and place. */
  const loadEventsOf = async (documents: readonly Stored[]) => {
    const ids = documents.flatMap((document) => idOf(document.event as string | null) ?? [])
    for (const row of await liveRows(payload, 'events', ids, req)) {
      const document = documentOf(row)
      if (document) events.set(row.document, publishedEventOf(document as unknown as Event, context.term))
    }
  }
  const loadReportsOf = async (documents: readonly Stored[]) => {
    const ids = documents.map(({ id }) => id)
    for (const row of await publicationsUsing(payload, ids, { collection: 'event-reports', req })) {
      const event = documentOf(row)?.event
      if (typeof event === 'string') reports.set(event, row.document)
    }
  }

  return {
    settings: async () => {
      const badge = idOf(settings.badge?.picture)
      await media.load({ pictures: badge ? [badge] : [], files: [] })
      return settingsRecord(settings, context)
    },
    navigation: async () => navigationRecord(await payload.findGlobal({ slug: 'navigation', ...within })),
    records: async (kind, documents) => {
      const used = documents.map(mediaIn)
      await media.load({
        pictures: used.flatMap(({ pictures }) => pictures),
        files: used.flatMap(({ files }) => files),
      })
      if (kind === 'eventReport') await loadEventsOf(documents)
      if (kind === 'event') await loadReportsOf(documents)
      return documents.map((document) => recordMakers[kind](document as never, context))
    },
    slots: async (ids) => {
      const { docs } = await payload.find({ collection: 'feature-slots', ...among(ids), ...within })
      return docs.map(featureSlotRecord)
    },
    features: async (ids) => {
      const { docs } = await payload.find({ collection: 'features', ...among(ids), ...within })
      await media.load({ pictures: docs.flatMap(({ picture }) => idOf(picture) ?? []), files: [] })
      const made = docs.map((feature) => featureRecord(feature, context))
      const found = new Set(made.flatMap((record) => record?.id ?? []))
      return {
        records: made.filter((record) => record !== undefined),
        gone: (ids ?? docs.map(({ id }) => id)).filter((id) => !found.has(id)),
      }
    },
  }
}
