'use client'
import type { DatesSetArg } from '@fullcalendar/core'
import type FullCalendar from '@fullcalendar/react'
import { beijingMinute } from '@lectern/content-models/beijing-time'
import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { CalendarFeature, Entry } from '../entries.ts'
import { Aside } from './Aside.tsx'
import { Sentences } from './Dialog.tsx'
import { dailyShare, perDay } from './daily-share.ts'
import { followPointer, laneUnder } from './follow-pointer.ts'
import { Grid, type View } from './Grid.tsx'
import { Head } from './Head.tsx'
import { movedByKey } from './keyboard.ts'
import { Lanes } from './Lanes.tsx'
import { moreNote, notesOf } from './notes.ts'
import { OpenedDialog } from './OpenedDialog.tsx'
import { type Dragged, droppedAt, featureOf, newFeature, nextHour, type Opened, usualTime } from './opened.ts'
import { isOutside, laneWeek, shownDays, usualView } from './shown-days.ts'
import { useCalendar } from './use-calendar.ts'
import { Warnings } from './Warnings.tsx'
import { day, hour, toWall, weekOf } from './wall-time.ts'

const styles: Record<View, string> = { dayGridMonth: 'month', timeGridWeek: 'week', agenda: 'list' }

/** 排期日历 with its lanes, days and lists; everything that is dragged can also be done in a form and with the keyboard. */
export function Calendar() {
  const library = useRef<FullCalendar>(null)
  const screen = useRef<HTMLDivElement>(null)
  const dragged = useRef<Dragged | undefined>(undefined)
  const [initialView, setInitialView] = useState<View>()
  const [opened, setOpened] = useState<Opened>()
  const [wholeDay, setWholeDay] = useState<string>()
  const [weekStart, setWeekStart] = useState(0)
  const calendar = useCalendar()
  const { days, show, answer, now, plan, conflicts, entries, tentative, setTentative } = calendar

  // The browser decides by its width.
  useEffect(() => setInitialView(usualView(window.innerWidth)), [])
  const onDates = useCallback(
    (dates: DatesSetArg) => {
      const shown = shownDays(dates)
      show(shown)
      setWeekStart(laneWeek(shown, Date.now()))
    },
    [show],
  )
  // A moved entry is drawn anew: the focus goes with it.
  useEffect(() => {
    if (!tentative) return
    const wanted =
      'entry' in tentative
        ? `[data-entry="${tentative.entry.key}"]`
        : `[data-feature="${tentative.feature.id}"]`
    screen.current?.querySelector<HTMLElement>(wanted)?.focus()
  }, [tentative])

  const share = useMemo(
    () => dailyShare(entries, perDay[days?.view ?? 'agenda'], wholeDay),
    [entries, days, wholeDay],
  )
  const notes = useMemo(
    () => (answer && days ? [...notesOf(answer, days.view), ...share.more.map(moreNote)] : []),
    [answer, days, share],
  )

  const api = () => library.current?.getApi()
  const firstSlot = plan?.slots[0]?.id
  const mayFeature = plan?.mayChange === true && firstSlot !== undefined
  const open = (what: Dragged, at: string, slot?: string) =>
    setOpened(droppedAt(what, at, slot, firstSlot ?? ''))
  const openFeature = (feature: CalendarFeature | undefined) => {
    if (!feature) return
    setTentative(undefined)
    setOpened({ draft: feature })
  }
  const featureById = (id: string | undefined) => plan?.features.find((feature) => feature.id === id)
  const done = (words: string) => {
    setOpened(undefined)
    calendar.done(words)
  }

  /** Notes what is dragged from beside: the grid says by itself where it is let go, a lane is found here. */
  const pick = (what: Dragged, event: PointerEvent) => {
    dragged.current = what
    let end = event.nativeEvent
    followPointer(event.pointerId, {
      onMove: (moved) => {
        end = moved
      },
      onDrop: () => {
        if (Math.hypot(end.clientX - event.clientX, end.clientY - event.clientY) < 6) return
        const lane = laneUnder(end.clientX, end.clientY)
        if (!lane) return
        const at = weekStart + Math.round((lane.share * 7 * day) / hour) * hour
        open(what, new Date(at).toISOString(), lane.slot)
      },
      onCancel: () => {
        dragged.current = undefined
      },
    })
  }
  /** Arrow keys on a focused entry move it tentatively, Enter makes it so, Esc takes it back. */
  const press = (event: KeyboardEvent) => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-entry]')?.dataset.entry
    const entry = entries.find((candidate) => candidate.key === key)
    if (!entry) return
    const next = days && !entry.fixed ? movedByKey(entry, event, days.view) : undefined
    if (next) {
      event.preventDefault()
      setTentative({ entry: next })
      calendar.say(`${entry.title}：${beijingMinute(next.at)}。回车确认，Esc 取消。`)
    } else if (event.key === 'Enter' && tentative && 'entry' in tentative && tentative.entry.key === key) {
      event.preventDefault()
      event.stopPropagation()
      void calendar.moveEntry(entry, entry.at, entry.until)
    } else if (event.key === 'Escape' && tentative) {
      setTentative(undefined)
      calendar.say('没有改动。')
    }
  }

  const view = days?.view ?? initialView ?? 'agenda'
  return (
    <div ref={screen} className={`calendar-screen calendar-screen--${styles[view]}`} onKeyDownCapture={press}>
      <Head
        title={days?.title ?? ''}
        view={view}
        go={(where) => api()?.[where]()}
        show={(wanted) => api()?.changeView(wanted)}
        onFeature={mayFeature ? () => setOpened(newFeature(nextHour(new Date()), firstSlot)) : undefined}
      />
      <p className="calendar-said" role="status">
        {calendar.said?.words}
        {calendar.said?.undo && (
          <button type="button" className="calendar-link" onClick={calendar.said.undo}>
            改回去
          </button>
        )}
      </p>
      <div role="alert">
        <Sentences sentences={calendar.refused} />
      </div>
      <Warnings
        late={(answer?.entries ?? []).filter((entry) => entry.late)}
        conflicts={calendar.warned}
        onEntry={(entry) => setOpened({ entry })}
        onFeature={(id) => openFeature(featureById(id))}
      />
      <div className="calendar-columns">
        <div className="calendar-main">
          {plan && weekStart > 0 && (
            <Lanes
              plan={plan}
              conflicts={conflicts}
              weekStart={weekStart}
              now={now}
              tentative={tentative && 'feature' in tentative ? tentative.feature.id : undefined}
              onChange={(feature) => setTentative({ feature })}
              onCommit={(feature) => void calendar.commitFeature(feature)}
              onCancel={() => setTentative(undefined)}
              onOpen={openFeature}
              onWeek={(start) => {
                // Outside of what is loaded, the days below go along.
                if (days && isOutside(days, start)) api()?.gotoDate(toWall(start))
                setWeekStart(start)
              }}
            />
          )}
          {initialView && (
            <Grid
              calendar={library}
              initialView={initialView}
              entries={share.shown}
              notes={notes}
              days={answer ?? { memorialDays: [], greyscale: [] }}
              onDates={onDates}
              onOpen={(what) => {
                if ('collection' in what) return setOpened({ entry: what })
                if (what.day) {
                  setWholeDay(what.day)
                  if (days?.view !== 'agenda') api()?.changeView('agenda', what.day)
                  return
                }
                openFeature(featureById(what.feature))
              }}
              onMove={({ key, at, until, revert }) => {
                const entry = answer?.entries.find((candidate) => candidate.key === key)
                if (entry) void calendar.moveEntry(entry, at, until, revert)
                else revert()
              }}
              onDrop={(at, wholeDay) => {
                if (dragged.current) open(dragged.current, wholeDay ? usualTime(at, new Date()) : at)
              }}
              onDay={(wanted) => api()?.changeView('timeGridWeek', wanted)}
              onWeek={(at) => setWeekStart(weekOf(at))}
            />
          )}
          {answer?.cut && <p className="desk-note">这段时间的条目太多，只显示了一部分：请缩短时间范围。</p>}
        </div>
        <Aside
          unscheduled={answer?.unscheduled ?? []}
          mayFeature={mayFeature}
          onPick={pick}
          onOpen={(what) => {
            const today = new Date()
            const tomorrow = new Date(today.getTime() + day)
            open(what, 'piece' in what ? usualTime(tomorrow, today) : nextHour(today))
          }}
        />
      </div>
      {opened && (
        <OpenedDialog
          opened={opened}
          plan={plan}
          now={now}
          featureOf={(entry: Entry) => {
            const next = mayFeature ? featureOf(entry, firstSlot, new Date()) : undefined
            return next && (() => setOpened(next))
          }}
          onClose={() => setOpened(undefined)}
          onDone={done}
        />
      )}
    </div>
  )
}
