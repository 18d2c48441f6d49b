import type { Payload, PayloadRequest } from 'payload'
import { publicationRow } from './public-documents.ts'

/** Sets or clears the time at which a signed revision is to go live; what is live stays as it is. */
export async function planPublication(
  payload: Payload,
  req: PayloadRequest,
  options: {
    collection: string
    document: string
    title: string
    plan: { revision: number; publishAt: string } | undefined
  },
): Promise<void> {
  const { collection, document, title, plan } = options
  const planned = {
    plannedRevision: plan?.revision ?? null,
    publishAt: plan ? new Date(plan.publishAt).toISOString() : null,
    refusal: null,
  }
  const row = await publicationRow(payload, collection, document, req)
  const within = { collection: 'publications', depth: 0, overrideAccess: true, req } as const
  if (row) await payload.update({ ...within, id: row.id, data: planned })
  else if (plan)
    await payload.create({
      ...within,
      data: {
        key: `${collection}:${document}`,
        subject: collection,
        document,
        title,
        state: 'scheduled',
        ...planned,
      },
    })
}
