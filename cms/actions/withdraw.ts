import { writeEvent } from '../outbox/write-event.ts'
import { noWithdrawal } from '../publication/plan-withdrawal.ts'
import { publicationRow } from '../publication/public-documents.ts'
import type { Effect } from '../workflow/carry-out.ts'

/** 撤下: readers find a redirect, nothing (410) or a notice; the reason stays in the CMS. */
export const withdraw: Effect = async ({ payload, req, collection, document, actor, request, now }) => {
  const row = await publicationRow(payload, collection, document.id, req)
  if (!row) return {}
  const { kind, to, notice } = request.withdrawal ?? {}
  await payload.update({
    collection: 'publications',
    id: row.id,
    data: {
      state: 'withdrawn',
      ...noWithdrawal,
      refusal: null,
      withdrawal: {
        kind: kind ?? 'gone',
        reason: request.reason?.trim() ?? null,
        to: to?.trim() || null,
        notice: notice?.trim() || null,
        at: now,
        by: actor.name,
      },
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await writeEvent(req, { subject: collection, document: document.id, change: 'unpublished' })
  return {}
}
