import { beforeEach, describe, expect, test } from 'vitest'
import { fixtureNow, fixtureRecords } from '../fixtures/records.ts'
import { featuredAt, isGreyscale, nextChange, traced, update } from './index.ts'

beforeEach(() => {
  expect(update({ replaceAll: fixtureRecords, now: fixtureNow }).invalid).toEqual([])
})

const shown = (...place: Parameters<typeof featuredAt>) =>
  featuredAt(...place)?.shown.map(({ item }) => item.id)
const at = (now: string) => update({ now: new Date(now) })
const without = (...ids: string[]) => fixtureRecords.filter(({ id }) => !ids.includes(String(id)))
const features = fixtureRecords.filter(({ kind }) => kind === 'feature').map(({ id }) => String(id))

describe('a place', () => {
  test('shows what is featured, in its order, filled up by its fallback; no item twice on the page, none that is not public', () => {
    expect(shown('homeLead')).toEqual(['shiqiao'])
    expect(shown('homeList')).toEqual(['wuge-kaitou', 'hulin', 'dukou', 'yuanba', expect.any(String)])
    expect(featuredAt('homeList')?.shown.at(-1)?.item.kind).toBe('lecture')
    expect(new Set(shown('homeList')).size).toBe(5)
  })

  test('changes to the minute, half-open', () => {
    at('2026-11-23T09:59:59.999Z')
    expect(shown('homeLead')).toEqual(['shiqiao'])
    at('2026-11-23T10:00:00.000Z')
    expect(featuredAt('homeLead')?.shown).toMatchObject([
      {
        item: { id: 'dukou' },
        title: '另用的标题：渡口的最后一班船（示例）',
        summary: '推荐时另写的摘要。',
        picture: { id: 'f-lead-next' },
      },
    ])
    // The lead is not in the list as well, and what was the lead may be.
    expect(shown('homeList')?.slice(0, 3)).toEqual(['shiqiao', 'wuge-kaitou', 'hulin'])
  })

  test('falls back to the newest when its item is withdrawn, and to nothing where nothing may stand', () => {
    update({ remove: [{ kind: 'story', id: 'shiqiao' }] })
    expect(shown('homeLead')).toHaveLength(1)
    update({ remove: [{ kind: 'topic', id: 't-lv' }] })
    expect(shown('banner')).toEqual([])
    at('2026-12-02T00:00:00Z')
    expect(shown('banner')).toEqual([])
  })

  test('with nothing featured is filled whole, with the newest of a kind and then of any', () => {
    const lectures = fixtureRecords.filter(({ kind }) => kind === 'lecture').map(({ id }) => String(id))
    update({ replaceAll: without(...features, ...lectures.slice(2)), now: fixtureNow })
    const list = featuredAt('homeList')?.shown ?? []
    expect(list).toHaveLength(5)
    expect(list.map(({ item }) => item.kind)).toContain('story')
    expect(list[0]?.item.kind).toBe('lecture')
  })

  test('of the home page is there without any slot; a topic without a slot has no lead', () => {
    const slots = fixtureRecords.filter(({ kind }) => kind === 'featureSlot').map(({ id }) => String(id))
    update({ replaceAll: without(...slots), now: fixtureNow })
    expect(featuredAt('homeList')).toMatchObject({ name: '今日荐读' })
    expect(shown('homeLead')).toHaveLength(1)
    expect(shown('homeList')).toHaveLength(5)
    expect(featuredAt('topicLead', 't-lv')).toBeUndefined()
    expect(featuredAt('banner')).toBeUndefined()
  })

  test('of a topic leads with the newest of that topic', () => {
    const [lead] = featuredAt('topicLead', 't-lv')?.shown ?? []
    expect(lead?.item).toMatchObject({ topics: expect.arrayContaining(['t-lv']) })
    expect(featuredAt('topicLead', 't-xue')).toBeUndefined()
  })

  test('is empty on an empty site', () => {
    update({ replaceAll: [], now: fixtureNow })
    expect(shown('homeLead')).toEqual([])
    expect(shown('homeList')).toEqual([])
  })
})

describe('what a page read', () => {
  const reads = async () => (await traced(async () => [featuredAt('homeLead'), isGreyscale()])).reads
  test('changes when a feature starts, not when the clock merely moves', async () => {
    await reads()
    expect(at('2026-11-22T09:00:00Z').changed).toEqual([])
    expect(at('2026-11-23T10:00:00Z').changed).toEqual(['["standing","homeLead",null]'])
  })

  test('changes when the item is edited or withdrawn, not when another is', async () => {
    await reads()
    const story = fixtureRecords.find(({ id }) => id === 'shiqiao')
    expect(update({ put: [{ ...story, title: '改过的标题' }], now: fixtureNow }).changed).toContain(
      '["standing","homeLead",null]',
    )
    const other = fixtureRecords.find(({ id }) => id === 'dukou')
    expect(update({ put: [{ ...other, title: '改过的标题' }], now: fixtureNow }).changed).toEqual([])
    expect(update({ remove: [{ kind: 'story', id: 'shiqiao' }], now: fixtureNow }).changed).toContain(
      '["standing","homeLead",null]',
    )
  })

  test('changes when greyscale begins and ends', async () => {
    at('2026-12-12T15:59:59Z')
    await reads()
    expect(isGreyscale()).toBe(false)
    expect(at('2026-12-12T16:00:00Z').changed).toEqual(['["greyscale"]'])
    expect(isGreyscale()).toBe(true)
    expect(at('2026-12-13T16:00:00Z').changed).toEqual(['["greyscale"]'])
    expect(isGreyscale()).toBe(false)
  })
})

test('the next change is a feature, a greyscale window or the next day in China, whichever is first', () => {
  const changes = []
  for (let now = '2026-11-22T15:00:00.000Z'; changes.length < 4; now = nextChange()) {
    at(now)
    changes.push(nextChange())
  }
  expect(changes).toEqual([
    '2026-11-22T16:00:00.000Z',
    '2026-11-23T10:00:00.000Z',
    '2026-11-23T16:00:00.000Z',
    '2026-11-24T16:00:00.000Z',
  ])
  update({
    put: [
      {
        ...fixtureRecords.find(({ kind }) => kind === 'settings'),
        greyscale: [{ from: '2026-11-25T01:00:00Z', until: '2026-11-25T02:00:00Z' }],
      },
    ],
    now: new Date('2026-11-25T00:00:00Z'),
  })
  expect(nextChange()).toBe('2026-11-25T01:00:00.000Z')
  at('2026-11-25T01:00:00Z')
  expect(nextChange()).toBe('2026-11-25T02:00:00.000Z')
})
