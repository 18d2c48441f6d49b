import { describe, expect, test } from 'vitest'
import { longDay, lunarDate, shortDay, weekday } from './dates.ts'

test('days as they are written', () => {
  expect(longDay('2026-11-02')).toBe('2026 年 11 月 2 日')
  expect(shortDay('2026-11-02')).toBe('11 月 2 日')
  expect(weekday('2026-11-22')).toBe('星期日')
  expect(weekday('2026-11-22', 'short')).toBe('周日')
})

describe('the lunar calendar', () => {
  test.each([
    ['2026-11-22', '农历十月十四'],
    ['2026-02-17', '农历正月初一'],
    ['2025-01-28', '农历腊月廿九'],
    ['2025-07-25', '农历闰六月初一'],
    ['2024-09-17', '农历八月十五'],
    ['2027-02-05', '农历腊月廿九'],
    ['2027-02-06', '农历正月初一'],
    ['2028-01-26', '农历正月初一'],
    ['2033-12-22', '农历闰十一月初一'],
    ['2026-12-09', '农历十一月初一'],
    ['2026-12-18', '农历十一月初十'],
    ['2026-12-28', '农历十一月二十'],
  ])('%s is %s', (day, lunar) => {
    expect(lunarDate(day)).toBe(lunar)
  })
})
