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

/** Pieces whose next review or signature this person may give, the most urgent first. */
export async function waitingForMe(payload: Payload, user: TypedUser, now: Date): Promise<DeskPiece[]> {
  const actor = actorOf(user)
  if (!hasRole(actor, ...ruleOf('pass').roles, ...ruleOf('sign').roles)) return []
  const waiting = await findPieces(payload, user, {
    where: { 'workflow.state': { in: [...waitingStates] } },
    sort: 'workflow.dueAt',
    limit: mostOfAKind,
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
