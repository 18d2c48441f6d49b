import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { actorOfRequest } from '../access/actor.ts'
import { kindOfCollection } from '../documents/kinds.ts'
import { Refused } from '../refusals/refused.ts'
import { reachOf } from './reach.ts'
import { askForRelease } from './requests.ts'

const refusal = (reasons: string[], status: number) =>
  Response.json({ errors: reasons.map((message) => ({ message })), reasons }, { status })

async function ask(req: PayloadRequest, release: number | undefined): Promise<Response> {
  const actor = actorOfRequest(req)
  if (!actor) return refusal(['请先登录。'], 401)
  try {
    await askForRelease(req, actor, release)
    return Response.json({ asked: true }, { status: 202 })
  } catch (error) {
    if (error instanceof Refused) return refusal(error.reasons, error.status)
    throw error
  }
}

/** How far the last publication of a piece has come; for those who may read the piece. */
async function tellReach(req: PayloadRequest): Promise<Response> {
  // Payload itself puts the owner of an endpoint into the parameter `collection`.
  const { subject, document: wanted } = req.routeParams ?? {}
  if (!actorOfRequest(req)) return refusal(['请先登录。'], 401)
  const piece = { collection: String(subject), id: String(wanted) }
  const isPiece = kindOfCollection(piece.collection) !== undefined
  const found =
    isPiece &&
    (await req.payload.find({
      collection: piece.collection as CollectionSlug,
      where: { id: { equals: piece.id } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      select: { workflow: true } as never,
    }))
  const document = (found ? found.docs[0] : undefined) as { workflow?: { publicState?: string } } | undefined
  if (!document) return refusal(['找不到这篇稿件，或者您无权查看。'], 404)
  const wasPublic = ['live', 'withdrawn'].includes(document.workflow?.publicState ?? '')
  const reach = wasPublic ? (await reachOf(req.payload, [piece])).values().next().value : undefined
  return Response.json({ reach: reach ?? null })
}

/** Signers and administrators ask the publisher to go back, and to go on; it answers in its next round. */
export const releaseEndpoints: Endpoint[] = [
  {
    path: '/rollback/:number',
    method: 'post',
    handler: async (req) => {
      const number = Number(req.routeParams?.number)
      return Number.isInteger(number) ? ask(req, number) : refusal(['没有这一版。'], 404)
    },
  },
  { path: '/reach/:subject/:document', method: 'get', handler: tellReach },
  { path: '/resume', method: 'post', handler: (req) => ask(req, undefined) },
]
