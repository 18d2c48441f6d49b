import type { PayloadRequest } from 'payload'

export const publicationChanges = {
  published: '发布或更新',
  unpublished: '撤下',
  deleted: '删除',
  changed: '相关内容变动',
} as const
export type PublicationChange = keyof typeof publicationChanges

/** Written beside the change of the settings when the pace of speech is another one: every lecture shows its minutes. */
export const paceChange = 'charactersPerMinute'

/** Writes a row of the outbox in the transaction of the request, so that it is there exactly when the change is. */
export async function writeEvent(
  req: PayloadRequest,
  event: { subject: string; document: string; change: PublicationChange },
): Promise<void> {
  await req.payload.create({
    collection: 'publication-events',
    data: { ...event, release: 0 },
    req,
    overrideAccess: true,
    depth: 0,
  })
}
