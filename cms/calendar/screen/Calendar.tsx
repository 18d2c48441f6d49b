'use client'
import type { DatesSetArg } from '@fullcalendar/core'
import type FullCalendar from '@fullcalendar/react'
import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { beijingDay, beijingMinute, inputFromInstant } from '../../desk/beijing-time.ts'
import type { CalendarAnswer, CalendarFeature, Entry, Unscheduled } from '../entries.ts'
import type { Featurable } from '../featurable.ts'
import { Aside, type Dragged } from './Aside.tsx'
import { type FeatureDraft, load, move, type Reasons, saveFeature } from './changes.ts'
import { featuredKindOf } from './collections.ts'
import { Sentences } from './Dialog.tsx'
import { dailyShare } from './daily-share.ts'
import { EntryDialog } from './EntryDialog.tsx'
import { FeatureDialog } from './FeatureDialog.tsx'
import { type Dropped, Grid, type Note, type View } from './Grid.tsx'
import { Head } from './Head.tsx'
import { movedByKey } from './keyboard.ts'
import { Lanes } from './Lanes.tsx'
import { notesOf } from './notes.ts'
import { conflictsIn, planWith } from './plan.ts'
import { ScheduleDialog } from './ScheduleDialog.tsx'
import { Warnings } from './Warnings.tsx'
import { day, fromWall, hour, toWall, wallDay, weekOf } from './wall-time.ts'

type Open =
  | { entry: Entry }
  | { piece: Unscheduled; suggested: string }
  | { draft: Omit<FeatureDraft, 'item'> & { item?: FeatureDraft['item'] }; known?: Featurable['known'] }

/** Narrower than this, a grid of seven days says nothing. */
const narrow = 768

/** Entries that a day shows. */
const perDay: Record<View, number> = { dayGridMonth: 4, timeGridWeek: 40, agenda: 300 }

const moreNote = ({ day: of, count }: { day: string; count: number }): Note => ({
  key: `more:${of}`,
  at: `${of}T23:59:00+08:00`,
  words: `还有 ${count} 条`,
  kind: 'more',
  day: of,
})

/** The hour at which what is dropped on a day is suggested to go live. */
const usualHour = 9

/** 排期日历 with its lanes, days and lists; everything that is dragged can also be done in a form and with the keyboard. */
export function Calendar() {
  const calendar = useRef<FullCalendar>(null)
  const screen = useRef<HTMLDivElement>(null)
  const dragged = useRef<Dragged | undefined>(undefined)
  const [initialView, setInitialView] = useState<View>()
  const [dates, setDates] = useState<{ from: string; to: string; title: string; view: View }>()
  const [answer, setAnswer] = useState<CalendarAnswer>()
  const [refused, setRefused] = useState<Reasons>([])
  const [said, setSaid] = useState<{ words: string; undo?: (() => void) | undefined }>()
  const [open, setOpen] = useState<Open>()
  const [weekStart, setWeekStart] = useState(0)
  const [tentative, setTentative] = useState<{ entry: Entry } | { feature: CalendarFeature }>()
  const [turn, setTurn] = useState(0)
  const [now, setNow] = useState('')

  // The browser decides by its width: on a phone the list comes first.
  useEffect(() => {
    setInitialView(window.innerWidth < narrow ? 'agenda' : 'dayGridMonth')
    setNow(new Date().toISOString())
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again after a change
  useEffect(() => {
    if (!dates) return
    const stop = new AbortController()
    void load(dates.from, dates.to, stop.signal).then((loaded) => {
      if (stop.signal.aborted) return
      setNow(new Date().toISOString())
      setTentative(undefined)
      if (Array.isArray(loaded)) return setRefused(loaded)
      setAnswer(loaded)
    })
    return () => stop.abort()
  }, [dates, turn])

  const onDates = useCallback(({ start, end, view }: DatesSetArg) => {
    const from = fromWall(start)
    const to = fromWall(end)
    const middle = new Date(Date.parse(toWall(from)) + 10 * day)
    const title =
      view.type !== 'dayGridMonth'
        ? `${wallDay(start).replaceAll('-', '.')} – ${wallDay(new Date(end.getTime() - day))
            .slice(5)
            .replace('-', '.')}`
        : `${middle.getUTCFullYear()} 年 ${middle.getUTCMonth() + 1} 月`
    setDates({ from, to, title, view: view.type as View })
    setRefused([])
    // The lanes show this week where it is in view, else the first week that is.
    const today = Date.now()
    setWeekStart(weekOf(today >= Date.parse(from) && today < Date.parse(to) ? today : from))
  }, [])

  const done = (words: string, undo?: () => void) => {
    setOpen(undefined)
    setRefused([])
    setSaid({ words, undo })
    setTurn((before) => before + 1)
  }
  const fail = (reasons: Reasons) => {
    setSaid(undefined)
    setRefused(reasons)
    setTentative(undefined)
  }

  const moveEntry = async (entry: Entry, at: string, until: string | undefined, revert?: () => void) => {
    const reasons = await move(entry, at, until)
    if (reasons.length > 0) {
      revert?.()
      return fail(reasons)
    }
    // The counter of saves has moved on: undoing goes by what is read anew.
    done(`《${entry.title}》改到 ${beijingMinute(at)}。`)
  }
  const commitFeature = async (feature: CalendarFeature) => {
    const before = answer?.features?.features.find(({ id }) => id === feature.id)
    const reasons = await saveFeature(feature)
    if (reasons.length > 0) return fail(reasons)
    const undo = before
      ? () =>
          void saveFeature(before).then((back) => (back.length > 0 ? fail(back) : done('已改回原来的时间。')))
      : undefined
    done(`《${feature.itemTitle}》的推荐已改。`, undo)
  }

  const plan = useMemo(() => {
    const known = answer?.features
    return known && tentative && 'feature' in tentative ? planWith(known, tentative.feature) : known
  }, [answer, tentative])
  const conflicts = useMemo(() => (plan && now ? conflictsIn(plan, now) : []), [plan, now])
  const shownEntries = useMemo(
    () =>
      (answer?.entries ?? []).map((entry) =>
        tentative && 'entry' in tentative && tentative.entry.key === entry.key ? tentative.entry : entry,
      ),
    [answer, tentative],
  )
  // Thousands of lines are no calendar: a day shows its first entries, and the way to the others.
  const share = useMemo(
    () => dailyShare(shownEntries, perDay[dates?.view ?? 'agenda']),
    [shownEntries, dates],
  )
  const notes = useMemo(
    () => (answer && dates ? [...notesOf(answer, dates.view), ...share.more.map(moreNote)] : []),
    [answer, dates, share],
  )
  const late = (answer?.entries ?? []).filter((entry) => entry.late)

  const newFeature = (startsAt: string, slot: string | undefined, featurable?: Featurable): Open => ({
    draft: {
      slot: slot ?? plan?.slots[0]?.id ?? '',
      itemTitle: featurable?.known.title ?? '',
      startsAt,
      endsAt: new Date(Date.parse(startsAt) + 3 * day).toISOString(),
      order: 0,
      ...(featurable ? { item: featurable.item } : {}),
    },
    ...(featurable ? { known: featurable.known } : {}),
  })
  const soon = () => new Date(Math.ceil((Date.now() + 1) / hour) * hour).toISOString()
  /** The usual hour of a day, or the next full hour when that has passed. */
  const onDayAt = (instant: string) => {
    const usual = new Date(
      `${beijingDay(instant)}T${String(usualHour).padStart(2, '0')}:00:00+08:00`,
    ).toISOString()
    return usual > new Date().toISOString() || beijingDay(instant) !== beijingDay(new Date()) ? usual : soon()
  }
  const featurableOf = (piece: Unscheduled): Featurable | undefined => {
    const kind = featuredKindOf(piece.collection)
    return kind
      ? {
          item: { kind, id: piece.document },
          label: piece.label,
          known: { title: piece.title, state: 'unpublished' },
        }
      : undefined
  }
  const openDragged = (what: Dragged, at?: string, slot?: string) => {
    const when = at ?? soon()
    if ('featurable' in what) return setOpen(newFeature(when, slot, what.featurable))
    const featurable = slot ? featurableOf(what.piece) : undefined
    if (featurable) return setOpen(newFeature(when, slot, featurable))
    setOpen({ piece: what.piece, suggested: inputFromInstant(when) })
  }
  const pick = (what: Dragged, event: PointerEvent) => {
    dragged.current = what
    const { clientX, clientY } = event
    const letGo = (up: globalThis.PointerEvent) => {
      if (Math.hypot(up.clientX - clientX, up.clientY - clientY) < 6) return
      const lane = document
        .elementsFromPoint(up.clientX, up.clientY)
        .find(
          (element): element is HTMLElement =>
            element instanceof HTMLElement && element.dataset.slot !== undefined,
        )
      if (!lane) return
      const { left, width } = lane.getBoundingClientRect()
      const at = weekStart + Math.round((((up.clientX - left) / width) * 7 * day) / hour) * hour
      openDragged(what, new Date(at).toISOString(), lane.dataset.slot)
    }
    window.addEventListener('pointerup', letGo, { once: true })
  }

  /** Arrow keys on a focused entry move it tentatively, Enter makes it so, Esc takes it back. */
  const press = (event: KeyboardEvent) => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-entry]')?.dataset.entry
    const entry = shownEntries.find((candidate) => candidate.key === key)
    if (!entry) return
    const next = dates && !entry.fixed ? movedByKey(entry, event, dates.view) : undefined
    if (next) {
      event.preventDefault()
      setTentative({ entry: next })
      setSaid({ words: `${entry.title}：${beijingMinute(next.at)}。回车确认，Esc 取消。` })
    } else if (event.key === 'Enter' && tentative && 'entry' in tentative && tentative.entry.key === key) {
      event.preventDefault()
      event.stopPropagation()
      const { entry: to } = tentative
      void moveEntry(to, to.at, to.until)
    } else if (event.key === 'Escape' && tentative) {
      setTentative(undefined)
      setSaid({ words: '没有改动。' })
    }
  }
  // A moved entry is drawn anew: the focus goes with it.
  useEffect(() => {
    if (!tentative) return
    const wanted =
      'entry' in tentative
        ? `[data-entry="${tentative.entry.key}"]`
        : `[data-feature="${tentative.feature.id}"]`
    screen.current?.querySelector<HTMLElement>(wanted)?.focus()
  }, [tentative])

  const api = () => calendar.current?.getApi()
  const openFeature = (feature: CalendarFeature) => {
    setTentative(undefined)
    setOpen({ draft: feature })
  }
  const view = dates?.view ?? initialView
  return (
    <div
      ref={screen}
      className={`calendar-screen calendar-screen--${view === 'dayGridMonth' ? 'month' : view === 'timeGridWeek' ? 'week' : 'list'}`}
      onKeyDownCapture={press}
    >
      <Head
        title={dates?.title ?? ''}
        view={view}
        go={(where) => api()?.[where]()}
        show={(wanted) => api()?.changeView(wanted)}
        onFeature={
          plan?.mayChange && plan.slots.length > 0 ? () => setOpen(newFeature(soon(), undefined)) : undefined
        }
      />
      <p className="calendar-said" role="status">
        {said?.words}
        {said?.undo && (
          <button type="button" className="calendar-link" onClick={said.undo}>
            改回去
          </button>
        )}
      </p>
      <div role="alert">
        <Sentences sentences={refused} />
      </div>
      <Warnings
        late={late}
        conflicts={conflicts}
        onEntry={(entry) => setOpen({ entry })}
        onFeature={(id) => {
          const feature = plan?.features.find((candidate) => candidate.id === id)
          if (feature) openFeature(feature)
        }}
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
              onCommit={(feature) => void commitFeature(feature)}
              onCancel={() => setTentative(undefined)}
              onOpen={openFeature}
              onWeek={(start) => {
                // Outside of what is loaded, the days below go along.
                if (dates && (start < Date.parse(dates.from) || start >= Date.parse(dates.to)))
                  api()?.gotoDate(toWall(start))
                setWeekStart(start)
              }}
            />
          )}
          {initialView && (
            <Grid
              calendar={calendar}
              initialView={initialView}
              entries={share.shown}
              notes={notes}
              days={answer ?? { memorialDays: [], greyscale: [] }}
              onDates={onDates}
              onOpen={(what: Entry | Note) => {
                if ('collection' in what) return setOpen({ entry: what })
                if (what.day) return api()?.changeView('agenda', what.day)
                const feature = plan?.features.find(({ id }) => id === what.feature)
                if (feature) openFeature(feature)
              }}
              onMove={({ key, at, until, revert }: Dropped) => {
                const entry = answer?.entries.find((candidate) => candidate.key === key)
                if (entry) void moveEntry(entry, at, until, revert)
                else revert()
              }}
              onDrop={(at, wholeDay) => {
                if (dragged.current) openDragged(dragged.current, wholeDay ? onDayAt(at) : at)
              }}
              onDay={(wanted) => api()?.changeView('timeGridWeek', wanted)}
              onWeek={(at) => setWeekStart(weekOf(at))}
            />
          )}
          {answer?.cut && <p className="desk-note">这段时间的条目太多，只显示了一部分：请缩短时间范围。</p>}
        </div>
        <Aside
          unscheduled={answer?.unscheduled ?? []}
          mayFeature={plan?.mayChange === true && plan.slots.length > 0}
          onPick={pick}
          onOpen={(what) =>
            openDragged(what, 'piece' in what ? onDayAt(new Date(Date.now() + day).toISOString()) : soon())
          }
        />
      </div>
      {open && 'entry' in open && (
        <EntryDialog
          entry={open.entry}
          onClose={() => setOpen(undefined)}
          onDone={done}
          onFeature={featureOf(open.entry)}
        />
      )}
      {open && 'piece' in open && (
        <ScheduleDialog {...open} onClose={() => setOpen(undefined)} onDone={done} />
      )}
      {open && 'draft' in open && plan && (
        <FeatureDialog
          key={open.draft.id ?? open.draft.itemTitle}
          draft={open.draft}
          known={open.known}
          plan={plan}
          now={now}
          onClose={() => setOpen(undefined)}
          onDone={done}
        />
      )}
    </div>
  )

  /** Opens a feature of what an entry is about, from when it is public. */
  function featureOf(entry: Entry): (() => void) | undefined {
    const kind = featuredKindOf(entry.collection)
    if (!kind || !plan?.mayChange || entry.kind === 'withdrawal') return undefined
    const known: Featurable['known'] =
      entry.kind === 'published'
        ? { title: entry.title, state: 'live' }
        : { title: entry.title, state: 'scheduled', publishAt: entry.at }
    const at = entry.kind === 'published' ? soon() : entry.at
    return () =>
      setOpen(newFeature(at, undefined, { item: { kind, id: entry.document }, label: entry.label, known }))
  }
}
