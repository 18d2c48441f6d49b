import type { Effect } from '../workflow/carry-out.ts'

/** 撤回送审: back to the author's desk; nobody waits for it any more. */
export const recall: Effect = async () => ({ submittedAt: null, dueAt: null })
