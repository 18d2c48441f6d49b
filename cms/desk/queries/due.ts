import { waitingStates } from '@lectern/content-models/workflow'
import type { Payload, TypedUser } from 'payload'
import { startOfBeijingDay } from '../beijing-time.ts'
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

/** How long the worker may take before a signed time counts as missed. */
const grace = 5 * 60_000

/** Pieces whose signed time has passed although they are not public: the worker is not running, or it failed. */
export async function missedPublications(payload: Payload, user: TypedUser, now: Date): Promise<DeskPiece[]> {
  return findPieces(payload, user, {
    where: { 'workflow.publishAt': { less_than: new Date(now.getTime() - grace).toISOString() } },
    sort: 'workflow.publishAt',
    limit: 20,
  })
}
