import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { type SitemapEntry, sitemapDocument, sitemapPart, sitemapParts } from './sitemap.ts'

const origin = 'https://xuanjiang.example.cn'
const texts = (document: string, name: string) =>
  Array.from(
    new DOMParser().parseFromString(document, 'application/xml').getElementsByTagName(name),
    (element) => element.textContent,
  )
const entries: SitemapEntry[] = Array.from({ length: 5 }, (_, index) => ({
  address: `/stories/s-${index}/`,
  ...(index === 0 ? {} : { changed: `2026-11-1${index}T00:00:00Z` }),
}))

describe('sitemapParts', () => {
  it.each([
    [0, 1],
    [1, 1],
    [50_000, 1],
    [50_001, 2],
    [200_000, 4],
  ])('%i addresses', (total, parts) => {
    expect(sitemapParts(total)).toBe(parts)
  })
})

describe('sitemapDocument', () => {
  it('lists full addresses with the time of their last change where it is known', () => {
    const document = sitemapDocument(origin, entries)
    expect(texts(document, 'loc')).toEqual(entries.map(({ address }) => origin + address))
    expect(texts(document, 'lastmod')).toHaveLength(4)
  })

  it('is an empty list of a site without pages', () => {
    expect(texts(sitemapDocument(origin, []), 'url')).toEqual([])
    expect(texts(sitemapDocument(origin, []), 'urlset')).toHaveLength(1)
  })

  it('names parts that together hold every address once, each part dated by its newest', () => {
    const document = sitemapDocument(origin, entries, 2)
    expect(texts(document, 'loc')).toEqual([1, 2, 3].map((part) => `${origin}/sitemap/${part}.xml`))
    expect(texts(document, 'lastmod')).toEqual([
      '2026-11-11T00:00:00Z',
      '2026-11-13T00:00:00Z',
      '2026-11-14T00:00:00Z',
    ])
    expect([1, 2, 3].flatMap((part) => [...sitemapPart(entries, part, 2)])).toEqual(entries)
  })

  it('escapes what XML reserves', () => {
    expect(sitemapDocument(origin, [{ address: '/files/a&b/' }])).toContain('/files/a&amp;b/</loc>')
  })
})
