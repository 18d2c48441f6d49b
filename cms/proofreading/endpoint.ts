import type { CollectionSlug, Endpoint } from 'payload'
import { proofreadDocument } from './check-document.ts'

const refusal = (message: string, status: number) => Response.json({ errors: [{ message }] }, { status })

/** GET /api/<collection>/:id/proofreading: the findings, for whoever may read the document. */
export const proofreadingEndpoint = (collection: CollectionSlug): Endpoint => ({
  path: '/:id/proofreading',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return refusal('请先登录。', 401)
    const { docs } = await req.payload.find({
      collection,
      where: { id: { equals: String(req.routeParams?.id) } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user: req.user,
    })
    const document = docs[0]
    if (!document) return refusal('找不到这篇稿件，或者您无权查看。', 404)
    const findings = await proofreadDocument(req.payload, collection, { ...document }, { now: new Date() })
    return Response.json({ findings })
  },
})
