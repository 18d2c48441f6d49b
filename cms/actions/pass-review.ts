import type { Effect } from '../workflow/carry-out.ts'
import { dueAfter } from '../workflow/due.ts'

/** 审核通过: the next step has its own time. */
export const passReview: Effect = async ({ now, dueHours }) => ({ dueAt: dueAfter(now, dueHours) })
