import { DOMParser } from '@xmldom/xmldom'
import { afterAll, describe, expect, it } from 'vitest'
import {
  addresses,
  entriesPerFile,
  sitemapEntries,
  sitemapPart,
  sitemapParts,
  update,
} from '../content/index.ts'
import { fixtureNow, fixtureRecords } from '../fixtures/records.ts'
import { sitemap, sitemapIndex } from './sitemap.ts'

const origin = 'https://xuanjiang.example.cn'
const texts = (document: string, name: string) =>
  Array.from(
    new DOMParser().parseFromString(document, 'application/xml').getElementsByTagName(name),
    (element) => element.textContent,
  )

describe('a file of the sitemap', () => {
  it('lists full addresses with the time of their last change where it is known', () => {
    const document = sitemap(origin, [
      { address: '/a/' },
      { address: '/b/', changed: '2026-11-11T00:00:00Z' },
    ])
    expect(texts(document, 'loc')).toEqual([`${origin}/a/`, `${origin}/b/`])
    expect(texts(document, 'lastmod')).toEqual(['2026-11-11T00:00:00Z'])
  })

  it('is an empty list of a site without pages', () => {
    expect(texts(sitemap(origin, []), 'url')).toEqual([])
    expect(texts(sitemap(origin, []), 'urlset')).toHaveLength(1)
  })

  it('escapes what XML reserves', () => {
    expect(sitemap(origin, [{ address: '/files/a&b/' }])).toContain('/files/a&amp;b/</loc>')
    expect(sitemapIndex(origin, [{ address: '/a&b.xml' }])).toContain('/a&amp;b.xml</loc>')
  })
})

describe('a long sitemap', () => {
  const story = fixtureRecords.find(({ kind }) => kind === 'story')
  const many = Array.from({ length: 2 * entriesPerFile + 1 }, (_, index) => ({
    ...story,
    id: `s${index}`,
    slug: `s-${index}`,
    updatedAt: new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString(),
    displayDate: `20${10 + Math.floor(index / 1000)}-01-01`,
  }))
  afterAll(() => update({ replaceAll: [] }))

  it('is cut into files that hold every address once; an edit changes one of them', () => {
    update({ replaceAll: [...fixtureRecords, ...many], now: fixtureNow })
    const parts = sitemapParts()
    const held = parts.flatMap(({ name }) => sitemapPart(name) ?? []).map(({ address }) => address)
    expect(new Set(held).size).toBe(held.length)
    expect(held.toSorted()).toEqual(
      sitemapEntries()
        .map(({ address }) => address)
        .toSorted(),
    )
    expect(held).toHaveLength(
      addresses().filter((one) => one.endsWith('/') && !/\/page\/\d+\/$|^\/search\/$|^\/410\/$/.test(one))
        .length -
        // Notices of what was withdrawn are pages that no search engine should know.
        fixtureRecords.filter((record) => record.kind === 'withdrawal' && record.how === 'notice').length,
    )
    expect(parts.map(({ name }) => name).filter((name) => name.startsWith('stories'))).toEqual([
      'stories-1',
      'stories-2',
      'stories-3',
    ])
    for (const { name } of parts) expect(addresses()).toContain(`/sitemap/${name}.xml`)
    expect(sitemapPart('stories-4')).toBeUndefined()
    const latest = new Map(parts.map(({ name, changed }) => [name, changed]))
    update({ put: [{ ...many[0], updatedAt: '2027-01-01T00:00:00Z' }], now: fixtureNow })
    for (const { name, changed } of sitemapParts())
      if (name === 'stories-1') expect(changed).toBe('2027-01-01T00:00:00Z')
      else expect(changed, name).toBe(latest.get(name))
  })

  it('is one file for a small site', () => {
    update({ replaceAll: fixtureRecords, now: fixtureNow })
    expect(sitemapParts()).toEqual([])
    expect(sitemapEntries().length).toBeGreaterThan(30)
  })
})
