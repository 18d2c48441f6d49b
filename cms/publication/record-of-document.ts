import type { Payload, PayloadRequest } from 'payload'
import { kindOfCollection } from '../documents/kinds.ts'
import { recordSource } from './record-source.ts'

/** The published record that one document makes, not yet validated; undefined for collections without records. */
export async function recordOfDocument(
  payload: Payload,
  collection: string,
  document: Record<string, unknown> & { id: string },
  req?: PayloadRequest,
): Promise<Record<string, unknown> | undefined> {
  const kind = kindOfCollection(collection)
  if (!kind) return undefined
  const source = await recordSource(payload, String(payload.config.custom.siteUrl), req)
  const [record] = await source.records(kind, [document])
  return record
}
