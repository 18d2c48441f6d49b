import { type RecordKind, reservedSlugs } from '@lectern/content-models/published'
import { beforeEach, describe, expect, it } from 'vitest'
import { fixtureNow, fixtureRecords } from '../fixtures/records.ts'
import {
  addresses,
  announcedEvents,
  everyRecord,
  firstPage,
  gatheredPerKind,
  gatheringAt,
  lectureTermBySlug,
  lectureTerms,
  listPage,
  pageOf,
  pageSize,
  sitemapEntries,
  staticPaths,
  tagAddress,
  tagBySlug,
  tagIndex,
  traced,
  update,
} from './index.ts'

const show = (...more: object[]) => update({ replaceAll: [...fixtureRecords, ...more], now: fixtureNow })
const one = (kind: RecordKind) => {
  const found = fixtureRecords.find((record) => record.kind === kind)
  if (!found) throw new Error(`no ${kind} among the fixtures`)
  return found
}
const copies = (kind: RecordKind, count: number, more: (index: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, index) => ({
    ...one(kind),
    id: `copy-${kind}-${index}`,
    slug: `copy-${kind}-${index}`,
    ...more(index),
  }))

beforeEach(() => {
  update({ replaceAll: [], now: fixtureNow })
})

describe('addresses', () => {
  it('holds each address once, whatever is published', () => {
    show(...copies('lecture', 90), ...copies('eventReport', 45))
    expect(addresses()).toEqual([...new Set(addresses())])
  })

  it('has every list of a site without material, and no page that needs some', () => {
    expect(addresses()).toEqual(
      expect.arrayContaining([
        '/lectures/',
        '/stories/',
        '/events/upcoming/',
        '/tags/',
        '/sitemap/',
        '/rss.xml',
      ]),
    )
    expect(addresses().filter((address) => /\/page\/|\/all\/|\/form\//.test(address))).toEqual([])
  })

  it.each([
    [0, 0],
    [pageSize + 9, 0],
    [pageSize + 10, 1],
    [3 * pageSize, 2],
    [3 * pageSize + 10, 3],
  ])(
    'has for %i stories %i further pages, which together with the first show each story once',
    (stories, further) => {
      update({ replaceAll: copies('story', stories), now: fixtureNow })
      const pages = Array.from({ length: further }, (_, index) => `/stories/page/${index + 1}/`)
      expect(addresses().filter((address) => address.startsWith('/stories/page/'))).toEqual(pages)
      expect(staticPaths('/stories/page/[page]/').map(({ params }) => params.page)).toEqual(
        pages.map((address) => address.split('/')[3]),
      )
      const turned: string[] = []
      let page: number | undefined = firstPage
      while (page !== undefined) {
        const shown = listPage('story', page)
        turned.push(...(shown?.items ?? []).map(({ id }) => id))
        page = shown?.after
      }
      expect(turned).toEqual(everyRecord('story').map(({ id }) => id))
      expect(listPage('story', further + 1)).toBeUndefined()
    },
  )

  it('keeps further pages as they are when something new comes', () => {
    const later = (index: number) => ({
      displayDate: '2026-12-01',
      publishedAt: `2026-12-01T00:00:0${index}Z`,
    })
    update({ replaceAll: copies('story', 3 * pageSize), now: fixtureNow })
    const before = [1, 2].map((page) => listPage('story', page)?.items.map(({ id }) => id))
    for (let more = 1; more <= 9; more++) {
      update({
        put: copies('story', more, later).map((story) => ({
          ...story,
          id: `new ${story.id}`,
          slug: `new-${story.slug}`,
        })),
      })
      expect([1, 2].map((page) => listPage('story', page)?.items.map(({ id }) => id))).toEqual(before)
    }
  })

  it('leaves out pages whose slug is an address of the site', () => {
    const [page] = copies('page', 1, () => ({ slug: 'search' }))
    expect(reservedSlugs).toContain('search')
    update({ replaceAll: [page], now: fixtureNow })
    expect(staticPaths('/[slug]/')).toEqual([])
  })

  it('has all the material of a record on pages of its own only when it is too much for one', () => {
    const topic = String(one('topic').id)
    const slug = String(one('topic').slug)
    const of = (count: number) => copies('story', count, () => ({ topics: [topic] }))
    update({ replaceAll: [one('topic'), ...of(gatheredPerKind)], now: fixtureNow })
    expect(gatheringAt('topics', slug)).toBeUndefined()
    update({ replaceAll: [one('topic'), ...of(pageSize + 10)], now: fixtureNow })
    expect(gatheringAt('topics', slug)?.record.id).toBe(topic)
    expect(addresses()).toEqual(
      expect.arrayContaining([`/topics/${slug}/all/`, `/topics/${slug}/all/page/1/`]),
    )
  })

  it.each(['', 'none', 'lectures', 'constructor', 'toString'])('knows no gathering at %s', (section) => {
    show()
    expect(gatheringAt(section, String(one('topic').slug))).toBeUndefined()
  })
})

describe('lectureTerms', () => {
  it('finds each term again by its address, with as many scripts as it counts', () => {
    show()
    for (const by of ['form', 'audience'] as const) {
      expect(lectureTerms(by).length).toBeGreaterThan(0)
      for (const { name, address, count } of lectureTerms(by)) {
        const term = lectureTermBySlug(by, address.split('/')[3] ?? '')
        expect(term?.name).toBe(name)
        expect(pageOf(by, name, firstPage)?.total).toBe(count)
      }
    }
  })

  it('keeps audiences in the order of the settings, others after them', () => {
    const lecture = (audience: string, index: number) => ({
      ...one('lecture'),
      id: `${index}`,
      slug: `l-${index}`,
      audiences: [audience],
    })
    const settings = { ...one('settings'), audiences: ['机关', '学校'] }
    update({ replaceAll: [settings, ...['海外', '学校', '机关'].map(lecture)], now: fixtureNow })
    expect(lectureTerms('audience').map(({ name }) => name)).toEqual(['机关', '学校', '海外'])
  })
})

describe('tags', () => {
  const tagged = (...tags: string[]) =>
    update({ replaceAll: copies('story', 1, () => ({ tags })), now: fixtureNow })

  it('are found again by their address; homophones stay apart', () => {
    tagged('石桥', '实桥', 'AI', '🚩', '2026')
    for (const tag of ['石桥', '实桥', 'AI', '🚩', '2026'])
      expect(tagBySlug(tagAddress(tag).split('/')[2] ?? '')).toBe(tag)
    expect(tagBySlug('none')).toBeUndefined()
  })

  it('stand in the index under the first letter of their pinyin, what has none at the end', () => {
    tagged('重庆', '石桥', 'AI 进课堂', '2026', '安全')
    expect(tagIndex().map(({ letter, entries }) => [letter, entries.map(({ name }) => name).sort()])).toEqual(
      [
        ['A', ['AI 进课堂', '安全']],
        ['C', ['重庆']],
        ['S', ['石桥']],
        ['#', ['2026']],
      ],
    )
  })
})

describe('sitemapEntries', () => {
  it('lists pages with the last change of their record, and neither errors, searches, files nor further pages', () => {
    show(...copies('story', 45))
    const entries = new Map(sitemapEntries().map(({ address, changed }) => [address, changed]))
    expect(entries.get('/stories/copy-story-0/')).toBe(one('story').updatedAt)
    expect(entries.has('/stories/')).toBe(true)
    for (const address of entries.keys()) expect(address).not.toMatch(/\/page\/|^\/search\/|404|\.(xml|txt)$/)
  })
})

describe('announcedEvents', () => {
  it('tells of what is planned or called off from today on, and of nothing that is over', () => {
    const at = (day: string, state: string) => ({
      ...one('event'),
      id: `${day} ${state}`,
      slug: `e-${day}-${state}`,
      startsAt: `${day}T01:00:00Z`,
      endsAt: undefined,
      state,
    })
    const days = ['2026-11-21', '2026-11-22', '2026-11-23']
    const replaceAll = days.flatMap((day) => ['planned', 'held', 'cancelled'].map((state) => at(day, state)))
    expect(update({ replaceAll, now: fixtureNow }).invalid).toEqual([])
    expect(announcedEvents().map(({ id }) => id)).toEqual([
      '2026-11-22 cancelled',
      '2026-11-22 planned',
      '2026-11-23 cancelled',
      '2026-11-23 planned',
    ])
  })
})

describe('what the choices of a list depend on', () => {
  const readsOfTerms = async () => (await traced(async () => lectureTerms('form'))).reads

  it('changes with the number of scripts of a form, not with their words', async () => {
    show()
    const before = await readsOfTerms()
    update({ put: [{ ...one('lecture'), title: '换了题目' }], now: fixtureNow })
    expect(await readsOfTerms()).toEqual(before)
    update({ put: copies('lecture', 1), now: fixtureNow })
    expect(await readsOfTerms()).not.toEqual(before)
  })
})

describe('what a page of a tag depends on', () => {
  const readsOf = async (page: number) => (await traced(async () => pageOf('tag', '石桥', page))).reads

  it('is what it shows, not the rest of the list', async () => {
    const stories = copies('story', 55, () => ({ tags: ['石桥'] }))
    update({ replaceAll: stories, now: fixtureNow })
    const [first, oldest] = [await readsOf(firstPage), await readsOf(1)]
    const newest = pageOf('tag', '石桥', firstPage)?.items[0]
    const { changed } = update({ put: [{ ...newest, title: '换了题目' }], now: fixtureNow })
    expect(await readsOf(firstPage)).not.toEqual(first)
    expect(await readsOf(1)).toEqual(oldest)
    expect(changed).toEqual(['["page of list","tag","石桥",0]'])
  })
})
