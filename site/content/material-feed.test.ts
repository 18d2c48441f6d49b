import { DOMParser } from '@xmldom/xmldom'
import { beforeEach, describe, expect, it } from 'vitest'
import { robots } from '../feeds/robots.ts'
import { fixtureNow, fixtureRecords } from '../fixtures/records.ts'
import { addresses, update } from './index.ts'
import { materialFeed } from './material-feed.ts'

const texts = (document: string, name: string) =>
  Array.from(
    new DOMParser().parseFromString(document, 'application/xml').getElementsByTagName(name),
    (element) => element.textContent ?? '',
  )
const origin = String(fixtureRecords.find(({ kind }) => kind === 'settings')?.origin)

beforeEach(() => {
  update({ replaceAll: fixtureRecords, now: fixtureNow })
})

describe('materialFeed', () => {
  it.each([
    [undefined, 'lectures|stories|exemplars|events'],
    ['lecture', 'lectures'],
    ['story', 'stories'],
    ['exemplar', 'exemplars'],
    ['eventReport', 'events'],
  ] as const)('of %s names pages of the site, each once', (kind, sections) => {
    const guids = texts(materialFeed(kind), 'guid')
    expect(guids.length).toBeGreaterThan(0)
    expect(new Set(guids).size).toBe(guids.length)
    for (const guid of guids) {
      expect(guid).toMatch(new RegExp(`^${origin}/(${sections})/`))
      expect(addresses()).toContain(guid.slice(origin.length))
    }
  })

  it('carries the newest thirty and no more', () => {
    const story = fixtureRecords.find(({ kind }) => kind === 'story')
    const replaceAll = Array.from({ length: 45 }, (_, index) => ({
      ...story,
      id: `${index}`,
      slug: `s-${index}`,
      displayDate: `2026-0${1 + (index % 9)}-01`,
    }))
    update({ replaceAll, now: fixtureNow })
    const links = texts(materialFeed('story'), 'item')
    expect(links).toHaveLength(30)
  })

  it('is a feed all the same when nothing is published', () => {
    update({ replaceAll: [], now: fixtureNow })
    expect(texts(materialFeed(), 'item')).toEqual([])
    expect(texts(materialFeed(), 'title')).toEqual(['宣讲台'])
  })
})

describe('robots', () => {
  it('names the sitemap by its full address', () => {
    expect(robots('https://xuanjiang.example.cn')).toContain(
      '\nSitemap: https://xuanjiang.example.cn/sitemap.xml\n',
    )
  })
})
