import { usedIn } from '@lectern/content-models/body'
import type { Payload } from 'payload'
import { usualCharactersPerMinute } from '../collections/LectureScript/pace.ts'
import type { Event } from '../payload-types.ts'
import { editorDocument } from './body.ts'
import type { PublishingContext } from './context.ts'
import { navigationRecord, settingsRecord } from './globals.ts'
import { collectionOfKind } from './kinds.ts'
import { eventReportRecord, exemplarRecord, lectureRecord, storyRecord } from './material.ts'
import { mediaLookup } from './media-lookup.ts'
import type { PublishedEvent } from './published-event.ts'
import {
  eventRecord,
  pageRecord,
  publishedEventOf,
  redirectRecord,
  redSiteRecord,
  seriesRecord,
  spiritRecord,
  teamRecord,
  topicRecord,
  unitRecord,
} from './surroundings.ts'
import { idOf, idsOf } from './values.ts'

const pageSize = 200

type PublicCollection = (typeof collectionOfKind)[keyof typeof collectionOfKind] | 'redirects'

/**
 * The documents of a collection that the public may see, a page at a time and in the order of their ids,
 * so that what is saved meanwhile neither hides nor repeats another.
 */
async function* publicPages<Document extends { id: string }>(
  payload: Payload,
  collection: PublicCollection,
): AsyncGenerator<Document[]> {
  const drafts = collection !== 'redirects'
  let after: string | undefined
  while (true) {
    const { docs } = await payload.find({
      collection,
      where: {
        and: [
          ...(drafts ? [{ _status: { equals: 'published' } }] : []),
          ...(after ? [{ id: { greater_than: after } }] : []),
        ],
      },
      // The main table, where the published state is; a later draft is never read.
      draft: false,
      trash: false,
      sort: 'id',
      limit: pageSize,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    const documents = docs as unknown as Document[]
    if (documents.length > 0) yield documents
    if (documents.length < pageSize) return
    after = documents.at(-1)?.id
  }
}

/** Ids of pictures and files that a document names, in its fields and in its body. */
function mediaIn(document: Record<string, unknown>): { pictures: string[]; files: string[] } {
  const body = editorDocument(document.body)
  const used = body ? usedIn(body) : { pictures: [], files: [] }
  const relation = (name: string) => idOf(document[name] as string | null | undefined) ?? []
  const gallery = (document.gallery ?? []) as { picture?: string | null }[]
  return {
    pictures: [
      ...used.pictures,
      relation('cover'),
      relation('portrait'),
      gallery.flatMap((entry) => idOf(entry.picture) ?? []),
    ].flat(),
    files: [...used.files, ...idsOf(document.attachments as string[] | null | undefined)],
  }
}

/**
 * Every published record in the shape of the contract, not yet validated: settings and navigation first.
 * Drafts and what lies in the trash are not among them.
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
  for await (const page of publicPages<Event>(payload, 'events'))
    for (const event of page) events.set(event.id, publishedEventOf(event, term))
  const reports = new Map<string, string>()
  for await (const page of publicPages<{ id: string; event?: string | null }>(payload, 'event-reports'))
    for (const report of page) if (report.event) reports.set(report.event, report.id)

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

  async function* records<Document extends { id: string }>(
    collection: PublicCollection,
    recordOf: (document: Document, context: PublishingContext) => unknown,
  ) {
    for await (const page of publicPages<Document>(payload, collection)) {
      const used = page.map((document) => mediaIn(document as unknown as Record<string, unknown>))
      await media.load({
        pictures: used.flatMap(({ pictures }) => pictures),
        files: used.flatMap(({ files }) => files),
      })
      for (const document of page) yield recordOf(document, context)
    }
  }
  yield* records(collectionOfKind.topic, topicRecord)
  yield* records(collectionOfKind.spirit, spiritRecord)
  yield* records(collectionOfKind.redSite, redSiteRecord)
  yield* records(collectionOfKind.unit, unitRecord)
  yield* records(collectionOfKind.team, teamRecord)
  yield* records(collectionOfKind.series, seriesRecord)
  yield* records(collectionOfKind.page, pageRecord)
  yield* records(collectionOfKind.event, eventRecord)
  yield* records(collectionOfKind.lecture, lectureRecord)
  yield* records(collectionOfKind.story, storyRecord)
  yield* records(collectionOfKind.exemplar, exemplarRecord)
  yield* records(collectionOfKind.eventReport, eventReportRecord)
  yield* records('redirects', redirectRecord)
}
