import { conflicts } from '@lectern/content-models/feature-slots'
import type { Endpoint, PayloadRequest } from 'payload'
import { actorOfRequest } from '../access/actor.ts'
import { featuresAccess } from '../access/index.ts'
import { featurePlan, plannedFeature } from './feature-plan.ts'

const refusal = (message: string, status: number) => Response.json({ errors: [{ message }] }, { status })

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  try {
    const body: unknown = await req.json?.()
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** The id of a feature that is not saved yet. */
const unsaved = 'unsaved'

/**
 * POST /api/features/conflicts: what will not show as planned from now on. With the values of a form (`item`, `slot`, `startsAt`,
 * `endsAt`, `title`, `order`, and `id` of a saved one) only what concerns that feature, as if it were saved like that.
 */
export const conflictsEndpoint: Endpoint = {
  path: '/conflicts',
  method: 'post',
  handler: async (req) => {
    if (!actorOfRequest(req)) return refusal('请先登录。', 401)
    if (!(await featuresAccess.read?.({ req }))) return refusal('您没有查看推荐安排的权限。', 403)
    const form = await bodyOf(req)
    const id = typeof form.id === 'string' && form.id ? form.id : unsaved
    const asked = 'item' in form || 'slot' in form
    const instead = plannedFeature(form, id)
    // A form that is not filled in yet has no conflicts.
    if (asked && !instead) return Response.json({ conflicts: [] })
    const now = new Date()
    const found = conflicts(
      await featurePlan(req.payload, { from: now, ...(instead ? { instead } : {}) }),
      now,
    )
    return Response.json({
      conflicts: instead ? found.filter(({ features }) => features.includes(id)) : found,
    })
  },
}
