import { beginningOfDay, beijingDay, beijingYear } from '@lectern/content-models/beijing-time'
import type { Event, EventReport } from '@lectern/content-models/published'
import { untilChanged } from './cells.ts'
import { keysOf, members } from './indexes.ts'
import { everyRecord } from './records.ts'
import { clockTime } from './store.ts'
import { listRead, valueRead } from './trace.ts'

const dayLength = 86_400_000

/** Today in China, untraced: for what is traced itself. */
export const day = (): string => untilChanged('day', () => beijingDay(clockTime()))

/** Today in China, `YYYY-MM-DD`, by the clock of the site; a page that asks is rendered anew every day. */
export const today = valueRead('today', day)

/** The instant at which today began in China: the site's time goes by days, so that pages need not be made by the minute. */
export const now = (): Date => beginningOfDay(today())

/** Planned events from today on, within so many days when given, soonest first. */
export const comingEvents = listRead('coming events', (days?: number): readonly Event[] => {
  const from = day()
  const until =
    days === undefined ? '9999' : beijingDay(new Date(beginningOfDay(from).getTime() + days * dayLength))
  return everyRecord('event').filter((event) => {
    const on = beijingDay(event.endsAt ?? event.startsAt)
    return event.state === 'planned' && on >= from && beijingDay(event.startsAt) < until
  })
})

/** Years that have event reports, latest first; untraced: for addresses. */
export const everyReportYear = (): string[] =>
  keysOf('year')
    .map(({ key }) => key)
    .sort()
    .reverse()

const tracedReportYears = valueRead('report years', () => everyReportYear().join(' '))

/** Years that have event reports, latest first. */
export const reportYears = (): string[] => tracedReportYears().split(' ').filter(Boolean)

/** Event reports of the events of a year, newest first. */
export const reportsIn = listRead(
  'reports in year',
  (year: string) => members('year', year) as readonly EventReport[],
)

interface Figures {
  events: number
  places: number
  attendance: number
}

const figuresAsText = valueRead('figures of year', (year: string) => {
  const reports = members('year', year) as readonly EventReport[]
  const reported = new Set(reports.map((report) => report.id))
  const held = everyRecord('event').filter(
    (event) =>
      event.state === 'held' &&
      beijingYear(event.startsAt) === year &&
      !(event.report && reported.has(event.report)),
  )
  const places = new Set(
    [...reports.map((report) => report.event.place), ...held.map((event) => event.place)].filter(Boolean),
  )
  return JSON.stringify({
    events: reports.length + held.length,
    places: places.size,
    attendance: reports.reduce((sum, report) => sum + (report.event.attendance ?? 0), 0),
  } satisfies Figures)
})

/** Events that took place in a year up to today, as the records tell; places and listeners counted where recorded. */
export const figuresOf = (year: string): Figures => JSON.parse(figuresAsText(year)) as Figures
