import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { CalendarFeature, Entry } from '../entries.ts'
import { dailyShare } from './daily-share.ts'
import { movedByKey } from './keyboard.ts'
import { laneRows } from './lane-rows.ts'
import { shifted } from './shifted.ts'
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
