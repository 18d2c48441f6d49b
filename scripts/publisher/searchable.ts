import { createHash } from 'node:crypto'
import type { PublishedRecord } from '@lectern/content-models/published'
import { recordKey } from './record-gate.ts'
import type { Renderer } from './renderer.ts'
import { type SearchDocument, searchDocument } from './search/document.ts'

const digestOf = (document: SearchDocument) =>
  createHash('sha1').update(JSON.stringify(document)).digest('base64')

/**
 * Which pages search finds, kept up record by record: tells which documents of the index changed.
 * What is due stays due until `done`.
 */
export function searchablePages(renderer: Pick<Renderer, 'stored' | 'everyRecord'>) {
  const known = new Map<string, { address: string; digest: string }>()
  const due = new Map<string, PublishedRecord | undefined>()

  /** What a facet calls a topic or team. */
  const titleOf = (id: string) => (renderer.stored('topic', id) ?? renderer.stored('team', id))?.title

  const materials = () =>
    (['lecture', 'story', 'exemplar', 'eventReport'] as const).flatMap((kind) => [
      ...renderer.everyRecord(kind),
    ])

  return {
    /** All documents, for an index from scratch; they are known from then on. */
    *all(records: Iterable<PublishedRecord>): Generator<SearchDocument> {
      known.clear()
      due.clear()
      for (const record of records) {
        const document = searchDocument(record, titleOf)
        if (!document) continue
        known.set(recordKey(record), { address: document.address, digest: digestOf(document) })
        yield document
      }
    },

    /** Notes that some records are other ones now; a topic or team whose name changed stands in the facets of its material. */
    note(before: readonly PublishedRecord[], now: readonly PublishedRecord[]): void {
      const present = new Map(now.map((record) => [recordKey(record), record]))
      const titles = new Map(
        before.map((record) => [recordKey(record), 'title' in record ? record.title : undefined]),
      )
      const renamed = new Set<string>()
      for (const key of new Set([...titles.keys(), ...present.keys()])) {
        const record = present.get(key)
        due.set(key, record)
        const title = record && 'title' in record ? record.title : undefined
        if (/^(?:topic|team):/.test(key) && titles.get(key) !== title) renamed.add(key.replace(/^\w+:/, ''))
      }
      if (renamed.size > 0)
        for (const material of materials())
          if ([...material.topics, material.team ?? ''].some((id) => renamed.has(id)))
            due.set(recordKey(material), material)
    },

    /** The documents that are new or different, and the addresses that are found no more. */
    changes(): { put: SearchDocument[]; remove: string[] } {
      const put: SearchDocument[] = []
      const remove = new Set<string>()
      const taken = new Set<string>()
      for (const [key, record] of due) {
        const before = known.get(key)
        const document = record && searchDocument(record, titleOf)
        if (before && before.address !== document?.address) remove.add(before.address)
        if (document && before?.digest !== digestOf(document)) put.push(document)
        if (document) taken.add(document.address)
      }
      // One page may have gone from an address to which another came.
      return { put, remove: [...remove].filter((address) => !taken.has(address)) }
    },

    /** What was due is in the index. */
    done(): void {
      for (const [key, record] of due) {
        const document = record && searchDocument(record, titleOf)
        if (document) known.set(key, { address: document.address, digest: digestOf(document) })
        else known.delete(key)
      }
      due.clear()
    },
  }
}

export type SearchablePages = ReturnType<typeof searchablePages>
