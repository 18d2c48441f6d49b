import { addressOf, type PublishedRecord } from '@lectern/content-models/published'
import type { SitemapEntry } from '../feeds/sitemap.ts'
import { allStored, untilChanged } from './store.ts'
import { noteList, noteValue } from './trace.ts'

const dated = () =>
  untilChanged('dated addresses', () => {
    const changed = new Map<string, string>()
    const addressed: PublishedRecord[] = []
    for (const record of allStored()) {
      const address = addressOf(record)
      if (!address || record.kind === 'withdrawal') continue
      addressed.push(record)
      changed.set(address, record.updatedAt)
    }
    return { changed, addressed }
  })

/**
 * What a search engine should know of: every page but the errors, the search form and the further pages of lists,
 * with the time of its last change where the page is one record.
 */
export function sitemapEntriesOf(addresses: readonly string[]): SitemapEntry[] {
  const { changed, addressed } = dated()
  noteList('all addressed records', addressed)
  const pages = addresses.filter(
    (address) =>
      address.endsWith('/') &&
      address !== '/search/' &&
      address !== '/410/' &&
      !/\/page\/\d+\/$/.test(address),
  )
  noteValue('number of addresses', pages.length)
  return pages.map((address) => {
    const at = changed.get(address)
    return at ? { address, changed: at } : { address }
  })
}
