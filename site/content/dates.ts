import { SolarDay } from 'tyme4ts'

const chinaTime = 'Asia/Shanghai'

const parts = (instant: Date, options: Intl.DateTimeFormatOptions, locale = 'zh-CN') =>
  new Map(
    new Intl.DateTimeFormat(locale, { timeZone: chinaTime, ...options })
      .formatToParts(instant)
      .map(({ type, value }) => [type as string, value]),
  )

/** Noon in China of a day, so that no time zone can move it to its neighbour. */
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`)

/** `2026 年 11 月 22 日`, from a day `YYYY-MM-DD`. */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}

/** `11 月 22 日`, from a day. */
export const shortDay = (day: string): string => {
  const [, month, date] = day.split('-').map(Number)
  return `${month} 月 ${date} 日`
}

/** `星期日` (long) or `周日` (short), of a day. */
export const weekday = (day: string, length: 'long' | 'short' = 'long'): string =>
  parts(noon(day), { weekday: length }).get('weekday') ?? ''

/**
 * `农历十月十四`, of a day; leap months keep their 闰. By a library that follows GB/T 33661: the calendar that comes with Node puts
 * the first month of 2027 a day late, since its new moon falls four minutes before midnight in China.
 */
export function lunarDate(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const lunar = SolarDay.fromYmd(year, month, date).getLunarDay()
  return `农历${lunar.getLunarMonth().getName().replace('十二月', '腊月')}${lunar.getName()}`
}
