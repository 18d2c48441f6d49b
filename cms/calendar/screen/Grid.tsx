'use client'
import type { DatesSetArg, DayCellContentArg, EventContentArg, EventInput } from '@fullcalendar/core'
import zhCn from '@fullcalendar/core/locales/zh-cn'
import dayGrid from '@fullcalendar/daygrid'
import interaction, { type DropArg, type EventResizeDoneArg } from '@fullcalendar/interaction'
import list from '@fullcalendar/list'
import FullCalendar from '@fullcalendar/react'
import timeGrid from '@fullcalendar/timegrid'
import { beijingClock } from '@lectern/content-models/beijing-time'
import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { CalendarAnswer, Entry } from '../entries.ts'
import { fromWall, toWall, wallDay } from './wall-time.ts'

export type View = 'dayGridMonth' | 'timeGridWeek' | 'agenda'

/** A line of the list that is no entry: a feature that begins or ends, a memorial day. */
export interface Note {
  key: string
  at: string
  allDay?: boolean
  words: string
  kind: 'feature' | 'memorial' | 'greyscale' | 'more'
  /** Of `more`: the day whose other entries are not shown. */
  day?: string
  feature?: string
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

const prefix: Partial<Record<Entry['kind'], string>> = {
  publication: '发布 ',
  withdrawal: '撤下 ',
  published: '已发 ',
}

const inputOf = (entry: Entry): EventInput => ({
  id: entry.key,
  title: `${prefix[entry.kind] ?? ''}${entry.title}`,
  start: toWall(entry.at),
  ...(entry.until ? { end: toWall(entry.until) } : {}),
  startEditable: !entry.fixed,
  durationEditable: !entry.fixed && entry.kind === 'event',
  classNames: [
    'calendar-entry',
    `calendar-entry--${entry.kind}`,
    ...(entry.late ? ['calendar-entry--late'] : []),
  ],
  extendedProps: { entry },
})

const inputOfNote = (note: Note): EventInput => ({
  id: note.key,
  title: note.words,
  start: note.allDay ? wallDay(new Date(toWall(note.at))) : toWall(note.at),
  allDay: note.allDay ?? false,
  editable: false,
  classNames: ['calendar-entry', `calendar-entry--${note.kind}`],
  extendedProps: { note },
})

export interface Dropped {
  key: string
  at: string
  until: string | undefined
  revert: () => void
}

/** The library's grid of days, hours or a list, told everything in Beijing time. */
export function Grid({
  calendar,
  initialView,
  entries,
  notes,
  days,
  onDates,
  onOpen,
  onMove,
  onDrop,
  onDay,
  onWeek,
}: {
  calendar: RefObject<FullCalendar | null>
  initialView: View
  entries: readonly Entry[]
  notes: readonly Note[]
  days: Pick<CalendarAnswer, 'memorialDays' | 'greyscale'>
  onDates: (dates: DatesSetArg) => void
  onOpen: (what: Entry | Note) => void
  onMove: (dropped: Dropped) => void
  /** An instant, and whether it is only a day. */
  onDrop: (at: string, wholeDay: boolean) => void
  onDay: (day: string) => void
  onWeek: (at: string) => void
}) {
  const events = useMemo(() => [...entries.map(inputOf), ...notes.map(inputOfNote)], [entries, notes])
  const memorial = useMemo(() => Map.groupBy(days.memorialDays, ({ day }) => day), [days])
  const isGrey = (day: string) =>
    days.greyscale.some(
      ({ from, until }) =>
        day >= wallDay(new Date(toWall(from))) && day <= wallDay(new Date(Date.parse(toWall(until)) - 1)),
    )
  const dayCell = ({ date, dayNumberText, view }: DayCellContentArg): ReactNode => {
    if (view.type !== 'dayGridMonth') return dayNumberText
    const day = wallDay(date)
    return (
      <span className="calendar-date">
        <b>{date.getUTCDate()}</b>
        {memorial.get(day)?.map(({ name }) => (
          <em key={name}>{name}</em>
        ))}
        {isGrey(day) && <em className="calendar-date__grey">全站置灰</em>}
      </span>
    )
  }
  const content = ({ event, view, timeText }: EventContentArg): ReactNode => {
    const { entry, note } = event.extendedProps as { entry?: Entry; note?: Note }
    if (view.type === 'agenda')
      return (
        <span className="calendar-line">
          <b>{event.title}</b>
          {entry && (
            <small>
              {[entry.kind === 'event' ? '' : entry.label, entry.place ?? ''].filter(Boolean).join(' · ')}
            </small>
          )}
          {entry?.late && <small className="desk-late">误点</small>}
        </span>
      )
    return (
      <span className="calendar-chip">
        {entry ? (
          <time>{beijingClock(entry.at)}</time>
        ) : (
          note?.kind !== 'more' && timeText && <time>{timeText}</time>
        )}{' '}
        {event.title}
      </span>
    )
  }
  const moved = ({
    event,
    revert,
  }: EventResizeDoneArg | { event: EventResizeDoneArg['event']; revert: () => void }) => {
    const { start, end, id } = event
    if (!start) return revert()
    onMove({ key: id, at: fromWall(start), until: end ? fromWall(end) : undefined, revert })
  }
  // The navigation opens and shuts without the window changing its size.
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(() => calendar.current?.getApi().updateSize())
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [calendar])
  return (
    <div className="calendar-grid" ref={frame}>
      <FullCalendar
        ref={calendar}
        plugins={[dayGrid, timeGrid, list, interaction]}
        locale={zhCn}
        timeZone="UTC"
        now={() => toWall(Date.now())}
        initialView={initialView}
        headerToolbar={false}
        firstDay={1}
        height="auto"
        weekNumbers
        weekNumberContent={({ num }) => `第 ${num} 周`}
        navLinks
        navLinkDayClick={(date) => onDay(wallDay(date))}
        navLinkWeekClick={(start) => onWeek(fromWall(start))}
        fixedWeekCount={false}
        nowIndicator
        allDaySlot={notes.some(({ allDay }) => allDay)}
        slotMinTime="06:00:00"
        slotMaxTime="24:00:00"
        scrollTime="08:00:00"
        slotDuration="00:30:00"
        slotLabelFormat={{ hour: 'numeric', minute: '2-digit', hour12: false }}
        eventTimeFormat={{ hour: 'numeric', minute: '2-digit', hour12: false }}
        dayHeaderFormat={{ weekday: 'narrow' }}
        views={{
          timeGridWeek: {
            dayHeaderContent: ({ date }) => (
              <span className="calendar-date">
                {weekdays[date.getUTCDay()]}
                <b>{date.getUTCDate()}</b>
              </span>
            ),
            dayMaxEvents: 3,
            // What begins at one time stands side by side only as long as it can be read.
            eventMaxStack: 2,
          },
          // From today on, so that a phone begins with what is next.
          agenda: {
            type: 'list',
            duration: { weeks: 4 },
            dateAlignment: 'day',
            listDayFormat: ({ date: { month, day } }) => `${month + 1} 月 ${day} 日`,
            listDaySideFormat: { weekday: 'short' },
          },
        }}
        dayMaxEvents={false}
        moreLinkContent={({ num }) => `还有 ${num} 条`}
        moreLinkClick="popover"
        noEventsContent="这段时间没有安排。"
        eventDisplay="block"
        defaultTimedEventDuration="00:30"
        // What is set for late in the evening belongs to that day alone.
        nextDayThreshold="09:00:00"
        forceEventDuration={false}
        eventOverlap
        eventInteractive
        editable
        droppable
        dayCellContent={dayCell}
        dayCellClassNames={({ date, view }) =>
          view.type !== 'agenda' && isGrey(wallDay(date)) ? ['calendar-grey'] : []
        }
        eventContent={content}
        eventDidMount={({ el, event }) => {
          el.dataset.entry = event.id
          const { entry } = event.extendedProps as { entry?: Entry }
          el.title = [event.title, entry?.place, entry?.late, entry?.fixed].filter(Boolean).join('\n')
        }}
        events={events}
        datesSet={onDates}
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault()
          const { entry, note } = event.extendedProps as { entry?: Entry; note?: Note }
          const what = entry ?? note
          if (what) onOpen(what)
        }}
        eventDrop={moved}
        eventResize={moved}
        drop={({ date, allDay }: DropArg) => onDrop(fromWall(date), allDay)}
      />
    </div>
  )
}
