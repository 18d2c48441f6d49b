'use client'
import { beijingMinute } from '@lectern/content-models/beijing-time'
import type { Conflict } from '@lectern/content-models/feature-slots'
import type { Entry } from '../entries.ts'

/** What was missed and what will not show as planned, each with the way to it. */
export function Warnings({
  late,
  conflicts,
  onEntry,
  onFeature,
}: {
  late: readonly Entry[]
  conflicts: readonly Conflict[]
  onEntry: (entry: Entry) => void
  onFeature: (id: string) => void
}) {
  if (late.length + conflicts.length === 0) return null
  return (
    <section className="calendar-conflicts" aria-label="需要处理">
      <ul aria-live="polite">
        {late.map((entry) => (
          <li key={entry.key}>
            <button type="button" className="calendar-link" onClick={() => onEntry(entry)}>
              误点
            </button>
            《{entry.title}》定于 {beijingMinute(entry.at)}：{entry.late}
          </li>
        ))}
        {conflicts.map(({ kind, from, features, sentence }) => (
          <li key={`${kind} ${from} ${features.join()}`}>
            <button type="button" className="calendar-link" onClick={() => onFeature(features[0] ?? '')}>
              冲突
            </button>
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  )
}
