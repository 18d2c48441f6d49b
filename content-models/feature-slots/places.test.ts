import { describe, expect, it } from 'vitest'
import { featurePlaces } from '../published/index.ts'
import { isMemorialDay, memorialDaysBetween, usualMemorialDays } from './memorial-days.ts'
import { places, slotKey, slotProblems, usualSlots } from './places.ts'

describe('places', () => {
  it.each(featurePlaces)('a slot at %s as it begins has no problem', (place) => {
    const { capacity, fallback } = places[place]
    expect(slotProblems({ place, topic: 't1', capacity, fallback })).toEqual({})
  })

  it.each([
    [{ place: 'homeLead', capacity: 0, fallback: 'newest' }, ['capacity']],
    [{ place: 'homeLead', capacity: 1.5, fallback: 'newest' }, ['capacity']],
    [{ place: 'homeLead', capacity: 4, fallback: 'newest' }, ['capacity']],
    [{ place: 'homeLead', fallback: 'newest' }, ['capacity']],
    [{ place: 'homeLead', capacity: 1, fallback: 'nothing' }, ['fallback']],
    [{ place: 'banner', capacity: 1, fallback: 'nothing' }, []],
    [{ place: 'banner', capacity: 1, fallback: 'kind' }, ['fallbackKind']],
    [{ place: 'banner', capacity: 1, fallback: 'kind', fallbackKind: 'story' }, []],
    [{ place: 'homeList', capacity: 5, fallback: 'topic' }, ['fallbackTopic']],
    [{ place: 'topicLead', capacity: 1, fallback: 'topic' }, ['topic']],
    [{ place: 'topicLead', capacity: 1, fallback: 'topic', topic: 't1' }, []],
  ] as const)('%j: %j', (slot, fields) => {
    expect(Object.keys(slotProblems(slot))).toEqual(fields)
  })

  it('usual slots keep to the rules and have keys of their own', () => {
    for (const slot of usualSlots) expect(slotProblems({ ...slot, fallback: slot.fallback.by })).toEqual({})
    expect(new Set(usualSlots.map(({ place }) => slotKey(place, undefined))).size).toBe(usualSlots.length)
    expect(slotKey('topicLead', 'a')).not.toBe(slotKey('topicLead', 'b'))
    expect(slotKey('homeLead', 'a')).toBe(slotKey('homeLead', undefined))
  })
})

describe('memorial days', () => {
  it.each([
    ['09-30', true],
    ['02-29', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['02-30', false],
    ['9-30', false],
    ['13-01', false],
    ['2026-11-30', true],
    ['', false],
  ])('%s: %s', (day, valid) => expect(isMemorialDay(day)).toBe(valid))

  it('the usual ones are days, and each stands once', () => {
    expect(usualMemorialDays.filter(({ day }) => !isMemorialDay(day))).toEqual([])
    expect(new Set(usualMemorialDays.map(({ day }) => day)).size).toBe(usualMemorialDays.length)
  })

  it('fall on their dates, also over the end of a year and on leap days', () => {
    const days = [
      { name: '甲', day: '01-01' },
      { name: '乙', day: '2026-12-31' },
      { name: '丙', day: '02-29' },
    ]
    expect(memorialDaysBetween(days, '2026-12-31', '2028-02-29')).toEqual([
      { name: '乙', day: '2026-12-31' },
      { name: '甲', day: '2027-01-01' },
      { name: '甲', day: '2028-01-01' },
      { name: '丙', day: '2028-02-29' },
    ])
    expect(memorialDaysBetween(days, '2026-12-31', '2026-01-01')).toEqual([])
  })
})
