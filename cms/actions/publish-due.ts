import type { Actor, Planned } from '@lectern/content-models/workflow'
import type { CollectionSlug, Payload } from 'payload'
import { conflictMessage, isConflict } from '../database/conflict.ts'
import { withdrawalPlanOf } from '../publication/plan-withdrawal.ts'
import { type PlannedRow, plannedRows } from '../publication/planned-rows.ts'
import { Refused } from '../refusals/refused.ts'
import { transitionPiece } from './transitions.ts'

/** Carries out what was set for a time; may do nothing else. */
export const worker: Actor = { id: 'worker', name: '定时发布', roles: [], units: 'all', worker: true }

/** What was done and what was not, by title. */
export interface Due {
  published: string[]
  withdrawn: string[]
  refused: { title: string; reasons: string[] }[]
}

interface Step {
  row: PlannedRow
  what: Planned
  at: string
}

/** What was set for an instant up to `now`, in the order in which it should have happened. */
async function stepsDue(payload: Payload, now: Date): Promise<Step[]> {
  const rows = await plannedRows(payload, { less_than_equal: now.toISOString() })
  const due = (at: string | null | undefined): at is string => Boolean(at && Date.parse(at) <= now.getTime())
  return rows
    .flatMap((row): Step[] => [
      ...(due(row.publishAt) ? [{ row, what: 'publish' as const, at: row.publishAt }] : []),
      ...(due(row.withdrawAt) ? [{ row, what: 'withdraw' as const, at: row.withdrawAt }] : []),
    ])
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

/** Why a step was not done, or undefined when somebody is at this very piece: it is looked at again in a second. */
function reasonsOf(payload: Payload, { row }: Step, error: unknown): string[] | undefined {
  if (isConflict(error) || (error as Error).message === conflictMessage) return undefined
  if (error instanceof Refused) return error.status === 409 ? undefined : error.reasons
  payload.logger.error({ err: error, msg: `到时没有办成：${row.subject} ${row.document}` })
  return [`程序出错（${(error as Error).message}）：请管理员查看日志。`]
}

/** Keeps why on the row, for the desk and for mails; asked every second, written once. */
async function noteRefusal(payload: Payload, { row }: Step, reasons: string[]): Promise<void> {
  const refusal = reasons.join('\n')
  if (row.refusal === refusal) return
  await payload.db.updateOne({
    collection: 'publications',
    id: row.id,
    data: { refusal },
    returning: false,
  })
}

/**
 * Publishes and withdraws everything whose time has come by `now`, in the order of the times that were set, each on its
 * own, so that one refusal holds up none; safe to run again. The only executor of what was set for a time.
 */
export async function publishDue(payload: Payload, now: Date): Promise<Due> {
  const done: Due = { published: [], withdrawn: [], refused: [] }
  const notPublic = new Set<string>()
  for (const step of await stepsDue(payload, now)) {
    const { row, what } = step
    // What could not be published cannot be withdrawn: its reason is the one to tell.
    if (what === 'withdraw' && notPublic.has(row.id)) continue
    try {
      await transitionPiece(payload, {
        collection: row.subject as CollectionSlug,
        id: row.document,
        transition: what,
        actor: worker,
        request: what === 'withdraw' ? withdrawalPlanOf(row) : {},
        now,
      })
      done[what === 'publish' ? 'published' : 'withdrawn'].push(row.title)
    } catch (error) {
      if (what === 'publish' && row.state !== 'live') notPublic.add(row.id)
      const reasons = reasonsOf(payload, step, error)
      if (!reasons) continue
      await noteRefusal(payload, step, reasons)
      done.refused.push({ title: row.title, reasons })
    }
  }
  return done
}
