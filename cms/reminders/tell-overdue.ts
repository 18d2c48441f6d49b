import { noticeText, recipients, waitingStates } from '@lectern/content-models/workflow'
import { type CollectionSlug, createLocalReq, type Payload } from 'payload'
import { notify } from '../notifications/notify.ts'
import { peopleOf } from '../notifications/people-of.ts'
import { pieceOf, type StoredPiece } from '../workflow/piece-of.ts'
import { reviewSettings } from '../workflow/settings.ts'

/** Tells of every piece under review whose time has passed by `now`, once for each such time; never throws. */
export async function tellOverdue(payload: Payload, now: Date): Promise<void> {
  try {
    for (const { slug, flattenedFields } of payload.config.collections)
      if (flattenedFields.some(({ name }) => name === 'workflow'))
        await tellOverdueOf(payload, slug as CollectionSlug, now)
  } catch (error) {
    payload.logger.error({ err: error, msg: '查不出超过应办时间的稿件' })
  }
}

async function tellOverdueOf(payload: Payload, collection: CollectionSlug, now: Date): Promise<void> {
  const { docs } = await payload.find({
    collection,
    where: {
      and: [
        { 'workflow.state': { in: [...waitingStates] } },
        { 'workflow.dueAt': { less_than: now.toISOString() } },
      ],
    },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  if (docs.length === 0) return
  const req = await createLocalReq({}, payload)
  const people = await peopleOf(req)
  const { reviews } = await reviewSettings(payload, collection, req)
  for (const document of docs as unknown as StoredPiece[]) {
    const piece = pieceOf(document, { reviews, blocking: [] })
    await notify(req, {
      to: recipients('overdue', piece, people).overdue ?? [],
      event: 'overdue',
      subject: { collection, id: document.id, title: document.title },
      text: noticeText('overdue', piece, { name: '' }),
      key: `${collection}:${document.id}:overdue:${document.workflow?.dueAt}`,
    })
  }
}
