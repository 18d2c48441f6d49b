import { planWithdrawal } from '../publication/plan-withdrawal.ts'
import type { Effect } from '../workflow/carry-out.ts'

/** 取消定时撤下: what is live stays live. */
export const unscheduleWithdrawal: Effect = async ({ payload, req, collection, document }) => {
  await planWithdrawal(payload, req, { collection, document: document.id, plan: undefined })
  return {}
}
