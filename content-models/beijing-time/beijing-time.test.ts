import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beginningOfDay,
  beijingClock,
  beijingDay,
  beijingIso,
  beijingMinute,
  beijingWall,
  beijingYear,
  daysBetween,
  dayWords,
  dueWords,
  greeting,
  inputFromInstant,
  instantFromInput,
  instantOfWall,
  startOfBeijingDay,
  startOfBeijingYear,
  weekday,
} from './index.ts'

const now = new Date('2026-11-23T01:30:00Z')

describe('Beijing time', () => {
  test('a day begins at 16:00 UTC', () => {
    expect(beijingDay('2026-11-22T15:59:59Z')).toBe('2026-11-22')
    expect(beijingDay('2026-11-22T16:00:00Z')).toBe('2026-11-23')
    expect(startOfBeijingDay(now).toISOString()).toBe('2026-11-22T16:00:00.000Z')
    expect(startOfBeijingYear('2026-12-31T16:00:00Z').toISOString()).toBe('2026-12-31T16:00:00.000Z')
    expect(weekday(now)).toBe('周一')
    expect(beijingMinute(now)).toBe('2026-11-23 09:30')
    expect(beijingClock('2026-11-27T16:05:00Z')).toBe('0:05')
    expect(beijingIso('2026-11-27T16:05:07.900Z')).toBe('2026-11-28T00:05:07+08:00')
    expect(beijingYear('2026-12-31T16:00:00Z')).toBe('2027')
    expect(beginningOfDay('2026-11-23').toISOString()).toBe('2026-11-22T16:00:00.000Z')
    expect(instantOfWall(beijingWall(now))).toEqual(now)
  })

  test.each([
    ['2026-11-23T15:59:00Z', '今天'],
    ['2026-11-22T15:59:00Z', '昨天'],
    ['2026-11-23T16:00:00Z', '明天'],
    ['2026-11-25T02:00:00Z', '周三'],
    ['2026-11-30T02:00:00Z', '11 月 30 日'],
    ['2027-01-05T02:00:00Z', '2027 年 1 月 5 日'],
    ['2026-11-20T02:00:00Z', '11 月 20 日'],
  ])('%s is called %s', (instant, words) => {
    expect(dayWords(instant, now)).toBe(words)
  })

  test.each([
    ['2026-11-22T23:20:00Z', '已超 2 小时', true],
    ['2026-11-23T01:29:30Z', '已超 1 分钟', true],
    ['2026-11-19T01:00:00Z', '已超 4 天', true],
    ['2026-11-23T09:00:00Z', '今天 17:00', false],
    ['2026-12-23T09:00:00Z', '12 月 23 日', false],
  ])('due at %s: %s', (dueAt, text, late) => {
    expect(dueWords(dueAt, now)).toEqual({ text, late })
  })

  test('greets by the hour in Beijing', () => {
    expect(greeting(now)).toBe('上午好')
    expect(greeting(new Date('2026-11-23T12:00:00Z'))).toBe('晚上好')
  })

  test('an input holds an instant to the minute', () => {
    expect(instantFromInput('2026-11-23T09:30')).toBe('2026-11-23T01:30:00.000Z')
    expect(instantFromInput('')).toBeUndefined()
    expect(instantFromInput('2026-13-45T09:30')).toBeUndefined()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minutes) => {
        const instant = new Date(minutes * 60_000).toISOString()
        expect(instantFromInput(inputFromInstant(instant))).toBe(instant)
      }),
    )
  })

  test('days between two instants do not depend on the hour', () => {
    expect(daysBetween('2026-11-22T15:59:59Z', '2026-11-22T16:00:00Z')).toBe(1)
    expect(daysBetween('2026-11-23T15:00:00Z', '2026-11-22T17:00:00Z')).toBe(0)
  })
})
