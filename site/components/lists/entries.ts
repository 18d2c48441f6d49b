import { addressOf, type PublishedRecord } from '@lectern/content-models/published'
import type { CollectionEntry } from '../../structured-data/collection.ts'

/** Records as the entries of a list for search engines; those without a page of their own are left out. */
export const entriesOf = (records: readonly PublishedRecord[]): CollectionEntry[] =>
  records.flatMap((record) => {
    const address = addressOf(record)
    return address && 'title' in record && record.title ? [{ title: record.title, address }] : []
  })
