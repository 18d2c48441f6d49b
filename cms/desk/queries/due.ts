import { startOfBeijingDay } from '@lectern/content-models/beijing-time'
import { grace, waitingStates } from '@lectern/content-models/workflow'
import type { Payload, TypedUser } from 'payload'
import { lateRows, noWorker } from '../../reminders/tell-late.ts'
import { byDueTime, type DeskPiece, findPieces } from './pieces.ts'

/** Pieces that somebody has to review before this day in Beijing ends, those overdue first. */
export async function dueToday(payload: Payload, user: TypedUser, now: Date): Promise<DeskPiece[]> {
  const pieces = await findPieces(payload, user, {
    where: {
      and: [
        { 'workflow.state': { in: [...waitingStates] } },
        { 'workflow.dueAt': { less_than: startOfBeijingDay(now, 1).toISOString() } },
      ],
    },
    sort: 'workflow.dueAt',
    limit: 50,
  })
  return pieces.sort(byDueTime)
}

/** Pieces that were to go live or to be withdrawn more than two minutes ago, the longest late first, each with why. */
export async function missedPublications(payload: Payload, user: TypedUser, now: Date): Promise<DeskPiece[]> {
  const rows = new Map((await lateRows(payload, now)).map((row) => [`${row.subject}:${row.document}`, row]))
  if (rows.size === 0) return []
  const missed = { less_than: new Date(now.getTime() - grace).toISOString() }
  const pieces = await findPieces(payload, user, {
    where: { or: [{ 'workflow.publishAt': missed }, { 'workflow.withdrawAt': missed }] },
    sort: 'workflow.publishAt',
    limit: 20,
  })
  const plannedAt = ({ publishAt, withdrawAt }: DeskPiece) => publishAt ?? withdrawAt ?? ''
  return pieces
    .map((piece) => ({
      ...piece,
      late: (rows.get(`${piece.collection}:${piece.id}`)?.refusal ?? noWorker).split('\n'),
    }))
    .sort((one, other) => plannedAt(one).localeCompare(plannedAt(other)))
}
