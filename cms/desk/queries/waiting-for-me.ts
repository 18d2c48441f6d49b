import {
  failureReasons,
  hasRole,
  type Piece,
  ruleOf,
  type State,
  signingChecklist,
  waitingStates,
} from '@lectern/content-models/workflow'
import type { Payload, TypedUser } from 'payload'
import { cache } from 'react'
import { actorOf } from '../../access/actor.ts'
import { byDueTime, type DeskPiece, findPieces } from './pieces.ts'

/** Pieces read of each kind: nobody works through more in a day, and the oldest come first. */
export const mostOfAKind = 200

const everyItem = signingChecklist.map(({ id }) => id)

/** The next step that is not a way back. */
export const nextStep = (state: State): 'pass' | 'sign' => (state === 'reviewed' ? 'sign' : 'pass')

/** What the rules ask; what blocks a piece is left out, since then, too, somebody has to look at it. */
const pieceOf = (piece: DeskPiece): Piece => ({ ...piece, reviews: 3, blocking: [] })

/** Pieces whose next review or signature this person may give, the most urgent first; of each kind at most so many are looked at. */
export async function waitingForMe(
  payload: Payload,
  user: TypedUser,
  now: Date,
  most = mostOfAKind,
): Promise<DeskPiece[]> {
  const actor = actorOf(user)
  const states = waitingStates.filter((state) => hasRole(actor, ...ruleOf(nextStep(state)).roles))
  if (states.length === 0) return []
  const waiting = await findPieces(payload, user, {
    // Whatever waits is due; asked for as well, it is found by that index and not among all that ever was written.
    where: { and: [{ 'workflow.state': { in: states } }, { 'workflow.dueAt': { exists: true } }] },
    sort: 'workflow.dueAt',
    limit: most,
  })
  return waiting
    .filter(
      (piece) =>
        failureReasons(
          nextStep(piece.state),
          pieceOf(piece),
          actor,
          { checklist: everyItem },
          now.toISOString(),
        ).length === 0,
    )
    .sort(byDueTime)
}

/** The same for this moment, read once for a page however many of its parts ask. */
export const waitingNow = cache((payload: Payload, user: TypedUser) =>
  waitingForMe(payload, user, new Date()),
)
