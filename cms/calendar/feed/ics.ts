import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { reviewAddress } from '../../desk/addresses.ts'
import type { CalendarAnswer, Entry } from '../entries.ts'

const day = 24 * 3600 * 1000

const summary = ({ kind, title }: Entry): string =>
  kind === 'event' ? title : `${kind === 'withdrawal' ? '撤下' : '发布'}《${title}》`

/** What the calendar shows as iCalendar (RFC 5545), instants in UTC; what was published already is left out. */
export function icsOf(answer: CalendarAnswer, options: { cmsUrl: string; now: Date }): string {
  const host = new URL(options.cmsUrl).hostname
  const calendar = ical({
    name: '宣讲台 排期日历',
    prodId: { company: 'Lectern', product: 'editorial calendar', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    // How often a program asks again, in seconds.
    ttl: 3600,
  })
  const stamp = options.now
  for (const entry of answer.entries) {
    if (entry.kind === 'published') continue
    calendar.createEvent({
      id: `${entry.key.replace(':', '-')}@${host}`,
      stamp,
      start: new Date(entry.at),
      ...(entry.until ? { end: new Date(entry.until) } : {}),
      summary: summary(entry),
      description: [entry.label, entry.late ? `误点：${entry.late}` : ''].filter(Boolean).join('\n'),
      ...(entry.place ? { location: entry.place } : {}),
      url: options.cmsUrl + reviewAddress(entry.collection, entry.document),
      // An event takes somebody's time; a publication does not.
      transparency: entry.kind === 'event' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    })
  }
  const quiet = { stamp, transparency: ICalEventTransparency.TRANSPARENT }
  for (const feature of answer.features?.features ?? []) {
    const slot = answer.features?.slots.find(({ id }) => id === feature.slot)
    calendar.createEvent({
      ...quiet,
      id: `feature-${feature.id}@${host}`,
      start: new Date(feature.startsAt),
      ...(feature.endsAt ? { end: new Date(feature.endsAt) } : {}),
      summary: `${slot?.name ?? '推荐位'}：《${feature.title || feature.itemTitle}》`,
      url: `${options.cmsUrl}/admin/collections/features/${feature.id}`,
    })
  }
  for (const { day: date, name } of answer.memorialDays)
    calendar.createEvent({
      ...quiet,
      id: `memorial-${date}-${encodeURIComponent(name)}@${host}`,
      start: new Date(`${date}T00:00:00Z`),
      end: new Date(Date.parse(`${date}T00:00:00Z`) + day),
      allDay: true,
      summary: name,
    })
  for (const { from, until, reason } of answer.greyscale)
    calendar.createEvent({
      ...quiet,
      id: `greyscale-${Date.parse(from)}@${host}`,
      start: new Date(from),
      end: new Date(until),
      summary: `全站置灰${reason ? `（${reason}）` : ''}`,
    })
  return calendar.toString()
}
