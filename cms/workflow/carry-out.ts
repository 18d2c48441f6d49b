import {
  type Actor,
  applyTransition,
  failureReasons,
  isLate,
  latenessWords,
  type Piece,
  publishedRevision,
  type Transition,
  type TransitionRequest,
} from '@lectern/content-models/workflow'
import type { CollectionSlug, Payload } from 'payload'
import { writeAudit } from '../audit/write-entry.ts'
import { StaleSave } from '../database/conflict.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { Refused } from '../refusals/refused.ts'
import { blockingReasons } from './blocking-reasons.ts'
import { loadPiece } from './load-piece.ts'
import { pieceOf, type StoredWorkflow, workflowOf } from './piece-of.ts'
import { reviewSettings } from './settings.ts'
import type { Step } from './step.ts'
import { tell } from './tell.ts'

/** What a transition does beside moving the piece's state, in its transaction; returns further fields of `workflow`. */
export type Effect = (step: Step) => Promise<Partial<StoredWorkflow>>

export interface Wanted {
  collection: CollectionSlug
  id: string
  transition: Transition
  actor: Actor
  request: TransitionRequest
  now: Date
  /** The counter of saves that the person saw; a piece that was changed since is not reviewed or signed unseen. */
  basedOn?: number
}

/** How a transition ended, for those who are told and for the screen. */
export interface Done {
  before: Piece
  after: Piece
  title: string
}

const checked: readonly Transition[] = ['submit', 'pass', 'sign']

/**
 * Carries out one transition: loads the piece, asks the rules, claims it, does the action's part, saves and logs.
 * Throws Refused with sentences, or StaleSave when somebody else changed the piece at the same moment.
 */
export function carryOut(payload: Payload, wanted: Wanted, effect: Effect): Promise<Done> {
  const { collection, id, transition, actor, request } = wanted
  const now = wanted.now.toISOString()
  return inTransaction(payload, async (req) => {
    const document = await loadPiece(payload, collection, id, req)
    const { reviews, dueHours } = await reviewSettings(payload, collection, req)
    const blocking = checked.includes(transition)
      ? await blockingReasons(payload, collection, document, wanted.now)
      : []
    const before = pieceOf(document, { reviews, blocking })
    const reasons = failureReasons(transition, before, actor, request, now)
    if (reasons.length > 0) throw new Refused(reasons)

    const saves = document.saves ?? 1
    if (wanted.basedOn !== undefined && wanted.basedOn !== saves)
      throw new Refused(['您打开这一页以后，稿件有了新的改动：请刷新页面，看过最新的内容后再办理。'], 409)
    const claimed = await payload.db.updateOne({
      collection,
      where: { and: [{ id: { equals: id } }, { saves: { equals: saves } }] },
      data: { saves: saves + 1 },
      options: { atomic: true },
      req,
    })
    if (!claimed) throw new StaleSave()
    const after = applyTransition(transition, before, actor, request)
    const claim = { ...document, saves: saves + 1 }
    const step = { payload, req, collection, document: claim, before, after, actor, request, now, dueHours }
    return finish(step, transition, effect)
  })
}

/** How much later than planned the worker came to it. */
function lateness({ before, actor, now }: Step, transition: Transition): string[] {
  const planned = transition === 'publish' ? before.planned?.publishAt : before.withdrawAt
  return actor.worker && planned && isLate(planned, new Date(now))
    ? [`比定好的时间晚 ${latenessWords(planned, new Date(now))}`]
    : []
}

async function finish(step: Step, transition: Transition, effect: Effect): Promise<Done> {
  const { payload, req, collection, document, before, after, actor, request, now } = step
  const more = await effect(step)
  await writeAudit(req, {
    action: transition,
    actor: { id: actor.id, name: actor.name },
    subject: { collection, id: document.id, title: document.title },
    from: before.state,
    to: after.state,
    ...(request.reason ? { reason: request.reason } : {}),
    detail: [`第 ${publishedRevision(before, actor)} 稿`, ...lateness(step, transition)].join('，'),
  })
  await tell(step, transition)
  // The counter moved with the claim.
  const { saves: _saves, ...content } = document
  await payload.db.updateOne({
    collection,
    id: document.id,
    data: {
      ...content,
      changeNote: after.changeNote ?? null,
      workflow: { ...workflowOf(after, document.workflow ?? {}, now), ...more },
    },
    req,
    returning: false,
  })
  return { before, after, title: document.title }
}
