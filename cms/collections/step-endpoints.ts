import { type Transition, type TransitionRequest, transitionNames } from '@lectern/content-models/workflow'
import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { actorOfRequest } from '../access/actor.ts'
import { transitionPiece } from '../actions/transitions.ts'
import { conflictMessage, isConflict } from '../database/conflict.ts'
import { Refused } from '../refusals/refused.ts'
import { sendPending } from '../reminders/send-pending.ts'
import { transitionsFor } from '../workflow/transitions-of.ts'

const refusal = (reasons: string[], status: number) =>
  Response.json({ errors: reasons.map((message) => ({ message })), reasons }, { status })

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  try {
    const body: unknown = await req.json?.()
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Only what a request may say, each in its type. */
function requestOf(body: Record<string, unknown>): TransitionRequest {
  const withdrawal = (body.withdrawal ?? {}) as Record<string, unknown>
  return {
    ...(text(body.reason) ? { reason: text(body.reason) } : {}),
    ...(text(body.changeNote) === undefined ? {} : { changeNote: text(body.changeNote) }),
    ...(text(body.publishAt) ? { publishAt: text(body.publishAt) } : {}),
    ...(text(body.withdrawAt) ? { withdrawAt: text(body.withdrawAt) } : {}),
    ...(Array.isArray(body.checklist) ? { checklist: body.checklist.map(String) } : {}),
    withdrawal: {
      kind: text(withdrawal.kind) as never,
      ...(text(withdrawal.to) ? { to: text(withdrawal.to) } : {}),
      ...(text(withdrawal.notice) ? { notice: text(withdrawal.notice) } : {}),
    },
  }
}

/** Whether this person may read the piece at all: asked of the same rules as every reading. */
async function readable(req: PayloadRequest, collection: CollectionSlug, id: string): Promise<boolean> {
  const { totalDocs } = await req.payload.find({
    collection,
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    select: {},
    overrideAccess: false,
    user: req.user,
  })
  return totalDocs > 0
}

/** The REST side of the workflow, the same for every collection with pieces. */
export const workflowEndpoints = (collection: CollectionSlug): Endpoint[] => [
  {
    path: '/:id/transitions',
    method: 'get',
    handler: async (req) => {
      const actor = actorOfRequest(req)
      const id = String(req.routeParams?.id)
      if (!actor) return refusal(['请先登录。'], 401)
      if (!(await readable(req, collection, id))) return refusal(['找不到这篇稿件，或者您无权查看。'], 404)
      return Response.json({
        transitions: await transitionsFor(req.payload, collection, id, actor, new Date()),
      })
    },
  },
  {
    path: '/:id/transitions/:transition',
    method: 'post',
    handler: async (req) => {
      const actor = actorOfRequest(req)
      const id = String(req.routeParams?.id)
      const transition = String(req.routeParams?.transition) as Transition
      if (!actor) return refusal(['请先登录。'], 401)
      if (!transitionNames.includes(transition)) return refusal(['没有这个操作。'], 404)
      if (!(await readable(req, collection, id))) return refusal(['找不到这篇稿件，或者您无权查看。'], 404)
      const body = await bodyOf(req)
      try {
        const done = await transitionPiece(req.payload, {
          collection,
          id,
          transition,
          actor,
          request: requestOf(body),
          now: new Date(),
          ...(typeof body.saves === 'number' ? { basedOn: body.saves } : {}),
        })
        void sendPending(req.payload)
        return Response.json({ state: done.after.state, publicState: done.after.publicState })
      } catch (error) {
        if (error instanceof Refused) return refusal(error.reasons, error.status)
        if (isConflict(error) || (error as Error).message === conflictMessage)
          return refusal([conflictMessage], 409)
        throw error
      }
    },
  },
]
