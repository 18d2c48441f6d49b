'use client'
import type { Conflict } from '@lectern/content-models/feature-slots'
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react'
import type { CalendarFeature, CalendarSlot } from '../entries.ts'
import { followPointer, laneUnder } from './follow-pointer.ts'
import { type Part, shifted } from './shifted.ts'
import { day, hour } from './wall-time.ts'
import { windowWords } from './window-words.ts'

const steps: Record<string, number> = { ArrowLeft: -day, ArrowRight: day, ArrowUp: -hour, ArrowDown: hour }

const standsAs = (one: CalendarFeature, other: CalendarFeature) =>
  one.startsAt === other.startsAt && one.endsAt === other.endsAt && one.slot === other.slot

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
  const title = feature.title || feature.itemTitle

  const take = (event: PointerEvent<HTMLButtonElement>) => {
    const width = event.currentTarget.parentElement?.clientWidth
    if (event.button !== 0 || !width) return
    const { part = 'whole' } = (event.target as HTMLElement).dataset as { part?: Part }
    const { clientX } = event
    let last = feature
    followPointer(event.pointerId, {
      onMove: (now) => {
        if (!movable) return
        const by = Math.round(((now.clientX - clientX) / width) * 7 * (day / hour)) * hour
        const moved = shifted(feature, part, by)
        const slot = part === 'whole' ? laneUnder(now.clientX, now.clientY)?.slot : undefined
        const to = slot ? { ...moved, slot } : moved
        if (standsAs(to, last)) return
        last = to
        onChange(to)
      },
      onDrop: () => (standsAs(last, feature) ? onOpen(feature) : onCommit(last)),
      onCancel,
    })
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
      // Of a screen reader, which has no pointer.
      onClick={({ detail }) => detail === 0 && onOpen(feature)}
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
