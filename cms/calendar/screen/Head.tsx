'use client'
import type { View } from './Grid.tsx'

const views: { view: View; name: string }[] = [
  { view: 'dayGridMonth', name: '月' },
  { view: 'timeGridWeek', name: '周' },
  { view: 'agenda', name: '列表' },
]

/** Which days are shown and how, the way to others, and what one can begin here. */
export function Head({
  title,
  view,
  go,
  show,
  onFeature,
}: {
  title: string
  view: View | undefined
  go: (where: 'prev' | 'today' | 'next') => void
  show: (view: View) => void
  /** Missing for those who may not feature anything. */
  onFeature: (() => void) | undefined
}) {
  return (
    <header className="calendar-head">
      <h1>排期日历</h1>
      <div className="calendar-head__dates">
        <button type="button" className="desk-button" aria-label="往前" onClick={() => go('prev')}>
          ‹
        </button>
        <button type="button" className="desk-button" onClick={() => go('today')}>
          今天
        </button>
        <button type="button" className="desk-button" aria-label="往后" onClick={() => go('next')}>
          ›
        </button>
        <b aria-live="polite">{title}</b>
        <small>北京时间</small>
      </div>
      <fieldset className="calendar-head__views" aria-label="看法">
        {views.map(({ view: value, name }) => (
          <button key={value} type="button" aria-pressed={view === value} onClick={() => show(value)}>
            {name}
          </button>
        ))}
      </fieldset>
      <a className="desk-button" href="/admin/account#calendar-feed">
        订阅日历
      </a>
      {onFeature && (
        <button type="button" className="desk-button desk-button--main" onClick={onFeature}>
          安排推荐
        </button>
      )}
    </header>
  )
}
