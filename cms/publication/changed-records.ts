import type { RecordKind } from '@lectern/content-models/published'
import type { CollectionSlug, Payload } from 'payload'
import { type CollectionKind, collectionOfKind, kindOfCollection } from '../documents/kinds.ts'
import type { Change } from '../outbox/waiting.ts'
import { paceChange } from '../outbox/write-event.ts'
import { documentOf, publicationPages, publicationRows, publicationsUsing } from './public-documents.ts'
import { type MadeRecord, recordSource } from './record-source.ts'
import { redirectRecord } from './surroundings.ts'
import { withdrawalRecord } from './withdrawal.ts'

/** What published records became of what was changed; `everything` when it is cheaper to read them all anew. */
export interface ChangedRecords {
  put: MadeRecord[]
  remove: { kind: RecordKind; id: string }[]
  everything?: true
}

/** More documents than these are read faster with all others, page by page. */
const mostAtOnce = 2_000

type Touched = Map<CollectionKind, Set<string>>

const add = (touched: Touched, kind: CollectionKind | undefined, id: string) => {
  if (!kind) return
  const ids = touched.get(kind) ?? new Set()
  touched.set(kind, ids.add(id))
}

/** Every document whose record may be another one by these changes. */
async function touchedBy(payload: Payload, changes: readonly Change[]): Promise<Touched> {
  const touched: Touched = new Map()
  const shown: string[] = []
  for (const { subject, document } of changes) {
    add(touched, kindOfCollection(subject), document)
    if (subject === 'media' || subject === 'files' || subject === 'terms') shown.push(document)
    if (subject === 'site-settings' && document === paceChange)
      for await (const page of publicationPages(payload, { state: 'live', collection: 'lecture-scripts' }))
        for (const row of page) add(touched, 'lecture', row.document)
  }
  for (const row of await publicationsUsing(payload, shown))
    add(touched, kindOfCollection(row.subject), row.document)
  // A report repeats what its event says, and an event names its report.
  const events = [...(touched.get('event') ?? [])]
  const reports = touched.get('eventReport') ?? []
  const used = (await publicationRows(payload, 'event-reports', reports)).flatMap(({ uses }) => uses ?? [])
  for (const row of await publicationRows(payload, 'events', used)) add(touched, 'event', row.document)
  for (const row of await publicationsUsing(payload, events, { collection: 'event-reports' }))
    add(touched, 'eventReport', row.document)
  return touched
}

/**
 * The records that changed documents make now, not yet validated, and those that are no more: put into the set of all
 * published records from before, they give the set of now. Safe to ask twice about the same change.
 */
export async function changedRecords(
  payload: Payload,
  changes: readonly Change[],
  options: { siteUrl: string },
): Promise<ChangedRecords> {
  const put: MadeRecord[] = []
  const remove: ChangedRecords['remove'] = []
  if (changes.length === 0) return { put, remove }
  const touched = await touchedBy(payload, changes)
  const count = [...touched.values()].reduce((sum, ids) => sum + ids.size, 0)
  if (count > mostAtOnce) return { put, remove, everything: true }

  const source = await recordSource(payload, options.siteUrl)
  const subjects = new Set(changes.map(({ subject }) => subject))
  if (subjects.has('navigation')) put.push(await source.navigation())

  let lost = changes.some(({ subject }) => subject === 'media')
  for (const [kind, ids] of touched) {
    const rows = await publicationRows(payload, collectionOfKind[kind], ids)
    const live = rows.filter(({ state }) => state === 'live').flatMap((row) => documentOf(row) ?? [])
    put.push(...(await source.records(kind, live)))
    const isLive = new Set(live.map(({ id }) => id))
    for (const id of ids)
      if (!isLive.has(id)) {
        lost = true
        remove.push({ kind, id })
      }
    for (const row of rows) {
      const withdrawal = row.state === 'withdrawn' ? withdrawalRecord(row) : undefined
      if (withdrawal) put.push(withdrawal)
      for (const kind of ['redirect', 'withdrawal'] as const)
        if (withdrawal?.kind !== kind) remove.push({ kind, id: row.id })
    }
  }

  const changed = (collection: CollectionSlug): string[] => [
    ...new Set(changes.flatMap(({ subject, document }) => (subject === collection ? document : []))),
  ]
  // What names a deleted picture or piece loses that name without a change of its own: all are asked.
  if (lost || subjects.has('site-settings') || subjects.has('terms')) put.push(await source.settings())
  const slots = await source.slots(lost ? undefined : changed('feature-slots'))
  const features = await source.features(lost ? undefined : changed('features'))
  put.push(...slots, ...features.records)
  const found = new Set(put.map(({ id }) => id))
  for (const id of changed('feature-slots')) if (!found.has(id)) remove.push({ kind: 'featureSlot', id })
  for (const id of new Set([...features.gone, ...changed('features')]))
    if (!found.has(id)) remove.push({ kind: 'feature', id })

  const { docs: redirects } = await payload.find({
    collection: 'redirects',
    where: { id: { in: changed('redirects') } },
    pagination: false,
    trash: false,
    depth: 0,
    overrideAccess: true,
  })
  put.push(...redirects.map(redirectRecord))
  for (const id of changed('redirects'))
    if (!redirects.some((redirect) => redirect.id === id)) remove.push({ kind: 'redirect', id })
  return { put, remove }
}
