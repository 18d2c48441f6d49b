'use client'
import { monthAndDay } from '@lectern/content-models/beijing-time'
import type { Conflict } from '@lectern/content-models/feature-slots'
import { stretches, windowOf } from '@lectern/content-models/feature-slots'
import type { CalendarFeature, CalendarSlot, FeaturePlan } from '../entries.ts'
import { Sentences } from './Dialog.tsx'
import { LaneBar } from './LaneBar.tsx'
import { laneRows } from './lane-rows.ts'
import { hidden } from './plan.ts'
import { day, weekNumber } from './wall-time.ts'

const week = 7 * day

interface Lane {
  slot: CalendarSlot
  plan: FeaturePlan
  conflicts: readonly Conflict[]
  weekStart: number
  now: string
  tentative: string | undefined
  onChange: (feature: CalendarFeature) => void
  onCommit: (feature: CalendarFeature) => void
  onCancel: () => void
  onOpen: (feature: CalendarFeature) => void
}

const place = (start: number, end: number, weekStart: number) => {
  const from = Math.max(0, (start - weekStart) / week)
  return {
    insetInlineStart: `${from * 100}%`,
    width: `${(Math.min(1, (end - weekStart) / week) - from) * 100}%`,
  }
}

function LaneRow({ slot, plan, conflicts, weekStart, now, ...doing }: Lane) {
  const weekEnd = weekStart + week
  const inSlot = plan.features.filter((feature) => feature.slot === slot.id)
  const shown = inSlot
    .map((feature) => ({ feature, ...windowOf(feature) }))
    .filter(({ start, end }) => start < weekEnd && end > weekStart)
  const rows = laneRows(shown)
  const gaps = stretches(inSlot, new Date(weekStart), new Date(weekEnd)).filter(
    ({ features }) => features.length === 0,
  )
  const height = Math.max(1, ...rows.map((row) => row + 1))
  const clashesOf = (id: string) =>
    conflicts.filter((conflict) => conflict.slot === slot.id && hidden(conflict, plan).includes(id))
  return (
    <div className="calendar-lane">
      <b title={`同时 ${slot.capacity} 条`}>{slot.name}</b>
      <div className="calendar-lane__time" data-slot={slot.id} style={{ minHeight: height * 34 + 6 }}>
        {gaps.map(({ from, until }) => {
          const start = Date.parse(from)
          const end = until === undefined ? weekEnd : Date.parse(until)
          // Vermilion where one goes and nobody follows, still ahead: there somebody can act.
          const opened = inSlot.some(({ endsAt }) => endsAt !== undefined && Date.parse(endsAt) === start)
          const urgent = opened && end > Date.parse(now)
          // Too little room for a word.
          if (end - start < day / 2) return null
          return (
            <span
              key={from}
              className={urgent ? 'calendar-gap calendar-gap--open' : 'calendar-gap'}
              style={place(start, end, weekStart)}
              title={`没有安排推荐时：${slot.fallback}`}
            >
              自动：{slot.fallback}
            </span>
          )
        })}
        {shown.map(({ feature, start, end }, index) => (
          <LaneBar
            key={feature.id}
            feature={feature}
            slot={slot}
            clashes={clashesOf(feature.id)}
            style={{ ...place(start, end, weekStart), top: (rows[index] ?? 0) * 34 + 4 }}
            cutStart={start < weekStart}
            cutEnd={end > weekEnd}
            window={{ start: Math.max(start, weekStart), end: Math.min(end, weekEnd) }}
            movable={plan.mayChange}
            isTentative={doing.tentative === feature.id}
            onChange={doing.onChange}
            onCommit={doing.onCommit}
            onCancel={doing.onCancel}
            onOpen={doing.onOpen}
          />
        ))}
      </div>
    </div>
  )
}

/** One lane a slot over the seven days of a week: what stands there, where it clashes, and where nobody follows. */
export function Lanes({ onWeek, ...lane }: Omit<Lane, 'slot'> & { onWeek: (weekStart: number) => void }) {
  const { plan, weekStart, conflicts, tentative } = lane
  const clashes = conflicts.filter(({ features }) => tentative !== undefined && features.includes(tentative))
  return (
    <section className="calendar-lanes" aria-label="推荐位">
      <header>
        <button type="button" aria-label="推荐位：上一周" onClick={() => onWeek(weekStart - week)}>
          ‹
        </button>
        <span>
          第 {weekNumber(weekStart)} 周
          <small>
            {monthAndDay(new Date(weekStart))} – {monthAndDay(new Date(weekStart + 6 * day))}
          </small>
        </span>
        <button type="button" aria-label="推荐位：下一周" onClick={() => onWeek(weekStart + week)}>
          ›
        </button>
        <small className="calendar-lanes__hint">推荐位：拖动改时间，拖两端改长短</small>
      </header>
      {plan.slots.map((slot) => (
        <LaneRow key={slot.id} slot={slot} {...lane} />
      ))}
      <div className="calendar-lanes__clash" aria-live="polite">
        <Sentences sentences={clashes.map(({ sentence }) => sentence)} />
      </div>
      {plan.slots.length === 0 && <p className="desk-note">还没有推荐位：请签发或管理员在“推荐位”里新建。</p>}
    </section>
  )
}
