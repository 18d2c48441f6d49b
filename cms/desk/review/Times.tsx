import { beijingMinute } from '@lectern/content-models/beijing-time'
import type { DeskPiece } from '../queries/pieces.ts'
import { datingWords } from './dating.ts'

/** What is set for a time, and when the day that a piece bears is not that of its publication. */
export function Times({
  piece,
  displayDate,
  publishedAt,
  now,
}: {
  piece: DeskPiece
  displayDate: string | undefined
  /** When readers first had it. */
  publishedAt: string | undefined
  now: Date
}) {
  const dating = datingWords(displayDate, { publishedAt, publishAt: piece.publishAt }, now)
  return (
    <>
      {piece.publishAt && (
        <p>
          第 {piece.plannedRevision} 稿定于 {beijingMinute(piece.publishAt)}（北京时间）发布。
        </p>
      )}
      {piece.withdrawAt && <p>定于 {beijingMinute(piece.withdrawAt)}（北京时间）撤下。</p>}
      {dating && <p className="desk-why">{dating}</p>}
    </>
  )
}
