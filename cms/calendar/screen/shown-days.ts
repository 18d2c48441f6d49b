import type { DatesSetArg } from '@fullcalendar/core'
import type { View } from './Grid.tsx'
import { day, fromWall, wallDay, weekOf } from './wall-time.ts'

/** Which days are shown and how; `from` and `to` are instants. */
export interface ShownDays {
  from: string
  to: string
  title: string
  view: View
}

/** Narrower than this, a grid of seven days says nothing: on a phone the list comes first. */
const narrow = 768
export const usualView = (width: number): View => (width < narrow ? 'agenda' : 'dayGridMonth')

/** `2026 年 11 月` for a month, `2026.11.23 – 11.29` for other stretches of days. */
function titleOf(view: View, from: Date, until: Date): string {
  if (view === 'dayGridMonth') {
    // A month is drawn in whole weeks: its tenth day drawn is always its own.
    const inside = new Date(from.getTime() + 10 * day)
    return `${inside.getUTCFullYear()} 年 ${inside.getUTCMonth() + 1} 月`
  }
  const last = wallDay(new Date(until.getTime() - day))
  return `${wallDay(from).replaceAll('-', '.')} – ${last.slice(5).replace('-', '.')}`
}

/** What the library says that it shows. */
export const shownDays = ({ start, end, view }: Pick<DatesSetArg, 'start' | 'end' | 'view'>): ShownDays => ({
  from: fromWall(start),
  to: fromWall(end),
  title: titleOf(view.type as View, start, end),
  view: view.type as View,
})

/** The week of the lanes: this week where it is in view, else the first week that is. */
export const laneWeek = ({ from, to }: ShownDays, now: number): number =>
  weekOf(now >= Date.parse(from) && now < Date.parse(to) ? now : from)

/** Whether an instant lies outside of the days that are shown. */
export const isOutside = ({ from, to }: ShownDays, instant: number): boolean =>
  instant < Date.parse(from) || instant >= Date.parse(to)
