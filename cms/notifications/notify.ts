import type { NoticeEvent } from '@lectern/content-models/workflow'
import type { PayloadRequest } from 'payload'
import { idOf } from '../documents/values.ts'

/** Something that people are told about a document. */
export interface Notice {
  /** Ids of people; whoever made the request is left out, since they know what they just did. */
  to: readonly string[]
  event: NoticeEvent
  subject: { collection: string; id: string; title: string }
  /** A sentence or two, in Chinese. */
  text: string
  /** Names the occasion: who was told of it already is not told again. */
  key?: string
}

async function alreadyTold(req: PayloadRequest, key: string | undefined): Promise<Set<string>> {
  if (!key) return new Set()
  const { docs } = await req.payload.find({
    collection: 'notifications',
    where: { occasion: { equals: key } },
    pagination: false,
    depth: 0,
    select: { user: true },
    overrideAccess: true,
    req,
  })
  return new Set(docs.flatMap(({ user }) => idOf(user) ?? []))
}

/**
 * Writes a notice for each person, with its mail as not yet sent, in the transaction of the request: both are there
 * exactly when the change is. `sendPending` sends the mails afterwards.
 * Inside a transaction a database that fails is thrown, since the change is lost with it and must be tried again;
 * outside one nothing is thrown.
 */
export async function notify(req: PayloadRequest, notice: Notice): Promise<void> {
  const ids = [...new Set(notice.to)].filter((id) => id !== req.user?.id)
  if (ids.length === 0) return
  const inTransaction = Boolean(await req.transactionID)
  try {
    const { docs: people } = await req.payload.find({
      collection: 'users',
      where: { id: { in: ids } },
      pagination: false,
      depth: 0,
      select: { notificationPreferences: true },
      overrideAccess: true,
      req,
    })
    const told = await alreadyTold(req, notice.key)
    for (const { id, notificationPreferences: off } of people) {
      if (told.has(id)) continue
      const inAdmin = !off?.notInAdmin?.includes(notice.event)
      const byMail = !off?.notByMail?.includes(notice.event)
      if (!inAdmin && !byMail) continue
      await req.payload.create({
        collection: 'notifications',
        data: {
          user: id,
          event: notice.event,
          subject: {
            collection: notice.subject.collection,
            document: notice.subject.id,
            title: notice.subject.title,
          },
          occasion: notice.key ?? null,
          text: notice.text || notice.subject.title || '—',
          inAdmin,
          mail: byMail ? 'waiting' : 'none',
          mailDueAt: byMail ? new Date().toISOString() : null,
          mailAttempts: 0,
        },
        depth: 0,
        overrideAccess: true,
        req,
      })
    }
  } catch (error) {
    if (inTransaction) throw error
    req.payload.logger.error({ err: error, msg: '提醒没有写进去' })
  }
}
