import { beijingMinute } from '@lectern/content-models/beijing-time'
import type { HistoryRow } from '../queries/history.ts'

/** Who did what to a piece, and when (北京时间). */
export function History({ rows }: { rows: readonly HistoryRow[] }) {
  return (
    <ol className="desk-history">
      {rows.map(({ id, at, who, what, states, reason, detail }) => (
        <li key={id}>
          <time dateTime={at}>{beijingMinute(at)}</time>
          <span>
            <b>{who}</b> {what}
            {states && <small> {states}</small>}
            {detail && <small> · {detail}</small>}
            {reason && <q>{reason}</q>}
          </span>
        </li>
      ))}
    </ol>
  )
}
