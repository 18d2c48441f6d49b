import { planWithdrawal } from '../publication/plan-withdrawal.ts'
import type { Effect } from '../workflow/carry-out.ts'

/** 定时撤下: how and why is decided now, by whoever may withdraw; the worker does it at the time. */
export const scheduleWithdrawal: Effect = async ({ payload, req, collection, document, request }) => {
  const { reason, withdrawal, withdrawAt } = request
  await planWithdrawal(payload, req, {
    collection,
    document: document.id,
    plan: {
      withdrawAt: withdrawAt ?? '',
      ...(reason ? { reason } : {}),
      ...(withdrawal ? { withdrawal } : {}),
    },
  })
  return {}
}
