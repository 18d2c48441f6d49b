'use client'
import type { Conflict } from '@lectern/content-models/feature-slots'
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { CalendarFeature, CalendarSlot } from '../entries.ts'
import { type Part, shifted } from './shifted.ts'
import { day, hour } from './wall-time.ts'
import { windowWords } from './window-words.ts'

const steps: Record<string, number> = { ArrowLeft: -day, ArrowRight: day, ArrowUp: -hour, ArrowDown: hour }

/** One feature in its lane: dragged as a whole or by an end, moved with the arrow keys, opened with Enter. */
export function LaneBar({
  feature,
  slot,
  clashes,
  style,
  cutStart,
  cutEnd,
  window: shown,
  movable,
  isTentative,
  onChange,
  onCommit,
  onCancel,
  onOpen,
}: {
  feature: CalendarFeature
  slot: CalendarSlot
  clashes: readonly Conflict[]
  style: CSSProperties
  cutStart: boolean
  cutEnd: boolean
  /** What of it is drawn. */
  window: { start: number; end: number }
  movable: boolean
  isTentative: boolean
  onChange: (feature: CalendarFeature) => void
  onCommit: (feature: CalendarFeature) => void
  onCancel: () => void
  onOpen: (feature: CalendarFeature) => void
}) {
  const grip = useRef<
    { part: Part; x: number; width: number; before: CalendarFeature; last: CalendarFeature } | undefined
  >(undefined)
  const title = feature.title || feature.itemTitle

  const take = (event: PointerEvent<HTMLButtonElement>) => {
    const lane = event.currentTarget.parentElement
    if (!movable || event.button !== 0 || !lane) return
    const { part = 'whole' } = (event.target as HTMLElement).dataset as { part?: Part }
    grip.current = { part, x: event.clientX, width: lane.clientWidth, before: feature, last: feature }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    const held = grip.current
    if (!held) return
    const by = Math.round(((event.clientX - held.x) / held.width) * 7 * (day / hour)) * hour
    const under = document
      .elementsFromPoint(event.clientX, event.clientY)
      .find(
        (element): element is HTMLElement =>
          element instanceof HTMLElement && element.dataset.slot !== undefined,
      )
    const moved = shifted(held.before, held.part, by)
    const to = held.part === 'whole' && under?.dataset.slot ? { ...moved, slot: under.dataset.slot } : moved
    if (to.startsAt === held.last.startsAt && to.endsAt === held.last.endsAt && to.slot === held.last.slot)
      return
    held.last = to
    onChange(to)
  }
  const drop = () => {
    const held = grip.current
    grip.current = undefined
    // Something else was let go over it.
    if (!held) return
    if (held.last === held.before) onOpen(feature)
    else onCommit(held.last)
  }
  const press = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (by !== undefined && movable) {
      event.preventDefault()
      onChange(shifted(feature, event.shiftKey ? 'end' : 'whole', by))
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (isTentative) onCommit(feature)
      else onOpen(feature)
    } else if (event.key === 'Escape') {
      grip.current = undefined
      onCancel()
    }
  }
  return (
    <button
      type="button"
      className={['calendar-bar', `calendar-bar--${slot.place}`, isTentative && 'calendar-bar--tentative']
        .filter(Boolean)
        .join(' ')}
      style={style}
      data-feature={feature.id}
      title={[`${title}　${windowWords(feature)}`, ...clashes.map(({ sentence }) => sentence)].join('\n')}
      aria-label={`${slot.name}：${title}，${windowWords(feature)}${clashes.length > 0 ? '，有冲突' : ''}`}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={() => {
        grip.current = undefined
        onCancel()
      }}
      onKeyDown={press}
    >
      {clashes.map((clash) => {
        const length = shown.end - shown.start
        const from = Math.max(0, Date.parse(clash.from) - shown.start)
        const to = clash.until ? Math.min(length, Date.parse(clash.until) - shown.start) : length
        return to > from ? (
          <i
            key={`${clash.kind} ${clash.from}`}
            className="calendar-bar__clash"
            style={{
              insetInlineStart: `${(from / length) * 100}%`,
              width: `${((to - from) / length) * 100}%`,
            }}
          />
        ) : null
      })}
      {movable && !cutStart && (
        <i className="calendar-bar__grip calendar-bar__grip--start" data-part="start" />
      )}
      <span>
        {clashes.length > 0 && '冲突：'}
        {title}
        <small>{windowWords(feature)}</small>
      </span>
      {movable && !cutEnd && feature.endsAt !== undefined && (
        <i className="calendar-bar__grip" data-part="end" />
      )}
    </button>
  )
}
