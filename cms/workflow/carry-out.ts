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
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { retryConflicts } from '../actions/retry-conflicts.ts'
import { writeAudit } from '../audit/write-entry.ts'
import { StaleSave } from '../database/conflict.ts'
import { blockingReasons } from './blocking-reasons.ts'
import { hasTransactions, inTransaction } from './in-transaction.ts'
import { pieceOf, type StoredPiece, type StoredWorkflow, workflowOf } from './piece-of.ts'
import { Refused, underWay } from './refused.ts'
import { reviewSettings } from './settings.ts'
import { tell } from './tell.ts'

/** What an action sees of the step that it carries out. */
export interface Step {
  payload: Payload
  req: PayloadRequest
  collection: CollectionSlug
  document: StoredPiece
  /** Before and after the transition. */
  before: Piece
  after: Piece
  actor: Actor
  request: TransitionRequest
  now: string
  dueHours: number
}

/**
 * What a transition does beside moving the piece's state; returns further fields of `workflow`.
 * Must be safe to run twice: after a crash it is run again.
 */
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

/** All that it takes to carry out the step anew: the piece too, since a write of several rows may be cut in the middle. */
interface Pending {
  transition: Transition
  actor: Actor
  request: TransitionRequest
  now: string
  /** As it was claimed. */
  document: StoredPiece
}

/** Loads the row as it lies in the database, without hooks, so that it can be written back as it is. */
export async function loadPiece(
  payload: Payload,
  collection: CollectionSlug,
  id: string,
  req?: PayloadRequest,
): Promise<StoredPiece> {
  const found = await payload.db.findOne<StoredPiece>({
    collection,
    where: { id: { equals: id } },
    ...(req ? { req } : {}),
  })
  if (!found) throw new Refused(['这篇稿件已经不在了：可能被别人删除，请回到列表刷新。'], 404)
  return found
}

/**
 * Carries out one transition: loads the piece, asks the rules, claims it, does the action's part, saves and logs.
 * Throws Refused with sentences, or StaleSave when somebody else changed the piece at the same moment.
 */
export function carryOut(payload: Payload, wanted: Wanted, effect: Effect): Promise<Done> {
  const { collection, id, transition, actor, request } = wanted
  const now = wanted.now.toISOString()
  return inTransaction(payload, async (req) => {
    const document = await loadPiece(payload, collection, id, req)
    // Without transactions a step may be half done for a moment, or since a crash: nobody builds on that.
    if (document.pendingStep) throw new Refused([underWay], 409)
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
    const claim = { ...document, saves: saves + 1 }
    const pending: Pending = { transition, actor, request, now, document: claim }
    const claimed = await payload.db.updateOne({
      collection,
      where: { and: [{ id: { equals: id } }, { saves: { equals: saves } }] },
      data: {
        saves: saves + 1,
        ...(hasTransactions(payload) ? {} : { pendingStep: JSON.stringify(pending) }),
      },
      options: { atomic: true },
      req,
    })
    if (!claimed) throw new StaleSave()
    const after = applyTransition(transition, before, actor, request)
    const step = { payload, req, collection, document: claim, before, after, actor, request, now, dueHours }
    // With a transaction whatever went wrong is gone, and the whole is tried again.
    if (hasTransactions(payload)) return finish(step, transition, effect)
    try {
      return await retryConflicts(() => finish(step, transition, effect))
    } catch (error) {
      // A refusal comes before anything is written, so the claim is taken back. Whatever else went wrong may have left
      // half of the step behind: it stays noted, and is carried to its end by the worker.
      if (error instanceof Refused) await forget(payload, collection, id, req)
      throw error
    }
  })
}

const forget = (payload: Payload, collection: CollectionSlug, id: string, req: PayloadRequest) =>
  payload.db.updateOne({ collection, id, data: { pendingStep: null }, req, returning: false })

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
    // Carried on after a crash, the same step writes the same row.
    key: `${collection}:${document.id}:${document.saves ?? 1}`,
    action: transition,
    actor: { id: actor.id, name: actor.name },
    subject: { collection, id: document.id, title: document.title },
    from: before.state,
    to: after.state,
    ...(request.reason ? { reason: request.reason } : {}),
    detail: [`第 ${publishedRevision(before, actor)} 稿`, ...lateness(step, transition)].join('，'),
  })
  await tell(step, transition)
  // The counter moved with the claim; the note of the step goes last, in a write of its own.
  const { saves: _saves, pendingStep: _pending, ...content } = document
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
  if (!hasTransactions(payload)) await forget(payload, collection, document.id, req)
  return { before, after, title: document.title }
}

/** Carries on the transitions that were begun before an instant and never finished; `effects` are those of the actions. */
export async function completePending(
  payload: Payload,
  collection: CollectionSlug,
  effects: Record<Transition, Effect>,
  begunBefore: Date,
): Promise<number> {
  const { docs } = await payload.find({
    collection,
    where: { pendingStep: { exists: true } },
    sort: 'updatedAt',
    trash: true,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: {},
  })
  let completed = 0
  for (const { id } of docs)
    try {
      if (await completeOne(payload, collection, String(id), effects, begunBefore)) completed += 1
    } catch (error) {
      // One that cannot be finished holds up none of the others; it is tried again.
      payload.logger.error({ err: error, msg: `没有办完的一步补不完：${collection} ${id}` })
    }
  return completed
}

const completeOne = (
  payload: Payload,
  collection: CollectionSlug,
  id: string,
  effects: Record<Transition, Effect>,
  begunBefore: Date,
): Promise<boolean> =>
  inTransaction(payload, async (req) => {
    const { pendingStep } = await loadPiece(payload, collection, id, req)
    if (!pendingStep) return false
    const { transition, actor, request, now, document } = JSON.parse(pendingStep) as Pending
    if (new Date(now) > begunBefore) return false
    const { reviews, dueHours } = await reviewSettings(payload, collection, req)
    const before = pieceOf(document, { reviews, blocking: [] })
    const after = applyTransition(transition, before, actor, request)
    const step = { payload, req, collection, document, before, after, actor, request, now, dueHours }
    try {
      await finish(step, transition, effects[transition])
    } catch (error) {
      if (error instanceof Refused) await forget(payload, collection, id, req)
      throw error
    }
    return true
  })
