import type { TransitionRequest } from '@lectern/content-models/workflow'
import type { Payload, PayloadRequest } from 'payload'
import type { Publication } from '../payload-types.ts'
import { publicationRow } from './public-documents.ts'

/** What is to be done at the time: what a person would enter who withdraws by hand. */
export type WithdrawalPlan = Pick<TransitionRequest, 'reason' | 'withdrawal'>

/** The plan that a row holds. */
export const withdrawalPlanOf = (row: Pick<Publication, 'withdrawalPlan'>): WithdrawalPlan =>
  row.withdrawalPlan ? (JSON.parse(row.withdrawalPlan) as WithdrawalPlan) : {}

/** What a row holds when no withdrawal is set for a time. */
export const noWithdrawal = { withdrawAt: null, withdrawalPlan: null } as const

/** Sets or clears the time at which something is to be withdrawn; what is live stays as it is until then. */
export async function planWithdrawal(
  payload: Payload,
  req: PayloadRequest,
  options: {
    collection: string
    document: string
    plan: (WithdrawalPlan & { withdrawAt: string }) | undefined
  },
): Promise<void> {
  const { collection, document, plan } = options
  const row = await publicationRow(payload, collection, document, req)
  if (!row) return
  const { withdrawAt, ...how } = plan ?? {}
  await payload.update({
    collection: 'publications',
    id: row.id,
    data: {
      ...(withdrawAt
        ? { withdrawAt: new Date(withdrawAt).toISOString(), withdrawalPlan: JSON.stringify(how) }
        : noWithdrawal),
      refusal: null,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
