import type { PublishedRecord, RecordKind, RecordOf } from '@lectern/content-models/published'
import { between, type Index, lengthOf } from './indexes.ts'
import { noteList, noteValue } from './trace.ts'

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

/** A page of the list under a key of an index, or undefined when it has no such page. */
export function pageOf<T extends PublishedRecord>(
  index: Index,
  key: string,
  page: number,
): ListPage<T> | undefined {
  const name = `${index} ${key}`
  const further = () => furtherPages(lengthOf(index, key))
  const read = (): readonly T[] => {
    const length = lengthOf(index, key)
    const end = length - (page - 1) * pageSize
    return (page === firstPage
      ? between(index, key, 0, length - further() * pageSize)
      : between(index, key, end - pageSize, end)) as readonly PublishedRecord[] as readonly T[]
  }
  if (page === firstPage) {
    const last = noteValue(`pages of ${name}`, further)
    return {
      items: noteList(`first page of ${name}`, read),
      page,
      above: 0,
      total: noteValue(`length of ${name}`, () => lengthOf(index, key)),
      ...(last > 0 ? { after: last } : {}),
    }
  }
  if (page < 1 || !noteValue(`${name} has page ${page}`, () => page <= further())) return undefined
  const above = noteValue(`above page ${page} of ${name}`, () => Math.min(2, further() - page))
  return {
    items: noteList(`page ${page} of ${name}`, read),
    page,
    above,
    before: above > 0 ? page + 1 : firstPage,
    ...(page > 1 ? { after: page - 1 } : {}),
  }
}

/** One page of the list of a kind. */
export const listPage = <K extends RecordKind>(kind: K, page: number): ListPage<RecordOf<K>> | undefined =>
  pageOf<RecordOf<K>>('kind', kind, page)
