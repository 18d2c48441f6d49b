import type { CollectionSlug, Payload } from 'payload'
import { writeAudit } from '../audit/write-entry.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { publishRevision } from '../publication/publish-revision.ts'
import { keepSignedRevision, signedRevision } from '../publication/signed-revision.ts'
import { Refused } from '../refusals/refused.ts'
import { missingReasons } from '../workflow/blocking-reasons.ts'
import { installation } from '../workflow/installation.ts'
import { loadPiece } from '../workflow/load-piece.ts'

/**
 * 入库: takes over, as published, what was signed outside of this system. Only the server's own commands reach it;
 * the log says so, and no signer's name is shown. Throws Refused when the piece is incomplete.
 */
export async function adopt(
  payload: Payload,
  collection: CollectionSlug,
  id: string,
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  await inTransaction(payload, async (req) => {
    const document = await loadPiece(payload, collection, id, req)
    const reasons = missingReasons(payload, collection, document, now)
    if (reasons.length > 0) throw new Refused(reasons)
    const workflow = document.workflow ?? {}
    // What was signed stays as it is: taking over anew is a revision of its own.
    let revision = workflow.revision ?? 1
    while (await signedRevision(payload, collection, id, revision, req)) revision += 1
    await keepSignedRevision({
      payload,
      req,
      collection,
      document,
      revision,
      authors: [],
      reviewers: [],
      signer: undefined,
      checklist: [],
      now: at,
    })
    await publishRevision({ payload, req, collection, document: id, revision, now: at })
    await writeAudit(req, {
      action: 'adopt',
      actor: { id: installation.id, name: installation.name },
      subject: { collection, id, title: document.title },
      from: workflow.state ?? 'draft',
      to: 'published',
      detail: `第 ${revision} 稿`,
    })
    await payload.db.updateOne({
      collection,
      id,
      data: {
        ...document,
        workflow: {
          ...workflow,
          state: 'published',
          publicState: 'live',
          revision,
          plannedRevision: null,
          publishAt: null,
        },
        saves: (document.saves ?? 1) + 1,
      },
      req,
      returning: false,
    })
  })
}
