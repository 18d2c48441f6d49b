import type { Cms, DraftRecord } from '@lectern/cms'
import { addressOf, type PublishedRecord, type RecordKind } from '@lectern/content-models/published'
import { readRecords } from '../publisher/read-records.ts'
import type { Renderer } from '../publisher/renderer.ts'

/** Renders single drafts among everything that is public. */
export interface DraftRenderer {
  /** The page that a draft would be; the site knows it for the length of this call only. */
  page(draft: DraftRecord): Promise<{ address: string; response: Response }>
}

const keyOf = (kind: string, id: string) => `${kind}:${id}`

/**
 * A renderer of drafts over a site of its own, never over the publisher's.
 * Published records are read again when the CMS says that something public changed.
 */
export function draftRenderer(options: {
  renderer: Pick<Renderer, 'render' | 'update'>
  cms: Pick<Cms, 'publishedRecords' | 'outboxPosition'>
  now: () => Date
}): DraftRenderer {
  const { renderer, cms, now } = options
  let published = new Map<string, PublishedRecord>()
  let known: string | undefined
  // One after the other: while one draft is in the site, no other page is made.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(task)
    last = result.catch(() => undefined)
    return result
  }
  const refresh = async () => {
    const position = await cms.outboxPosition()
    if (position === known) return
    const { records } = await readRecords(cms.publishedRecords())
    published = new Map(records.map((record) => [keyOf(record.kind, record.id), record]))
    renderer.update({ replaceAll: records, now: now() })
    known = position
  }
  /** A draft may hold an address that another page has: it is shown under one of its own. */
  const alone = (record: PublishedRecord): PublishedRecord => {
    if (!('slug' in record)) return record
    for (const other of published.values())
      if (
        other.kind === record.kind &&
        other.id !== record.id &&
        'slug' in other &&
        other.slug === record.slug
      )
        return { ...record, slug: `${record.slug}-preview` }
    return record
  }
  return {
    page: (draft) =>
      inTurn(async () => {
        await refresh()
        const record = alone(draft.record)
        const address = addressOf(record)
        if (!address) throw new Error(`A ${record.kind} has no page of its own.`)
        const before = published.get(keyOf(record.kind, record.id))
        // Put back whatever happens: nothing of a draft may stay for the next reader.
        try {
          renderer.update({ put: [record], now: now() })
          return { address, response: await renderer.render(address) }
        } finally {
          renderer.update(
            before
              ? { put: [before], now: now() }
              : { remove: [{ kind: record.kind as RecordKind, id: record.id }], now: now() },
          )
        }
      }),
  }
}
