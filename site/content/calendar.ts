import { chinaYear, type Event, type EventReport } from '@lectern/content-models/published'
import { everyRecord } from './records.ts'
import { clockTime, untilChanged } from './store.ts'
import { noteList, noteValue } from './trace.ts'

const dayLength = 86_400_000
const chinaOffset = 8 * 3_600_000

/** The day in China (+08:00) of an instant, `YYYY-MM-DD`. */
export const chinaDay = (instant: string | Date): string =>
  new Date(new Date(instant).getTime() + chinaOffset).toISOString().slice(0, 10)

/** Today in China, `YYYY-MM-DD`, by the clock of the site; a page that asks is rendered anew every day. */
export const today = (): string => noteValue('today', chinaDay(clockTime()))

/** The instant at which today began in China: the site's time goes by days, so that pages need not be made by the minute. */
export const now = (): Date => new Date(Date.parse(`${today()}T00:00:00+08:00`))

/** Planned events from today on, within so many days when given, soonest first. */
export function comingEvents(days?: number): readonly Event[] {
  const from = today()
  const until = days === undefined ? '9999' : chinaDay(new Date(now().getTime() + days * dayLength))
  return noteList(
    `coming events ${days ?? ''}`,
    everyRecord('event').filter((event) => {
      const day = chinaDay(event.endsAt ?? event.startsAt)
      return event.state === 'planned' && day >= from && chinaDay(event.startsAt) < until
    }),
  )
}

const reportsByYear = () =>
  untilChanged('reports by year', () => {
    const years = new Map<string, EventReport[]>()
    for (const report of everyRecord('eventReport')) {
      const year = chinaYear(report.event.startsAt)
      const group = years.get(year)
      if (group) group.push(report)
      else years.set(year, [report])
    }
    return years
  })

/** Years that have event reports, latest first; untraced: for addresses. */
export const everyReportYear = (): string[] => [...reportsByYear().keys()].sort().reverse()

/** Years that have event reports, latest first. */
export const reportYears = (): string[] => {
  const years = everyReportYear()
  noteValue('report years', years.join(' '))
  return years
}

/** Event reports of the events of a year, newest first. */
export const reportsIn = (year: string): readonly EventReport[] =>
  noteList(`reports in ${year}`, reportsByYear().get(year) ?? [])

/** Events that took place in a year up to today, as the records tell; places and listeners counted where recorded. */
export function figuresOf(year: string): { events: number; places: number; attendance: number } {
  const reports = reportsByYear().get(year) ?? []
  const reported = new Set(reports.map((report) => report.id))
  const held = everyRecord('event').filter(
    (event) =>
      event.state === 'held' &&
      chinaYear(event.startsAt) === year &&
      !(event.report && reported.has(event.report)),
  )
  const places = new Set(
    [...reports.map((report) => report.event.place), ...held.map((event) => event.place)].filter(Boolean),
  )
  const figures = {
    events: reports.length + held.length,
    places: places.size,
    attendance: reports.reduce((sum, report) => sum + (report.event.attendance ?? 0), 0),
  }
  noteValue(`figures of ${year}`, Object.values(figures).join(' '))
  return figures
}
