import type { PublishedRecord, RecordKind } from '@lectern/content-models/published'

const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)

type Orderable = PublishedRecord & {
  displayDate?: string
  publishedAt?: string
  startsAt?: string
  order?: number
  title?: string
}

/** On one day what was published last comes first: what is new stands above all else, and moves nothing but the top of a list. */
const newestFirst = (a: Orderable, b: Orderable) =>
  compare(b.displayDate ?? '', a.displayDate ?? '') ||
  compare(b.publishedAt ?? '', a.publishedAt ?? '') ||
  compare(a.id, b.id)
const byTime = (a: Orderable, b: Orderable) =>
  compare(a.startsAt ?? '', b.startsAt ?? '') || compare(a.id, b.id)
const byTitle = (a: Orderable, b: Orderable) =>
  byPinyin.compare(a.title ?? '', b.title ?? '') || compare(a.id, b.id)
const byOrder = (a: Orderable, b: Orderable) => (a.order ?? 0) - (b.order ?? 0) || byTitle(a, b)

/** How the records of a kind follow each other in every list of the site. */
export function orderOf(kind: RecordKind): (a: PublishedRecord, b: PublishedRecord) => number {
  switch (kind) {
    case 'lecture':
    case 'story':
    case 'exemplar':
    case 'eventReport':
      return newestFirst
    case 'event':
      return byTime
    case 'topic':
    case 'spirit':
      return byOrder
    default:
      return byTitle
  }
}
