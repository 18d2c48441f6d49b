import { addressOf, type RecordKind, reservedSlugs, sectionOf } from '@lectern/content-models/published'
import type { SitemapEntry } from '../feeds/sitemap.ts'
import { latestOf } from '../feeds/xml.ts'
import { untilChanged } from './cells.ts'
import { between, lengthOf } from './indexes.ts'
import { everyListRouteAddress } from './routes.ts'
import { listRead, valueRead } from './trace.ts'
import { everyNoticeAddress } from './withdrawals.ts'

/**
 * Addresses that one file of the sitemap holds. Far fewer than sitemaps.org allows (50,000): an edit rewrites one file.
 * A site with no more than these has one file and no index: not every search engine in China reads an index.
 */
export const entriesPerFile = 5_000

const sections = { ...sectionOf, page: 'pages' } as const
type Addressed = keyof typeof sections
const kinds = Object.keys(sections) as Addressed[]

/** Pages that are no record's: lists, the home page. Neither errors, nor searches, nor the further pages of lists, nor notices. */
const listAddresses = () =>
  untilChanged('addresses of lists', () => {
    const notices = new Set(everyNoticeAddress())
    return everyListRouteAddress().filter(
      (address) =>
        address.endsWith('/') &&
        address !== '/search/' &&
        address !== '/410/' &&
        !/\/page\/\d+\/$/.test(address) &&
        !notices.has(address) &&
        lengthOf('address', address) === 0,
    )
  })

const filesOf = (kind: RecordKind) => Math.ceil(lengthOf('kind', kind) / entriesPerFile)

/** Names of the files that the sitemap is cut into, untraced; none when one file holds it. */
export const everySitemapPart = (): readonly string[] =>
  untilChanged('sitemap parts', () => {
    const total = kinds.reduce((sum, kind) => sum + lengthOf('kind', kind), listAddresses().length)
    if (total <= entriesPerFile) return []
    return [
      'lists',
      ...kinds.flatMap((kind) =>
        Array.from({ length: filesOf(kind) }, (_, index) => `${sections[kind]}-${index + 1}`),
      ),
    ]
  })

/** Records of a kind in its file of that number, counted from the end of the list: what is new changes the last file only. */
const recordsIn = (kind: Addressed, file: number) => {
  const end = lengthOf('kind', kind) - (file - 1) * entriesPerFile
  return between('kind', kind, end - entriesPerFile, end)
}

const recordsOfPart = listRead('records of sitemap part', recordsIn)

const recordEntries = (kind: Addressed, file: number): SitemapEntry[] =>
  recordsOfPart(kind, file).flatMap((record) => {
    // The site itself answers at a reserved slug.
    const address =
      record.kind === 'page' && reservedSlugs.includes(record.slug) ? undefined : addressOf(record)
    return address ? [{ address, changed: record.updatedAt }] : []
  })

const tracedListAddresses = valueRead('addresses of lists', () => listAddresses().join('\n'))

const listEntries = (): SitemapEntry[] =>
  tracedListAddresses()
    .split('\n')
    .filter(Boolean)
    .map((address) => ({ address }))

const tracedParts = valueRead('sitemap parts', () => everySitemapPart().join(' '))

const latestIn = valueRead('latest of sitemap part', (kind: Addressed, file: number) =>
  untilChanged(
    `latest in ${kind} ${file}`,
    () => latestOf(recordsIn(kind, file).map(({ updatedAt }) => updatedAt)) ?? '',
  ),
)

/** The names of the sitemap's files with the latest change of each; empty when one file holds all. */
export function sitemapParts(): { name: string; changed?: string }[] {
  const names = tracedParts().split(' ').filter(Boolean)
  return names.map((name) => {
    const [kind, file] = partOf(name) ?? []
    const changed = kind && file ? latestIn(kind, file) : undefined
    return changed ? { name, changed } : { name }
  })
}

function partOf(name: string): [Addressed, number] | undefined {
  const [, section, file] = /^([a-z]+)-([1-9]\d*)$/.exec(name) ?? []
  const kind = kinds.find((one) => sections[one] === section)
  return kind && file ? [kind, Number(file)] : undefined
}

const hasPart = valueRead('has sitemap part', (name: string) => everySitemapPart().includes(name))

/** What a file of the sitemap lists; undefined when there is no such file. */
export function sitemapPart(name: string): SitemapEntry[] | undefined {
  if (!hasPart(name)) return undefined
  const part = partOf(name)
  return part ? recordEntries(...part) : listEntries()
}

/** All entries of a sitemap that is one file. */
export const sitemapEntries = (): SitemapEntry[] => [
  ...listEntries(),
  ...kinds.flatMap((kind) =>
    Array.from({ length: filesOf(kind) }, (_, index) => recordEntries(kind, index + 1)).flat(),
  ),
]
