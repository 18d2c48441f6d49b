import { signingChecklist } from '@lectern/content-models/workflow'
import { keepSignedRevision } from '../publication/signed-revision.ts'
import type { Effect } from '../workflow/carry-out.ts'

/** 签发: keeps the revision word for word, with the record that it makes, the names and the checklist. */
export const sign: Effect = async ({ payload, req, collection, document, before, actor, request, now }) => {
  await keepSignedRevision({
    payload,
    req,
    collection,
    document,
    revision: before.revision,
    authors: before.authors,
    reviewers: before.passed.map(({ by }) => by),
    signer: actor.name,
    checklist: signingChecklist.filter(({ id }) => request.checklist?.includes(id)).map(({ text }) => text),
    now,
  })
  return { dueAt: null }
}
