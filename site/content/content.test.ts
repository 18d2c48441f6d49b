import { beforeEach, describe, expect, test } from 'vitest'
import { fixtureNow, fixtureRecords } from '../fixtures/records.ts'
import {
  addresses,
  comingEvents,
  figuresOf,
  firstPage,
  list,
  listPage,
  materials,
  neighbours,
  now,
  pageOf,
  record,
  recordBySlug,
  records,
  reportsGiving,
  resolve,
  settings,
  today,
  traced,
  update,
} from './index.ts'

beforeEach(() => {
  expect(update({ replaceAll: fixtureRecords, now: fixtureNow }).invalid).toEqual([])
})

const fixture = (kind: string, id: string) => {
  const found = fixtureRecords.find((one) => one.kind === kind && one.id === id)
  if (!found) throw new Error(`no fixture ${kind} ${id}`)
  return found
}
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('update', () => {
  test('leaves an invalid record out, with its older version, and says which record and field', () => {
    const { invalid } = update({ put: [{ ...fixture('story', 'yan'), storyKind: '传说' }, 'not a record'] })
    expect(invalid).toHaveLength(2)
    expect(invalid[0]?.record).toContain('一袋盐的来历')
    expect(invalid[0]?.problems.join()).toContain('storyKind')
    expect(record('story', 'yan')).toBeUndefined()
    expect(record('story', 'dukou')).toBeDefined()
  })

  test('puts, removes and replaces', () => {
    update({
      put: [{ ...fixture('story', 'yan'), title: '一袋盐' }],
      remove: [{ kind: 'story', id: 'dukou' }],
    })
    expect(record('story', 'yan')?.title).toBe('一袋盐')
    expect(recordBySlug('story', 'dukou-fx01')).toBeUndefined()
    update({ replaceAll: [] })
    expect(materials()).toEqual([])
    expect(settings().siteName).toBe('宣讲台')
  })
})

describe('order', () => {
  test('material newest first, the same day by id', () => {
    update({ put: [{ ...fixture('story', 'yan'), displayDate: '2026-11-21' }] })
    expect(ids(list('story')).slice(0, 3)).toEqual(['shiqiao', 'yan', 'dukou'])
    const days = materials().map(({ displayDate }) => displayDate)
    expect(days).toEqual([...days].sort().reverse())
  })

  test('events by time, topics as ordered, teams by pinyin', () => {
    expect(ids(list('event')).slice(0, 2)).toEqual(['e8', 'e1'])
    expect(ids(list('topic'))).toEqual(['t-lv', 't-xue'])
    expect(ids(list('team'))).toEqual(['team-dang', 'team-lin', 'team-qing'])
  })

  test('neighbours are those of the same kind', () => {
    const { older, newer } = neighbours({ kind: 'story', id: 'dukou' })
    expect([newer?.id, older?.id]).toEqual(['shiqiao', 'yan'])
    expect(neighbours({ kind: 'story', id: 'shiqiao' }).newer).toBeUndefined()
  })
})

describe('references', () => {
  test('those to absent records are dropped, the order is kept', () => {
    const related = [
      { kind: 'story', id: 'dukou' },
      { kind: 'story', id: 'gone' },
      { kind: 'lecture', id: 'wuge-kaitou' },
    ] as const
    expect(ids(resolve(related))).toEqual(['dukou', 'wuge-kaitou'])
    expect(ids(records('story', ['gone', 'shanquan']))).toEqual(['shanquan'])
    expect(ids(reportsGiving('xunshan'))).toEqual(['yuanba', 'zhongxue'])
  })
})

describe('the day', () => {
  test('is that of China, whatever the time zone of the machine', () => {
    update({ now: new Date('2026-11-22T17:00:00Z') })
    expect(today()).toBe('2026-11-23')
    expect(now().toISOString()).toBe('2026-11-22T16:00:00.000Z')
  })

  test('coming events: planned, from today on, half-open at the end', () => {
    expect(ids(comingEvents(7))).toEqual(['e1', 'e2', 'e3', 'e4', 'e5'])
    expect(ids(comingEvents(5))).toEqual(['e1', 'e2', 'e3'])
    expect(ids(comingEvents())).toContain('e6')
    update({ now: new Date('2026-11-27T20:00:00Z') })
    expect(ids(comingEvents(7))).toEqual(['e5'])
  })

  test('figures count reports and held events of the year, each place once', () => {
    expect(figuresOf('2026')).toEqual({ events: 3, places: 3, attendance: 402 })
    expect(figuresOf('2025')).toEqual({ events: 1, places: 1, attendance: 210 })
    expect(figuresOf('2020')).toEqual({ events: 0, places: 0, attendance: 0 })
  })
})

describe('tracing', () => {
  /** Which of some pages would have to be rendered again after a change. */
  const changedBy = async (change: Parameters<typeof update>[0], pages: Record<string, () => unknown>) => {
    const reads = async () =>
      new Map(
        await Promise.all(
          Object.entries(pages).map(async ([name, page]) => {
            const answer = await traced(async () => page())
            return [name, JSON.stringify([...answer.reads])] as const
          }),
        ),
      )
    const before = await reads()
    update({ now: fixtureNow, ...change })
    const after = await reads()
    return Object.keys(pages).filter((name) => before.get(name) !== after.get(name))
  }

  const pages = {
    story: () => recordBySlug('story', 'shiqiao-fx01'),
    other: () => recordBySlug('story', 'yan-fx01'),
    list: () => list('story'),
    lectures: () => list('lecture'),
    tag: () => pageOf('tag', '夜校', firstPage),
    today: () => today(),
    absent: () => record('story', 'later'),
    neighbour: () => neighbours({ kind: 'story', id: 'dukou' }),
    settings: () => settings(),
  }

  test('nothing changes when the same records come again', async () => {
    expect(await changedBy({ replaceAll: [...fixtureRecords].reverse() }, pages)).toEqual([])
  })

  test('an edit changes the pages that read the record, and no others', async () => {
    const edited = { ...fixture('story', 'shiqiao'), summary: '改过' }
    expect(await changedBy({ put: [edited] }, pages)).toEqual(['story', 'list', 'tag', 'neighbour'])
  })

  test('a page that asked for an absent record changes when it comes', async () => {
    const later = { ...fixture('story', 'yan'), id: 'later', slug: 'later-1', displayDate: '2020-01-01' }
    expect(await changedBy({ put: [later] }, pages)).toEqual(['list', 'absent'])
  })

  test('a new day changes only what asked for the day; settings only what read them', async () => {
    expect(await changedBy({ now: new Date('2026-11-23T02:00:00Z') }, pages)).toEqual(['today'])
    update({ now: fixtureNow })
    const renamed = { ...fixture('settings', 'settings'), siteName: '讲台' }
    expect(await changedBy({ put: [renamed] }, pages)).toEqual(['settings'])
  })

  test('a page of a long list depends on what it shows', async () => {
    const many = Array.from({ length: 45 }, (_, index) => ({
      ...fixture('story', 'yan'),
      id: `m${String(index).padStart(2, '0')}`,
      slug: `m${index}`,
      displayDate: '2026-01-01',
    }))
    update({ replaceAll: many, now: fixtureNow })
    const three = {
      0: () => listPage('story', 0),
      1: () => listPage('story', 1),
    }
    expect(listPage('story', 0)).toMatchObject({ page: 0, after: 1, total: 45 })
    expect(ids(listPage('story', 1)?.items ?? []).slice(-2)).toEqual(['m43', 'm44'])
    expect(await changedBy({ put: [{ ...many[30], title: '改过' }] }, three)).toEqual(['1'])
    expect(await changedBy({ put: [{ ...many[3], title: '改过' }] }, three)).toEqual(['0'])
  })

  test('two pages rendered at once keep their reads apart', async () => {
    const [one, two] = await Promise.all([
      traced(async () => {
        await Promise.resolve()
        return record('story', 'yan')
      }),
      traced(async () => record('story', 'dukou')),
    ])
    expect([...one.reads.keys()]).toEqual(['["record","story","yan"]'])
    expect([...two.reads.keys()]).toEqual(['["record","story","dukou"]'])
  })
})

test('every material has its address, once', () => {
  const all = addresses()
  expect(new Set(all).size).toBe(all.length)
  expect(all).toContain('/events/2026/yuanba-fx01/')
  for (const { kind, slug } of materials())
    expect(
      all.some((address) => address.endsWith(`/${slug}/`)),
      `${kind} ${slug}`,
    ).toBe(true)
})
