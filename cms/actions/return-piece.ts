import type { Effect } from '../workflow/carry-out.ts'

/** 退回: the reason goes back with the piece to its author's desk. */
export const returnPiece: Effect = async ({ request, actor, now }) => ({
  returnReason: request.reason?.trim() ?? null,
  returnedBy: actor.id,
  returnedAt: now,
  submittedAt: null,
  dueAt: null,
})
