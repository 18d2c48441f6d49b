import { beijingClock, dayWords, dueWords } from '@lectern/content-models/beijing-time'
import type { ReactNode } from 'react'
import type { Reach } from '../../releases/reach.ts'
import { editAddress, reviewAddress } from '../addresses.ts'
import type { DeskPiece } from '../queries/pieces.ts'
import { StateBadge } from '../state/StateBadge.tsx'
import { PieceRow } from './PieceRow.tsx'

/** Why a piece is in the list: it decides what is said about it and where it leads. */
export type ListKind = 'waiting' | 'returned' | 'mine' | 'missed'

const passedWords = { first: '初审已过', second: '复审已过' }

function Due({ dueAt, now }: { dueAt: string | undefined; now: Date }) {
  if (!dueAt) return null
  const { text, late } = dueWords(dueAt, now)
  return <span className={late ? 'desk-late' : undefined}>{text}</span>
}

function waitingLine(piece: DeskPiece, names: Map<string, string>): string {
  const authors = piece.authors.flatMap((id) => names.get(id) ?? [])
  const last = piece.passed.at(-1)
  return [
    authors.join('、') || '作者不详',
    `第 ${piece.revision} 稿`,
    ...(last ? [passedWords[last.step]] : []),
    ...(piece.publicState === 'live' ? ['线上有旧稿'] : []),
  ].join(' · ')
}

function described(
  piece: DeskPiece,
  kind: ListKind,
  names: Map<string, string>,
  reach: Reach | undefined,
  now: Date,
) {
  const row = (href: string, below: ReactNode, end: ReactNode) => ({ href, below, end })
  const review = reviewAddress(piece.collection, piece.id)
  switch (kind) {
    case 'waiting':
      return row(
        review,
        <span className="desk-row__below">{waitingLine(piece, names)}</span>,
        <>
          <StateBadge state={piece.state} />
          <Due dueAt={piece.dueAt} now={now} />
        </>,
      )
    case 'returned':
      return row(
        review,
        <span className="desk-row__below desk-why">
          {names.get(piece.returnedBy ?? '') ?? '审核人'}退回：{piece.returnReason ?? '没有写原因'}
        </span>,
        <span>{dayWords(piece.returnedAt ?? piece.updatedAt, now)}</span>,
      )
    case 'missed': {
      const at = piece.publishAt ?? piece.withdrawAt ?? ''
      return row(
        review,
        <>
          <span className="desk-row__below">
            第 {piece.plannedRevision ?? piece.revision} 稿，定于 {dayWords(at, now)} {beijingClock(at)}{' '}
            {piece.publishAt ? '发布' : '撤下'}
          </span>
          {piece.late?.map((reason) => (
            <span className="desk-row__below desk-why" key={reason}>
              {reason}
            </span>
          ))}
        </>,
        <Due dueAt={at} now={now} />,
      )
    }
    case 'mine':
      return row(
        editAddress(piece.collection, piece.id),
        undefined,
        <>
          <StateBadge state={piece.state} publicState={piece.publicState} reach={reach} />
          <span className="desk-row__day">{dayWords(piece.updatedAt, now)}</span>
        </>,
      )
  }
}

/** A list of pieces, each a link to the form or to the review screen. */
export function Pieces({
  pieces,
  kind,
  names,
  reach,
  now,
}: {
  pieces: DeskPiece[]
  kind: ListKind
  names: Map<string, string>
  /** By `collection:id`, for lists that show what has reached the readers. */
  reach?: Map<string, Reach>
  now: Date
}) {
  return (
    <ul className="desk-rows">
      {pieces.map((piece) => (
        <PieceRow
          key={`${piece.collection}-${piece.id}`}
          piece={piece}
          {...described(piece, kind, names, reach?.get(`${piece.collection}:${piece.id}`), now)}
        />
      ))}
    </ul>
  )
}
