import {
  type Actor,
  failureReasons,
  ruleOf,
  type Transition,
  transitionNames,
} from '@lectern/content-models/workflow'
import type { CollectionSlug, Payload } from 'payload'
import { blockingReasons } from './blocking-reasons.ts'
import { loadPiece } from './load-piece.ts'
import { pieceOf } from './piece-of.ts'
import { reviewSettings } from './settings.ts'

export interface OfferedTransition {
  transition: Transition
  label: string
  /** Why it is not possible now; none when it is. What the person will enter (reason, time, checklist, 修订说明) is not among them. */
  reasons: string[]
}

/** Counts as entered, so that the reasons say only what is wrong with the piece and the person. */
const entered = {
  reason: '……',
  changeNote: '……',
  checklist: ['policy', 'facts', 'consent', 'secrets'],
  withdrawal: { kind: 'gone' as const },
}

/** The transitions that make sense in the piece's state, each with the reasons why this person cannot take it. */
export async function transitionsFor(
  payload: Payload,
  collection: CollectionSlug,
  id: string,
  actor: Actor,
  now: Date,
): Promise<OfferedTransition[]> {
  const document = await loadPiece(payload, collection, id)
  const { reviews } = await reviewSettings(payload, collection)
  const blocking = await blockingReasons(payload, collection, document, now)
  const piece = pieceOf(document, { reviews, blocking })
  const at = now.toISOString()
  const after = (instant: string | number) => new Date(new Date(instant).getTime() + 60_000).toISOString()
  const times = { publishAt: after(at), withdrawAt: after(piece.planned?.publishAt ?? at) }
  return transitionNames
    .filter((transition) => {
      if (transition === 'scheduleWithdrawal') return piece.publicState === 'live' || piece.planned
      if (transition === 'unscheduleWithdrawal') return piece.withdrawAt
      if (transition === 'withdraw') return piece.publicState === 'live'
      if (transition === 'restore') return piece.publicState === 'withdrawn'
      return ruleOf(transition).from.includes(piece.state) || (transition === 'unschedule' && piece.planned)
    })
    .map((transition) => ({
      transition,
      label: ruleOf(transition).label,
      reasons: failureReasons(transition, piece, actor, { ...entered, ...times }, at),
    }))
}
