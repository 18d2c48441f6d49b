import type { Reviews } from '@lectern/content-models/workflow'
import type { Payload, PayloadRequest } from 'payload'
import { kindOfCollection } from '../documents/kinds.ts'

const usualHours = 24

/** How many reviews a kind needs and in how many hours each is due, as set in 网站设置. */
export async function reviewSettings(
  payload: Payload,
  collection: string,
  req?: PayloadRequest,
): Promise<{ reviews: Reviews; dueHours: number }> {
  const { reviews, reviewHours } = await payload.findGlobal({
    slug: 'site-settings',
    depth: 0,
    overrideAccess: true,
    select: { reviews: true, reviewHours: true },
    ...(req ? { req } : {}),
  })
  const kind = kindOfCollection(collection)
  const chosen = kind && reviews?.[kind as keyof typeof reviews]
  return { reviews: chosen === '3' ? 3 : 2, dueHours: reviewHours || usualHours }
}
