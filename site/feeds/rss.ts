import { latestOf, xmlElement, xmlText } from './xml.ts'

/** One entry of a feed. Addresses begin with a slash; `published` is an instant. */
export interface FeedItem {
  address: string
  title: string
  summary: string
  published: string
  authors: readonly string[]
  categories: readonly string[]
}

/** A feed: `origin` is the site's `https://host`, `address` the feed's own, `page` the page that it follows. */
export interface Feed {
  origin: string
  address: string
  page: string
  title: string
  description: string
  items: readonly FeedItem[]
}

/** An instant as RSS writes it (RFC 822), in the time of China: `Sun, 22 Nov 2026 09:00:00 +0800`. */
export function rssDate(instant: string): string {
  const china = new Date(Date.parse(instant) + 8 * 3_600_000)
  return china.toUTCString().replace('GMT', '+0800')
}

const itemXml = (origin: string, item: FeedItem): string =>
  [
    '<item>',
    xmlElement('title', item.title),
    xmlElement('link', origin + item.address),
    `<guid isPermaLink="true">${xmlText(origin + item.address)}</guid>`,
    xmlElement('pubDate', rssDate(item.published)),
    ...item.authors.map((author) => xmlElement('dc:creator', author)),
    ...item.categories.map((category) => xmlElement('category', category)),
    xmlElement('description', item.summary),
    '</item>',
  ]
    .filter(Boolean)
    .join('\n')

/** An RSS 2.0 document; all addresses in it are full ones. It names no time but those of its items, so that equal content gives equal bytes. */
export function rss(feed: Feed): string {
  const latest = latestOf(feed.items.map(({ published }) => published))
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    xmlElement('title', feed.title),
    xmlElement('link', feed.origin + feed.page),
    // RSS asks for a description even where there is nothing to say beyond the title.
    xmlElement('description', feed.description || feed.title),
    '<language>zh-cn</language>',
    `<atom:link href="${xmlText(feed.origin + feed.address)}" rel="self" type="application/rss+xml"/>`,
    latest && xmlElement('lastBuildDate', rssDate(latest)),
    ...feed.items.map((item) => itemXml(feed.origin, item)),
    '</channel>',
    '</rss>',
  ]
    .filter(Boolean)
    .join('\n')}\n`
}
