import type { Payload } from 'payload'
import { type CollectionKind, collectionOfKind } from '../documents/kinds.ts'
import { documentOf, publicationPages } from './public-documents.ts'
import { recordSource } from './record-source.ts'
import { redirectRecord } from './surroundings.ts'
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
  const source = await recordSource(payload, options.siteUrl)
  yield await source.settings()
  yield await source.navigation()
  for (const kind of order)
    for await (const page of publicationPages(payload, { state: 'live', collection: collectionOfKind[kind] }))
      yield* await source.records(
        kind,
        page.flatMap((row) => documentOf(row) ?? []),
      )
  const { docs: redirects } = await payload.find({
    collection: 'redirects',
    pagination: false,
    trash: false,
    sort: 'id',
    depth: 0,
    overrideAccess: true,
  })
  for (const redirect of redirects) yield redirectRecord(redirect)
  yield* await source.slots()
  // What is over stays, since a record is a function of its document.
  yield* (await source.features()).records
  for await (const page of publicationPages(payload, { state: 'withdrawn' }))
    yield* page.flatMap((row) => withdrawalRecord(row) ?? [])
}
