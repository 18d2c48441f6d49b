import { planPublication } from '../publication/plan-publication.ts'
import { planWithdrawal } from '../publication/plan-withdrawal.ts'
import type { Effect } from '../workflow/carry-out.ts'

/** 取消定时: the signed revision stays signed and waits for somebody to publish it. */
export const unschedule: Effect = async ({ payload, req, collection, document, before, after }) => {
  await planPublication(payload, req, {
    collection,
    document: document.id,
    title: document.title,
    plan: undefined,
  })
  if (before.withdrawAt && !after.withdrawAt)
    await planWithdrawal(payload, req, { collection, document: document.id, plan: undefined })
  return {}
}
