import { ruleOf, stateNames, states, type Transition, transitionNames } from '@lectern/content-models/workflow'
import type { CollectionSlug, Payload } from 'payload'

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
    collection: 'audit-entries' as CollectionSlug,
    where: {
      and: [{ subjectCollection: { equals: collection } }, { subjectId: { equals: id } }],
    },
    sort: '-at',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return (docs as unknown as Record<string, unknown>[]).map((row): HistoryRow => {
    const transition = transitionNames.find((name) => name === row.action)
    const [from, to] = [nameOfState(row.from), nameOfState(row.to)]
    return {
      id: String(row.id),
      at: String(row.at ?? row.createdAt),
      who: textOf(row.actorName) ?? '系统',
      what: transition ? ruleOf(transition as Transition).label : String(row.action),
      ...optional({
        states: from && to && from !== to ? `${from} → ${to}` : undefined,
        reason: textOf(row.reason),
        detail: textOf(row.detail),
      }),
    }
  })
}
