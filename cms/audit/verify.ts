import type { Payload } from 'payload'
import { type ChainedEntry, chainCheck } from './chain.ts'
import { keptHead, sealPending } from './seal.ts'

const batch = 500
const mostProblems = 20

/**
 * Reads the whole log in order and says which rows are broken and how, in Chinese; at most 20 problems are named.
 * Somebody who can write to the database and computes every hash and the head anew is found only by comparing `head`
 * with one that was noted elsewhere.
 */
export async function verifyAuditChain(
  payload: Payload,
): Promise<{ rows: number; head: string; problems: string[] }> {
  await sealPending(payload)
  const head = await keptHead(payload)
  const check = chainCheck()
  const problems: string[] = []
  let after = 0
  let hash = ''
  for (;;) {
    const { docs } = await payload.db.find<ChainedEntry & { id: string; hash: string }>({
      collection: 'audit-entries',
      where: { sequence: { greater_than: after } },
      sort: 'sequence',
      limit: batch,
      pagination: false,
    })
    for (const row of docs) {
      problems.push(...check.next({ ...row, at: new Date(row.at).toISOString() }, head?.sequence))
      after = row.sequence
      hash = row.hash
    }
    if (docs.length < batch || problems.length > mostProblems) break
  }
  if (problems.length <= mostProblems) problems.push(...check.end(head))
  return { rows: check.rows(), head: hash, problems: problems.slice(0, mostProblems) }
}
