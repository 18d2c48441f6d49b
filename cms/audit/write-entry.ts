import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { actorOfRequest } from '../access/actor.ts'
import { sealAfterCommit, sealPending } from './seal.ts'

export interface AuditEntry {
  /** One of `auditActions`. */
  action: string
  /** Whoever asked, unless somebody else is named. */
  actor?: { id: string; name: string }
  subject?: { collection: string; id: string; title?: string | undefined }
  from?: string
  to?: string
  reason?: string
  detail?: string
  /** The same key twice is one row. */
  key?: string
}

/** Enough of a request: who asks, in which transaction. */
export type AuditRequest = Pick<PayloadRequest, 'payload' | 'user'> & {
  transactionID?: PayloadRequest['transactionID']
}

/** What both databases give back as they got it: no half characters, no NUL; and nobody fills the log with one row. */
const clean = (text: string | undefined, longest = 2000): string =>
  (text ?? '').replaceAll('\0', '').slice(0, longest).toWellFormed()

/**
 * Writes a row of the log, in the transaction of the request if it has one: it is there exactly when the change is.
 * The row gets its place in the chain after the commit, so that no two transactions fight for the end of the chain.
 */
export async function writeAudit(req: AuditRequest, entry: AuditEntry): Promise<void> {
  const { payload } = req
  const actor = entry.actor ?? actorOfRequest(req)
  const transaction = await req.transactionID
  const data = {
    key: entry.key ?? randomUUID(),
    at: new Date().toISOString(),
    actorId: clean(actor?.id, 100),
    actorName: clean(actor?.name, 200),
    action: entry.action,
    subjectCollection: clean(entry.subject?.collection, 100),
    subjectId: clean(entry.subject?.id, 100),
    subjectTitle: clean(entry.subject?.title, 300),
    from: clean(entry.from),
    to: clean(entry.to),
    reason: clean(entry.reason),
    detail: clean(entry.detail),
  }
  try {
    await payload.db.create({
      collection: 'audit-intents',
      data,
      ...(transaction ? { req: { transactionID: transaction } } : {}),
    })
  } catch (error) {
    const waiting =
      !transaction &&
      entry.key !== undefined &&
      (await payload.db.findOne({ collection: 'audit-intents', where: { key: { equals: entry.key } } }))
    if (!waiting) throw error
  }
  if (transaction) sealAfterCommit(payload, String(transaction))
  else await sealPending(payload)
}
