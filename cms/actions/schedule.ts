import { planPublication } from '../publication/plan-publication.ts'
import type { Effect } from '../workflow/carry-out.ts'

/** 定时发布: of the signed revision; a later draft changes nothing about it. */
export const schedule: Effect = async ({ payload, req, collection, document, before, request }) => {
  await planPublication(payload, req, {
    collection,
    document: document.id,
    title: document.title,
    plan: { revision: before.revision, publishAt: request.publishAt ?? '' },
  })
  return {}
}
