import type { PublishedRecord, RecordKind, RecordOf } from '@lectern/content-models/published'
import { between, type Index, lengthOf } from './indexes.ts'
import { listRead, valueRead } from './trace.ts'

/** How many entries a page of a list shows. */
export const pageSize = 20

/** The first page shows at least so many, and takes what the pages of fixed content leave over. */
const fewest = 10

/** The number of a list's first page, which stands at the list's own address. */
export const firstPage = 0

/**
 * One page of a list. Pages but the first are numbered from the END of the list, each with the same `pageSize` entries for ever:
 * something new changes the first page and none of the thousand others.
 */
export interface ListPage<T> {
  items: readonly T[]
  /** `firstPage`, or the number in the address. */
  page: number
  /** Numbers of the pages before and after it. */
  before?: number
  after?: number
  /** Pages between it and the first, at most 2: as far as a bar of pages looks. */
  above: number
  /** Entries of the whole list; on the first page only, since it changes with every new one. */
  total?: number
}

/** How many pages a list has beside the first. */
export const furtherPages = (length: number): number =>
  length < pageSize + fewest ? 0 : Math.floor((length - fewest) / pageSize)

/** Numbers beyond the first page of the list under a key of an index. */
const further = (index: Index, key: string) => furtherPages(lengthOf(index, key))
const lastPage = valueRead('pages of list', further)
const totalOf = valueRead('length of list', (index: Index, key: string) => lengthOf(index, key))
const hasPage = valueRead(
  'list has page',
  (index: Index, key: string, page: number) => page <= further(index, key),
)
const pagesAbove = valueRead('pages above', (index: Index, key: string, page: number) =>
  Math.min(2, further(index, key) - page),
)
const itemsOf = listRead(
  'page of list',
  (index: Index, key: string, page: number): readonly PublishedRecord[] => {
    const length = lengthOf(index, key)
    if (page === firstPage) return between(index, key, 0, length - further(index, key) * pageSize)
    const end = length - (page - 1) * pageSize
    return between(index, key, end - pageSize, end)
  },
)

/** A page of the list under a key of an index, or undefined when it has no such page. */
export function pageOf<T extends PublishedRecord>(
  index: Index,
  key: string,
  page: number,
): ListPage<T> | undefined {
  const items = () => itemsOf(index, key, page) as readonly PublishedRecord[] as readonly T[]
  if (page === firstPage) {
    const last = lastPage(index, key)
    return {
      items: items(),
      page,
      above: 0,
      total: totalOf(index, key),
      ...(last > 0 ? { after: last } : {}),
    }
  }
  if (page < 1 || !hasPage(index, key, page)) return undefined
  const above = pagesAbove(index, key, page)
  return {
    items: items(),
    page,
    above,
    before: above > 0 ? page + 1 : firstPage,
    ...(page > 1 ? { after: page - 1 } : {}),
  }
}

/** One page of the list of a kind. */
export const listPage = <K extends RecordKind>(kind: K, page: number): ListPage<RecordOf<K>> | undefined =>
  pageOf<RecordOf<K>>('kind', kind, page)
