import {
  addressOf,
  kindNames,
  type Material,
  type MaterialKind,
  sectionOf,
} from '@lectern/content-models/published'
import { type FeedItem, rss } from '../feeds/rss.ts'
import { newest, newestMaterials, record, settings } from './index.ts'

/** How many of the newest materials a feed carries. */
const feedLength = 30

const itemOf = (material: Material): FeedItem => {
  const team = material.team === undefined ? undefined : record('team', material.team)?.title
  const { author } = material.credits
  return {
    address: addressOf(material) ?? '/',
    title: material.title,
    summary: material.summary || material.subtitle || '',
    published: material.publishedAt,
    authors: author.length > 0 ? author : team ? [team] : [],
    categories: [kindNames[material.kind], ...material.tags],
  }
}

/** The RSS document of all material, or of one kind, newest first. */
export function materialFeed(kind?: MaterialKind): string {
  const { origin, siteName, description, columns } = settings()
  const column = kind && columns[kind]
  const items = kind ? newest(kind, feedLength) : newestMaterials(feedLength)
  return rss({
    origin,
    address: kind ? `/feeds/${kind}.xml` : '/rss.xml',
    page: kind ? `/${sectionOf[kind]}/` : '/',
    title: kind ? `${siteName} · ${column?.name ?? kindNames[kind]}` : siteName,
    description: column?.description || description,
    items: items.map(itemOf),
  })
}
