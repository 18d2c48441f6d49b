import { stateNames, states } from '@lectern/content-models/workflow'
import type { Payload } from 'payload'
import { auditActions } from '../../audit/actions.ts'

/** A step of a piece's way, as the audit log has it. */
export interface HistoryRow {
  id: string
  at: string
  who: string
  what: string
  /** `待初审 → 待签发` */
  states?: string
  reason?: string
  detail?: string
}

const nameOfState = (value: unknown): string | undefined => {
  const state = states.find((one) => one === value)
  return state && stateNames[state]
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const optional = (row: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

/** The steps of a piece from the audit log, the newest first; whoever may read the piece may read how it came about. */
export async function historyOf(
  payload: Payload,
  collection: string,
  id: string,
  limit = 100,
): Promise<HistoryRow[]> {
  const { docs } = await payload.find({
    collection: 'audit-entries',
    where: {
      and: [{ subjectCollection: { equals: collection } }, { subjectId: { equals: id } }],
    },
    sort: '-sequence',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map((row): HistoryRow => {
    const [from, to] = [nameOfState(row.from), nameOfState(row.to)]
    return {
      id: row.id,
      at: row.at,
      who: textOf(row.actorName) ?? '系统',
      what: auditActions[row.action] ?? row.action,
      ...optional({
        states: from && to && from !== to ? `${from} → ${to}` : undefined,
        reason: textOf(row.reason),
        detail: textOf(row.detail),
      }),
    }
  })
}
