import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Feed, rss, rssDate } from './rss.ts'
import { xmlText } from './xml.ts'

const parse = (document: string) => {
  const fail = (message: string) => {
    throw new Error(message)
  }
  return new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(
    document,
    'application/xml',
  )
}
const texts = (document: string, name: string) =>
  Array.from(parse(document).getElementsByTagName(name), (element) => element.textContent)

const item = {
  address: '/stories/shi-qiao-bian-a1b2c3/',
  title: '石桥边的夜校',
  summary: '夜校开在石桥东头的祠堂里。',
  published: '2026-11-19T01:00:00Z',
  authors: ['示例'],
  categories: ['红色故事'],
}
const feed: Feed = {
  origin: 'https://xuanjiang.example.cn',
  address: '/rss.xml',
  page: '/',
  title: '宣讲台',
  description: '',
  items: [item],
}

describe('rssDate', () => {
  it.each([
    ['2026-11-19T01:00:00Z', 'Thu, 19 Nov 2026 09:00:00 +0800'],
    ['2026-12-31T16:00:00Z', 'Fri, 01 Jan 2027 00:00:00 +0800'],
    ['2026-11-19T01:00:00.250Z', 'Thu, 19 Nov 2026 09:00:00 +0800'],
  ])('%s', (instant, expected) => {
    expect(rssDate(instant)).toBe(expected)
    expect(Math.floor(Date.parse(expected) / 1000)).toBe(Math.floor(Date.parse(instant) / 1000))
  })
})

describe('rss', () => {
  it('has what RSS 2.0 requires of a channel and of an item, with full addresses', () => {
    const document = rss(feed)
    expect(parse(document).documentElement?.getAttribute('version')).toBe('2.0')
    expect(texts(document, 'link')).toEqual([
      'https://xuanjiang.example.cn/',
      'https://xuanjiang.example.cn/stories/shi-qiao-bian-a1b2c3/',
    ])
    expect(texts(document, 'title')).toEqual(['宣讲台', '石桥边的夜校'])
    expect(texts(document, 'description')).toEqual(['宣讲台', '夜校开在石桥东头的祠堂里。'])
    expect(texts(document, 'guid')).toEqual(['https://xuanjiang.example.cn/stories/shi-qiao-bian-a1b2c3/'])
    expect(texts(document, 'pubDate')).toEqual(['Thu, 19 Nov 2026 09:00:00 +0800'])
    expect(parse(document).getElementsByTagName('atom:link')[0]?.getAttribute('href')).toBe(
      'https://xuanjiang.example.cn/rss.xml',
    )
  })

  it('is well formed with no items, and says no date then', () => {
    const document = rss({ ...feed, items: [] })
    expect(texts(document, 'item')).toEqual([])
    expect(texts(document, 'lastBuildDate')).toEqual([])
  })

  it('is dated by its newest item, not by the clock', () => {
    const later = { ...item, published: '2026-11-20T01:00:00Z' }
    expect(texts(rss({ ...feed, items: [item, later] }), 'lastBuildDate')).toEqual([
      'Fri, 20 Nov 2026 09:00:00 +0800',
    ])
  })

  it.each([
    ['markup', '<b>加粗</b> & “引号” \' " ]]>'],
    ['an entity', '&amp; &lt; &#x4e2d;'],
    ['an emoji', '红旗🚩'],
  ])('carries %s unharmed', (_, title) => {
    expect(
      texts(rss({ ...feed, items: [{ ...item, title, summary: title, categories: [title] }] }), 'title'),
    ).toContain(title)
  })

  it.each([
    ['a control character', '一\u0000二\u0008三', '一二三'],
    ['a lone surrogate', '一\ud83d二', '一二'],
    ['a non-character', '一\uffff二', '一二'],
  ])('leaves out %s, which XML cannot carry', (_, text, expected) => {
    expect(xmlText(text)).toBe(expected)
    parse(rss({ ...feed, items: [{ ...item, title: text }] }))
  })

  it('stays well formed whatever the texts say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const document = rss({
          ...feed,
          description: text,
          items: [{ ...item, title: `题${text}`, summary: text }],
        })
        expect(texts(document, 'item')).toHaveLength(1)
      }),
    )
  })
})
