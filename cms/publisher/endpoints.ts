import type { Endpoint, PayloadRequest } from 'payload'
import { actorOfRequest } from '../access/actor.ts'
import { Refused } from '../workflow/refused.ts'
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
  { path: '/resume', method: 'post', handler: (req) => ask(req, undefined) },
]
