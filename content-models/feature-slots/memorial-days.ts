/** A day that editors plan by: `MM-DD` for every year, `YYYY-MM-DD` for one year. */
export interface MemorialDay {
  name: string
  day: string
}

/** The list that a new installation begins with: days fixed by law or decision of the state, on the same date every year. */
export const usualMemorialDays: readonly MemorialDay[] = [
  { name: '五四青年节', day: '05-04' },
  { name: '七一建党节', day: '07-01' },
  { name: '八一建军节', day: '08-01' },
  { name: '抗日战争胜利纪念日', day: '09-03' },
  { name: '烈士纪念日', day: '09-30' },
  { name: '国庆节', day: '10-01' },
  { name: '国家宪法日', day: '12-04' },
  { name: '国家公祭日', day: '12-13' },
]

/** Whether a text is a day of the calendar, with or without a year; 02-29 counts as a day of every leap year. */
export function isMemorialDay(text: string): boolean {
  const match = /^(?:(\d{4})-)?(\d\d)-(\d\d)$/.exec(text)
  if (!match) return false
  const day = `${match[1] ?? '2000'}-${match[2]}-${match[3]}`
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/**
 * The memorial days from one day to another (`YYYY-MM-DD`, both included), by date:
 * each with the date it falls on in that time, several times when the time is longer than a year.
 */
export function memorialDaysBetween(
  days: readonly MemorialDay[],
  from: string,
  to: string,
): { name: string; day: string }[] {
  const years = Array.from(
    { length: Math.max(0, Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1) },
    (_, index) => String(Number(from.slice(0, 4)) + index),
  )
  return days
    .flatMap(({ name, day }) =>
      day.length === 10 ? [{ name, day }] : years.map((year) => ({ name, day: `${year}-${day}` })),
    )
    .filter(({ day }) => day >= from && day <= to && isMemorialDay(day))
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
}
