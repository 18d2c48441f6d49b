import { completeDraft, kindNames, type PublishedRecord } from '@lectern/content-models/published'
import type { CollectionSlug, Payload } from 'payload'
import { kindOfCollection } from '../documents/kinds.ts'
import { recordOfDocument } from './record-of-document.ts'

/** A working copy in the shape of a published record, for the preview alone. */
export interface DraftRecord {
  record: PublishedRecord
  /** What is still missing or was left out, as Chinese sentences. */
  remarks: string[]
  /** Which revision this is, counted from 1. */
  revision: number
  /** This very revision is what the public has. */
  published: boolean
  /** When it was last saved. */
  savedAt: string
}

/** The words by which editors know the fields of a collection. */
function labelsOf(payload: Payload, collection: CollectionSlug): Map<string, string> {
  const labels = new Map<string, string>()
  for (const field of payload.collections[collection].config.flattenedFields)
    if (typeof field.label === 'string') labels.set(field.name, field.label)
  return labels
}

/**
 * The record that the working copy of a document would make if it were public now, made whole where it is half-written.
 * `reader` is the id of the user for whom it is read: undefined when there is no such document or the user may not read it
 * (any more), and for collections whose documents have no page.
 */
export async function draftRecord(
  payload: Payload,
  collection: string,
  id: string,
  reader: string,
  now: Date,
): Promise<DraftRecord | undefined> {
  const kind = kindOfCollection(collection)
  if (!kind || kind === 'event' || kind === 'unit') return undefined
  const slug = collection as CollectionSlug
  const user = await payload.findByID({
    collection: 'users',
    id: reader,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  })
  if (!user) return undefined
  const { docs } = await payload.find({
    collection: slug,
    where: { id: { equals: id } },
    limit: 1,
    trash: false,
    depth: 0,
    overrideAccess: false,
    user: { ...user, collection: 'users' },
  })
  if (!docs[0]) return undefined
  // What people may read is not all that a record is made of: the whole document makes it.
  const document = (await payload.findByID({
    collection: slug,
    id,
    depth: 0,
    overrideAccess: true,
  })) as unknown as Record<string, unknown> & {
    id: string
    updatedAt: string
    workflow?: { revision?: number | null; state?: string | null }
  }
  const { record, missing, leftOut } = completeDraft(
    await recordOfDocument(payload, collection, document),
    now.toISOString(),
  )
  const labels = labelsOf(payload, slug)
  const name = (field: string) => `“${labels.get(field) ?? field}”`
  return {
    record,
    remarks: [
      ...missing.map((field) =>
        field === 'event' && document.event
          ? '所属的活动还没有发布，预览里的活动时间是临时的。'
          : `${kindNames[kind]}的${name(field)}还没有填写。`,
      ),
      ...leftOut.map((field) => `${name(field)}有不合要求的内容，预览里没有显示。`),
    ],
    revision: document.workflow?.revision ?? 1,
    published: document.workflow?.state === 'published',
    savedAt: document.updatedAt,
  }
}
