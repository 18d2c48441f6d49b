import { createHash } from 'node:crypto'
import { beijingYear } from '@lectern/content-models/beijing-time'
import { parse, plainText } from '@lectern/content-models/body'
import {
  addressOf,
  isMaterial,
  kindNames,
  type Material,
  type PublishedRecord,
} from '@lectern/content-models/published'

/** What search knows of a page. */
export interface SearchDocument {
  address: string
  title: string
  /** Searched together with the title's neighbours: summary and body as plain text. */
  text: string
  /** `YYYY-MM-DD` */
  date: string
  /** What is said of it beside its kind, in one line. */
  detail: string
  facets: { kind: string; topic: string[]; audience: string[]; year: string; team: string[] }
}

const detailOf = (record: Material): string => {
  switch (record.kind) {
    case 'lecture':
      return [
        record.form,
        `${record.targetMinutes ?? Math.max(1, Math.round(record.speakingMinutes))} 分钟`,
      ].join(' · ')
    case 'story':
      return [record.storyKind, record.period, record.place].filter(Boolean).join(' · ')
    case 'exemplar':
      return [record.exemplarKind, record.role].filter(Boolean).join(' · ')
    case 'eventReport':
      return [record.event.form, record.event.place].filter(Boolean).join(' · ')
  }
}

/**
 * What search knows of a record's page; undefined when it has none that is to be found: settings, redirects, what was withdrawn.
 * `titleOf` tells the title of another record, for the topics and the team.
 */
export function searchDocument(
  record: PublishedRecord,
  titleOf: (id: string) => string | undefined,
): SearchDocument | undefined {
  const address = addressOf(record)
  if (!address || !('slug' in record)) return undefined
  const titles = (id: string | undefined) => {
    const title = id === undefined ? undefined : titleOf(id)
    return title ? [title] : []
  }
  const body = 'body' in record ? plainText(parse(record.body)) : ''
  const date = isMaterial(record) ? record.displayDate : record.updatedAt.slice(0, 10)
  return {
    address,
    title: record.title,
    text: [isMaterial(record) ? record.subtitle : '', record.summary, body].filter(Boolean).join('\n'),
    date,
    detail: isMaterial(record) ? detailOf(record) : '',
    facets: {
      kind: kindNames[record.kind],
      topic: isMaterial(record) ? record.topics.flatMap(titles) : [],
      audience: isMaterial(record) ? record.audiences : [],
      year: isMaterial(record) ? date.slice(0, 4) : beijingYear(record.updatedAt),
      team: isMaterial(record) ? titles(record.team) : [],
    },
  }
}

/** The searchable pages among all published records. */
export function* searchDocuments(records: readonly PublishedRecord[]): Generator<SearchDocument> {
  const titles = new Map(
    records.flatMap((record) => ('summary' in record ? [[record.id, record.title] as const] : [])),
  )
  for (const record of records) {
    const document = searchDocument(record, (id) => titles.get(id))
    if (document) yield document
  }
}

/** Sixteen letters that tell a document from every other state of it, and from every other document. */
export function documentHash({ address, title, text, date, detail, facets }: SearchDocument): string {
  const { kind, topic, audience, year, team } = facets
  return createHash('sha256')
    .update(JSON.stringify([address, title, text, date, detail, kind, topic, audience, year, team]))
    .digest('hex')
    .slice(0, 16)
}

/** Where a page stands among all: the newest first, and those of one day by their address. */
export interface Place {
  date: string
  address: string
}

/** Less than 0 when the first of two pages stands before the second. */
export function byPlace(a: Place, b: Place): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1
  return a.address < b.address ? -1 : a.address > b.address ? 1 : 0
}
