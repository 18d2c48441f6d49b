import { importFailureReasons, maySeeBatch } from '@lectern/content-models/importing'
import type { Actor } from '@lectern/content-models/workflow'
import type { PayloadRequest, TypedUser } from 'payload'
import { actorOfRequest } from '../access/actor.ts'
import { Refused } from '../refusals/refused.ts'
import { type BatchRow, type FileRow, findBatches, findFiles } from './rows.ts'

/** The person who imports. */
export interface Importer {
  actor: Actor
  user: TypedUser
}

/** The person who asks. Throws Refused for who may not write drafts. */
export function importerOf(req: PayloadRequest): Importer {
  const actor = actorOfRequest(req)
  const reasons = importFailureReasons(actor)
  if (!actor || !req.user || reasons.length > 0) throw new Refused(reasons, actor ? 403 : 401)
  return { actor, user: req.user }
}

const nothing = (): Refused =>
  new Refused(['找不到这批导入的文件，或者它不是您的：请回到“导入”重新选择。'], 404)

/** A batch that a person may see. Throws Refused, with the same words for one that is not there. */
export async function batchFor(req: PayloadRequest, importer: Importer, id: string): Promise<BatchRow> {
  const [batch] = await findBatches(req.payload, { id: { equals: id } }, 1)
  if (!batch || !maySeeBatch(batch, importer.actor)) throw nothing()
  return batch
}

/** A file of a batch that a person may see. Throws Refused, with the same words for one that is not there. */
export async function fileFor(
  req: PayloadRequest,
  importer: Importer,
  id: string,
): Promise<{ file: FileRow; batch: BatchRow }> {
  const [file] = await findFiles(req.payload, { id: { equals: id } }, 1)
  if (!file) throw nothing()
  return { file, batch: await batchFor(req, importer, file.batch) }
}
