/** Beijing time has had one offset without summer time since 1991 (GB/T 7408): no time zone table is needed. */
const offset = 8 * 3600 * 1000
const day = 24 * 3600 * 1000
const weekdays = ['日', '一', '二', '三', '四', '五', '六']
const two = (value: number) => String(value).padStart(2, '0')

/** The clock on a wall in Beijing, read through the UTC getters of a shifted date. */
export const beijingWall = (instant: Date | string | number): Date =>
  new Date(new Date(instant).getTime() + offset)

/** The instant at which the clock on a wall in Beijing shows this, given as `beijingWall` gives it. */
export const instantOfWall = (wall: Date): Date => new Date(wall.getTime() - offset)

/** The instant at which a day in Beijing, `YYYY-MM-DD`, begins. */
export const beginningOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`)

/** `2026`, the year in Beijing of an instant. */
export const beijingYear = (instant: Date | string): string => beijingDay(instant).slice(0, 4)

/** `2026-11-22T09:00:00+08:00`, ISO 8601 to the second. */
export const beijingIso = (instant: Date | string): string =>
  `${beijingWall(instant).toISOString().slice(0, 19)}+08:00`

/** `2026-11-23`, the day in Beijing of an instant. */
export const beijingDay = (instant: Date | string): string => beijingWall(instant).toISOString().slice(0, 10)

/** `9:05` */
export const beijingClock = (instant: Date | string): string =>
  `${beijingWall(instant).getUTCHours()}:${two(beijingWall(instant).getUTCMinutes())}`

/** `周一` */
export const weekday = (instant: Date | string): string => `周${weekdays[beijingWall(instant).getUTCDay()]}`

/** `11 月 23 日` */
export const monthAndDay = (instant: Date | string): string =>
  `${beijingWall(instant).getUTCMonth() + 1} 月 ${beijingWall(instant).getUTCDate()} 日`

/** `2026-11-23 09:05` */
export const beijingMinute = (instant: Date | string): string =>
  beijingWall(instant).toISOString().slice(0, 16).replace('T', ' ')

/** `2026-11-23 09:05:59` */
export const beijingSecond = (instant: Date | string): string =>
  beijingWall(instant).toISOString().slice(0, 19).replace('T', ' ')

/** The instant at which a day in Beijing begins, `days` after the day of `instant`. */
export const startOfBeijingDay = (instant: Date | string, days = 0): Date =>
  new Date(Math.floor((new Date(instant).getTime() + offset) / day) * day - offset + days * day)

/** Days from the Beijing day of `from` to that of `to`; negative when `to` is earlier. */
export const daysBetween = (from: Date | string, to: Date | string): number =>
  Math.round((startOfBeijingDay(to).getTime() - startOfBeijingDay(from).getTime()) / day)

/** The instant at which the year in Beijing of `instant` begins. */
export const startOfBeijingYear = (instant: Date | string): Date =>
  beginningOfDay(`${beijingYear(instant)}-01-01`)

/** `今天`, `昨天`, `明天`, a weekday within the next six days, else `11 月 23 日`; with the year when it is another one. */
export function dayWords(instant: Date | string, now: Date): string {
  const days = daysBetween(now, instant)
  if (days === 0) return '今天'
  if (days === -1) return '昨天'
  if (days === 1) return '明天'
  if (days > 1 && days < 7) return weekday(instant)
  const year = beijingYear(instant)
  return year === beijingYear(now) ? monthAndDay(instant) : `${year} 年 ${monthAndDay(instant)}`
}

/** When something is due, and whether that moment has passed. */
export function dueWords(dueAt: string, now: Date): { text: string; late: boolean } {
  const late = now.getTime() - Date.parse(dueAt)
  if (late > 0) {
    const hours = Math.floor(late / 3600_000)
    if (hours < 1) return { text: `已超 ${Math.max(1, Math.floor(late / 60_000))} 分钟`, late: true }
    return { text: hours < 48 ? `已超 ${hours} 小时` : `已超 ${Math.floor(hours / 24)} 天`, late: true }
  }
  const days = daysBetween(now, dueAt)
  return {
    text: days < 7 ? `${dayWords(dueAt, now)} ${beijingClock(dueAt)}` : dayWords(dueAt, now),
    late: false,
  }
}

/** What one says on meeting at this hour. */
export function greeting(now: Date): string {
  const hour = beijingWall(now).getUTCHours()
  if (hour < 5) return '夜深了'
  if (hour < 9) return '早上好'
  if (hour < 12) return '上午好'
  if (hour < 14) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}

/** The value of a `datetime-local` input (`2026-11-23T09:05`, meant as Beijing time) as an instant; undefined for anything else. */
export function instantFromInput(value: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value)) return undefined
  const instant = new Date(`${value}:00+08:00`)
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}

/** The value that a `datetime-local` input takes for an instant, in Beijing time. */
export const inputFromInstant = (instant: Date | string): string =>
  beijingWall(instant).toISOString().slice(0, 16)
