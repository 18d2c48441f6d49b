import type { Effect } from '../workflow/carry-out.ts'
import { dueAfter } from '../workflow/due.ts'

/** 送审: the piece is locked and waits for the first review; what an earlier reviewer said is answered by it. */
export const submit: Effect = async ({ now, dueHours }) => ({
  submittedAt: now,
  dueAt: dueAfter(now, dueHours),
  returnReason: null,
  returnedBy: null,
  returnedAt: null,
})
