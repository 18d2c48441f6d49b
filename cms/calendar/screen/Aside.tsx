'use client'
import { Draggable } from '@fullcalendar/interaction'
import { monthAndDay } from '@lectern/content-models/beijing-time'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { entryKindNames, itemKey, type Unscheduled } from '../entries.ts'
import { useFeaturable } from './FeaturablePicker.tsx'
import type { Dragged } from './opened.ts'

/** Everything in a list can be dragged onto the days; onto a lane, the lane is found where the pointer is let go. */
function useDragging(list: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    if (!list.current) return
    const draggable = new Draggable(list.current, {
      itemSelector: '[data-dragged]',
      eventData: (element) => ({ title: element.dataset.title ?? '', create: false }),
    })
    return () => draggable.destroy()
  }, [list])
}

/** Signed pieces without a time, what is public and can be featured, and what the colours mean. */
export function Aside({
  unscheduled,
  mayFeature,
  onPick,
  onOpen,
}: {
  unscheduled: readonly Unscheduled[]
  mayFeature: boolean
  /** Notes what is being dragged. */
  onPick: (dragged: Dragged, event: PointerEvent) => void
  /** Opens the form that does what dropping it does. */
  onOpen: (dragged: Dragged) => void
}) {
  const element = useRef<HTMLElement>(null)
  useDragging(element)
  const [words, setWords] = useState('')
  const found = useFeaturable(words)
  const card = (key: string, dragged: Dragged, title: string, below: string) => (
    <li key={key}>
      <button
        type="button"
        className="calendar-card"
        data-dragged={key}
        data-title={title}
        onPointerDown={(event) => onPick(dragged, event)}
        onClick={() => onOpen(dragged)}
      >
        {title}
        <small>{below}</small>
      </button>
    </li>
  )
  return (
    <aside className="calendar-aside" ref={element}>
      <section aria-labelledby="calendar-unscheduled">
        <h2 id="calendar-unscheduled">
          已签发，未排期 <b>{unscheduled.length}</b>
        </h2>
        {unscheduled.length === 0 && <p className="desk-note">签发以后还没有定时间的稿件会列在这里。</p>}
        <ul>
          {unscheduled.map((piece) =>
            card(
              `piece ${piece.document}`,
              { piece },
              piece.title,
              [piece.label, piece.signedAt ? `签发 ${monthAndDay(piece.signedAt)}` : '', piece.signer ?? '']
                .filter(Boolean)
                .join(' · '),
            ),
          )}
        </ul>
      </section>
      {mayFeature && (
        <section aria-labelledby="calendar-featurable">
          <h2 id="calendar-featurable">可以推荐的</h2>
          <input
            type="search"
            aria-label="按标题查找已上线的内容"
            placeholder="按标题查找"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <ul>
            {found
              .slice(0, 5)
              .map((featurable) =>
                card(
                  `item ${itemKey(featurable.item)}`,
                  { featurable },
                  featurable.known.title,
                  `${featurable.label} · 已上线`,
                ),
              )}
          </ul>
        </section>
      )}
      <section className="calendar-key" aria-label="图例">
        {(['publication', 'withdrawal', 'published', 'event'] as const).map((kind) => (
          <p key={kind}>
            <i className={`calendar-mark calendar-mark--${kind}`} />
            {kind === 'publication' ? '定时发布' : kind === 'withdrawal' ? '定时撤下' : entryKindNames[kind]}
          </p>
        ))}
        <p>
          <i className="calendar-mark calendar-mark--feature" />
          推荐位
        </p>
        <p>
          拖动改时间，拖两端改长短，从这里拖到日历上排期。键盘：方向键移动，Shift
          加方向键改长短，回车确认，Esc 取消；在没有移动的一条上按回车打开它。
        </p>
      </section>
    </aside>
  )
}
