import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { CalendarFeature, Entry, FeaturePlan, Unscheduled } from '../entries.ts'
import { dailyShare } from './daily-share.ts'
import { movedByKey } from './keyboard.ts'
import { laneRows } from './lane-rows.ts'
import { droppedAt, featureOf, nextHour, usualTime } from './opened.ts'
import { planWith } from './plan.ts'
import { shifted } from './shifted.ts'
import { laneWeek, shownDays } from './shown-days.ts'
import { day, fromWall, hour, toWall, wallDay, weekNumber, weekOf } from './wall-time.ts'

const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) })

describe('the wall clock in Beijing', () => {
  test.each([
    ['2026-11-22T15:59:59Z', '2026-11-22', 47],
    ['2026-11-22T16:00:00Z', '2026-11-23', 48],
    ['2026-12-31T16:00:00Z', '2027-01-01', 53],
  ])('%s', (instant, wall, week) => {
    expect(wallDay(new Date(toWall(instant)))).toBe(wall)
    expect(weekNumber(weekOf(instant))).toBe(week)
  })

  it('comes back from the wall as it went', () => {
    fc.assert(fc.property(instants, (at) => Date.parse(fromWall(new Date(toWall(at)))) === at))
  })

  it('a week begins on Monday at midnight and holds its instant', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const start = weekOf(at)
        expect(at - start).toBeGreaterThanOrEqual(0)
        expect(at - start).toBeLessThan(7 * day)
        expect(new Date(toWall(start)).toISOString()).toMatch(/T00:00:00\.000Z$/)
        expect(new Date(toWall(start)).getUTCDay()).toBe(1)
      }),
    )
  })
})

it('in a lane nothing lies on another, and no row is there without need', () => {
  const stretch = fc
    .tuple(fc.nat(100), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
      const rows = laneRows(stretches)
      for (const [index, one] of stretches.entries())
        for (const [other, two] of stretches.entries())
          if (index < other && rows[index] === rows[other])
            expect(one.end <= two.start || two.end <= one.start).toBe(true)
      const deepest = Math.max(
        0,
        ...stretches.map(
          ({ start }) => stretches.filter((other) => other.start <= start && other.end > start).length,
        ),
      )
      expect(Math.max(0, ...rows.map((row) => row + 1))).toBe(deepest)
    }),
  )
})

it('a day in Beijing shows its first entries and counts the others', () => {
  const at = (instant: string) => ({ at: instant }) as Entry
  const entries = [
    '2026-11-22T15:00:00Z',
    '2026-11-22T16:00:00Z',
    '2026-11-22T17:00:00Z',
    '2026-11-23T15:00:00Z',
  ].map(at)
  expect(dailyShare(entries, 2)).toEqual({
    shown: entries.slice(0, 3),
    more: [{ day: '2026-11-23', count: 1 }],
  })
  expect(dailyShare(entries, 3)).toEqual({ shown: entries, more: [] })
  expect(dailyShare(entries, 1, '2026-11-23').shown).toEqual(entries)
})

it('a day hides what was published before what is still to come', () => {
  const of = (kind: Entry['kind'], hour: string) => ({ kind, at: `2026-11-23T${hour}:00:00Z` }) as Entry
  const [one, two, event] = [of('published', '01'), of('published', '02'), of('event', '03')]
  expect(dailyShare([one, two, event], 2).shown).toEqual([one, event])
})

describe('the keyboard', () => {
  const entry: Entry = {
    key: 'event:1',
    kind: 'event',
    collection: 'events',
    document: '1',
    label: '活动',
    title: '示例',
    at: '2026-11-23T01:00:00.000Z',
    until: '2026-11-23T02:00:00.000Z',
    saves: 1,
  }
  test.each([
    ['ArrowRight', false, 'dayGridMonth', '2026-11-24T01:00:00.000Z', '2026-11-24T02:00:00.000Z'],
    ['ArrowUp', false, 'dayGridMonth', '2026-11-16T01:00:00.000Z', '2026-11-16T02:00:00.000Z'],
    ['ArrowDown', false, 'timeGridWeek', '2026-11-23T01:30:00.000Z', '2026-11-23T02:30:00.000Z'],
    ['ArrowDown', true, 'timeGridWeek', '2026-11-23T01:00:00.000Z', '2026-11-23T02:30:00.000Z'],
    // An end never comes before its start.
    ['ArrowLeft', true, 'timeGridWeek', '2026-11-23T01:00:00.000Z', '2026-11-23T02:00:00.000Z'],
  ] as const)('%s with Shift %s in %s', (key, shiftKey, view, at, until) => {
    expect(movedByKey(entry, { key, shiftKey }, view)).toMatchObject({ at, until })
  })
  it('leaves lists and other keys alone', () => {
    expect(movedByKey(entry, { key: 'ArrowDown', shiftKey: false }, 'agenda')).toBeUndefined()
    expect(movedByKey(entry, { key: 'Enter', shiftKey: false }, 'dayGridMonth')).toBeUndefined()
  })
})

describe('a feature that is dragged', () => {
  const feature: CalendarFeature = {
    id: 'f',
    slot: 's',
    item: { kind: 'story', id: '1' },
    itemTitle: '示例',
    startsAt: '2026-11-23T02:00:00.000Z',
    endsAt: '2026-11-23T04:00:00.000Z',
    order: 0,
  }
  it('moves as a whole, or at one end, and never ends before it starts', () => {
    expect(shifted(feature, 'whole', hour)).toMatchObject({
      startsAt: '2026-11-23T03:00:00.000Z',
      endsAt: '2026-11-23T05:00:00.000Z',
    })
    expect(shifted(feature, 'end', hour)).toMatchObject({
      startsAt: feature.startsAt,
      endsAt: '2026-11-23T05:00:00.000Z',
    })
    expect(shifted(feature, 'start', 2 * hour)).toBe(feature)
    const { endsAt: _, ...open } = feature
    expect(shifted(open, 'whole', hour)).toEqual({ ...open, startsAt: '2026-11-23T03:00:00.000Z' })
  })
})

it('a plan keeps its order when one of its features moves', () => {
  const feature = (id: string): CalendarFeature => ({
    id,
    slot: 's',
    item: { kind: 'story', id },
    itemTitle: id,
    startsAt: '2026-11-23T02:00:00.000Z',
    order: 0,
  })
  const plan: FeaturePlan = {
    slots: [],
    features: ['a', 'b', 'c'].map(feature),
    items: {},
    mayChange: true,
  }
  const later = '2026-11-24T02:00:00.000Z'
  const moved = planWith(plan, { ...feature('b'), startsAt: later })
  expect(moved.features.map(({ id, startsAt }) => `${id} ${startsAt === later}`)).toEqual([
    'a false',
    'b true',
    'c false',
  ])
  const { id: _, ...draft } = feature('d')
  expect(planWith(plan, draft).features.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'new'])
})

describe('what is suggested', () => {
  const now = new Date('2026-11-23T03:20:00Z') // 11:20 in Beijing
  test.each([
    ['on a day ahead, its usual hour', '2026-11-24T16:00:00Z', '2026-11-25T01:00:00.000Z'],
    ['today after the usual hour, the next full hour', '2026-11-22T16:00:00Z', '2026-11-23T04:00:00.000Z'],
    ['late today, the next full hour all the same', '2026-11-23T15:59:00Z', '2026-11-23T04:00:00.000Z'],
  ])('%s', (_, instant, expected) => {
    expect(usualTime(instant, now)).toBe(expected)
  })
  it('is the usual hour today as long as it is ahead', () => {
    expect(usualTime(now, new Date('2026-11-22T20:00:00Z'))).toBe('2026-11-23T01:00:00.000Z')
  })
  it('is never the hour that has just begun', () => {
    expect(nextHour(new Date('2026-11-23T04:00:00Z'))).toBe('2026-11-23T05:00:00.000Z')
  })

  const at = '2026-11-25T01:00:00.000Z'
  const piece = (collection: string): Unscheduled => ({
    collection,
    document: '1',
    label: '示例',
    title: '示例稿',
    saves: 1,
  })
  test('for a piece on a day: a time to go live, in Beijing', () => {
    expect(droppedAt({ piece: piece('stories') }, at, undefined, 's')).toEqual({
      piece: piece('stories'),
      suggested: '2026-11-25T09:00',
    })
  })
  test('for a piece in a lane: a feature there; for one that cannot be featured, a time to go live', () => {
    expect(droppedAt({ piece: piece('stories') }, at, 'lane', 's')).toMatchObject({
      draft: { slot: 'lane', item: { kind: 'story', id: '1' }, startsAt: at },
      known: { state: 'unpublished' },
    })
    expect(droppedAt({ piece: piece('pages') }, at, 'lane', 's')).toHaveProperty('piece')
  })
  test('for what readers will have later: a feature from then on', () => {
    const entry = { collection: 'stories', document: '1', title: '示例', label: '', at } as Entry
    expect(featureOf({ ...entry, kind: 'publication' }, 's', now)).toMatchObject({ draft: { startsAt: at } })
    expect(featureOf({ ...entry, kind: 'published' }, 's', now)).toMatchObject({
      draft: { startsAt: '2026-11-23T04:00:00.000Z' },
    })
    expect(featureOf({ ...entry, kind: 'withdrawal' }, 's', now)).toBeUndefined()
    expect(featureOf({ ...entry, kind: 'published', collection: 'pages' }, 's', now)).toBeUndefined()
  })
})

describe('the days that are shown', () => {
  // The library counts the wall clock in Beijing as UTC.
  const shown = (type: string, start: string, end: string) =>
    shownDays({ view: { type }, start: new Date(start), end: new Date(end) } as never)
  test.each([
    ['dayGridMonth', '2026-11-30', '2027-01-04', '2026 年 12 月'],
    ['dayGridMonth', '2027-02-01', '2027-03-01', '2027 年 2 月'],
    ['timeGridWeek', '2026-12-28', '2027-01-04', '2026.12.28 – 01.03'],
  ])('%s from %s to %s is called %s', (view, start, end, title) => {
    expect(shown(view, start, end).title).toBe(title)
  })
  test('put this week into the lanes when it is among them, else their first', () => {
    const days = shown('dayGridMonth', '2026-11-30', '2027-01-04')
    const monday = (of: string) => Date.parse(`${of}T00:00:00+08:00`)
    expect(laneWeek(days, Date.parse('2026-12-15T12:00:00Z'))).toBe(monday('2026-12-14'))
    expect(laneWeek(days, Date.parse('2026-11-23T12:00:00Z'))).toBe(monday('2026-11-30'))
  })
})
