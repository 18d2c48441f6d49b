import { beijingIso } from '@lectern/content-models/beijing-time'
import {
  type Event,
  type Material,
  type PublishedRecord,
  type SiteSettings,
  validateRecord,
} from '@lectern/content-models/published'
import { describe, expect, it } from 'vitest'
import { articleData } from './article.ts'
import { breadcrumbData } from './breadcrumbs.ts'
import { collectionData, websiteData } from './collection.ts'
import { known } from './json-ld.ts'
import { eventData, placeData, teamData } from './places-and-events.ts'

const valid = <T extends PublishedRecord>(value: object): T => {
  const result = validateRecord({ schemaVersion: 1, updatedAt: '2026-11-20T02:30:00Z', ...value })
  if ('invalid' in result) throw new Error(result.invalid.problems.join())
  return result.record as T
}
const settings = valid<SiteSettings>({
  kind: 'settings',
  id: 's',
  siteName: '宣讲台',
  origin: 'https://xuanjiang.example.cn',
  organiser: '示例市宣传队',
})
const common = {
  id: '1',
  slug: 'a-1',
  title: '石桥边的夜校',
  displayDate: '2026-11-19',
  publishedAt: '2026-11-19T01:00:00Z',
}
const lecture = {
  kind: 'lecture',
  form: '理论宣讲',
  words: 1200,
  speakingMinutes: 5,
  charactersPerMinute: 240,
}
const picture = {
  id: 'p',
  hash: '0123456789abcdef',
  width: 1600,
  height: 900,
  alt: '石桥',
  focal: { x: 0.5, y: 0.5 },
}

describe('known', () => {
  it.each([
    [{ a: undefined, b: '', c: [], d: false }, {}],
    [
      { a: 0, b: '字', c: ['字'] },
      { a: 0, b: '字', c: ['字'] },
    ],
  ])('%o', (properties, expected) => {
    expect(known(properties)).toEqual(expected)
  })
})

describe('chinaTime', () => {
  it.each([
    ['2026-11-19T01:00:00Z', '2026-11-19T09:00:00+08:00'],
    ['2026-12-31T16:00:00.500Z', '2027-01-01T00:00:00+08:00'],
  ])('%s', (instant, expected) => {
    expect(beijingIso(instant)).toBe(expected)
  })
})

describe('articleData', () => {
  it.each([
    [{ ...lecture }, 'Article', '/lectures/a-1/', '宣讲稿'],
    [{ kind: 'story', storyKind: '遗址' }, 'Article', '/stories/a-1/', '红色故事'],
    [{ kind: 'exemplar', exemplarKind: '个人', name: '李示例' }, 'Article', '/exemplars/a-1/', '先进典型'],
    [
      { kind: 'eventReport', event: { startsAt: '2026-12-31T16:00:00Z' } },
      'NewsArticle',
      '/events/2027/a-1/',
      '活动报道',
    ],
  ])('%o', (own, type, address, section) => {
    expect(articleData(valid<Material>({ ...common, ...own }), settings)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': type,
      url: `https://xuanjiang.example.cn${address}`,
      headline: '石桥边的夜校',
      articleSection: section,
      datePublished: '2026-11-19T09:00:00+08:00',
      dateModified: '2026-11-20T10:30:00+08:00',
      publisher: { name: '示例市宣传队' },
    })
  })

  it('says nothing of what is not known', () => {
    const data = articleData(valid<Material>({ ...common, ...lecture }), settings)
    expect(Object.keys(data)).not.toEqual(expect.arrayContaining(['image']))
    for (const absent of [
      'image',
      'author',
      'editor',
      'description',
      'keywords',
      'alternativeHeadline',
      'about',
    ])
      expect(data).not.toHaveProperty(absent)
  })

  it('names persons before the team as authors', () => {
    const unsigned = valid<Material>({ ...common, ...lecture })
    const signed = valid<Material>({ ...common, ...lecture, credits: { author: ['周示例'] } })
    expect(articleData(unsigned, settings, { team: '青年宣讲队' })).toMatchObject({
      author: { '@type': 'Organization', name: '青年宣讲队' },
    })
    expect(articleData(signed, settings, { team: '青年宣讲队' })).toMatchObject({
      author: [{ '@type': 'Person', name: '周示例' }],
    })
  })

  it.each([
    ['cover', { ...lecture, cover: picture }],
    ['portrait', { kind: 'exemplar', exemplarKind: '个人', name: '李示例', portrait: picture }],
    ['gallery', { kind: 'eventReport', event: { startsAt: '2026-11-19T01:00:00Z' }, gallery: [picture] }],
  ])('shows the %s as a full address of a JPEG', (_, own) => {
    expect(articleData(valid<Material>({ ...common, ...own }), settings)).toMatchObject({
      image: expect.stringMatching(/^https:\/\/xuanjiang\.example\.cn\/pictures\/0123456789abcdef\/.*\.jpg$/),
    })
  })

  it.each([
    ['个人', 'Person'],
    ['群体', 'Organization'],
  ])('is about a %s', (exemplarKind, type) => {
    const exemplar = valid<Material>({
      ...common,
      kind: 'exemplar',
      exemplarKind,
      name: '示例林场巡护队',
      role: '护林员',
      honours: [{ name: '先进（示例）' }],
    })
    expect(articleData(exemplar, settings)).toMatchObject({
      about: { '@type': type, name: '示例林场巡护队', award: ['先进（示例）'] },
    })
  })
})

describe('eventData', () => {
  const event = (own: object) =>
    valid<Event>({
      kind: 'event',
      id: 'e',
      slug: 'e',
      title: '院坝里的宣讲',
      startsAt: '2026-11-24T07:30:00Z',
      state: 'planned',
      ...own,
    })

  it.each([
    ['planned', 'https://schema.org/EventScheduled'],
    ['held', 'https://schema.org/EventScheduled'],
    ['cancelled', 'https://schema.org/EventCancelled'],
  ])('%s', (state, status) => {
    expect(
      eventData(event({ place: '示例村', state }), settings, { address: '/events/upcoming/' }),
    ).toMatchObject({
      '@type': 'Event',
      startDate: '2026-11-24T15:30:00+08:00',
      eventStatus: status,
      location: { name: '示例村' },
      organizer: { name: '示例市宣传队' },
    })
  })

  it('is nothing without a place', () => {
    expect(eventData(event({}), settings, { address: '/' })).toBeUndefined()
  })
})

describe('placeData and teamData', () => {
  it('give the street address of a red site rather than its district', () => {
    const site = {
      kind: 'redSite',
      id: 'r',
      slug: 'r',
      title: '石桥旧址',
      place: '示例县',
      hours: '周一闭馆',
    } as const
    expect(placeData(valid({ ...site, address: '示例县石桥村 1 号' }), settings)).toMatchObject({
      address: '示例县石桥村 1 号',
    })
    expect(placeData(valid(site), settings)).toMatchObject({ address: '示例县' })
  })

  it('put a team within its unit', () => {
    const team = valid<Extract<PublishedRecord, { kind: 'team' }>>({
      kind: 'team',
      id: 't',
      slug: 't',
      title: '青年宣讲队',
    })
    expect(teamData(team, settings, '示例市')).toMatchObject({ parentOrganization: { name: '示例市' } })
    expect(teamData(team, settings)).not.toHaveProperty('parentOrganization')
  })
})

describe('breadcrumbData', () => {
  it('numbers the steps and gives the last one the address of the page', () => {
    expect(
      breadcrumbData('https://xuanjiang.example.cn', '/lectures/a-1/', [
        { label: '首页', address: '/' },
        { label: '宣讲稿', address: '/lectures/' },
        { label: '巡山日记' },
      ]),
    ).toMatchObject({
      itemListElement: [
        { position: 1, item: 'https://xuanjiang.example.cn/' },
        { position: 2, item: 'https://xuanjiang.example.cn/lectures/' },
        { position: 3, name: '巡山日记', item: 'https://xuanjiang.example.cn/lectures/a-1/' },
      ],
    })
  })

  it.each([[[]], [[{ label: '首页', address: '/' }]]])('is nothing for %o', (steps) => {
    expect(breadcrumbData('https://xuanjiang.example.cn', '/', steps)).toBeUndefined()
  })
})

describe('collectionData', () => {
  it('names the entries of a page, and the length of the whole list where it is known', () => {
    const data = collectionData(settings, {
      title: '宣讲稿',
      address: '/lectures/page/2/',
      entries: [{ title: '巡山日记', address: '/lectures/a-1/' }],
      total: 21,
    })
    expect(data).toMatchObject({
      '@type': 'CollectionPage',
      mainEntity: {
        numberOfItems: 21,
        itemListElement: [{ position: 1, url: 'https://xuanjiang.example.cn/lectures/a-1/' }],
      },
    })
  })

  it('has no list when there is nothing in it', () => {
    expect(
      collectionData(settings, { title: '宣讲稿', address: '/lectures/', entries: [] }),
    ).not.toHaveProperty('mainEntity')
  })
})

describe('websiteData', () => {
  it('tells where a search is sent', () => {
    expect(websiteData(settings)).toMatchObject({
      potentialAction: {
        target: { urlTemplate: 'https://xuanjiang.example.cn/search/?q={search_term_string}' },
      },
    })
  })
})
