import { publishedRevision } from '@lectern/content-models/workflow'
import { publishRevision } from '../publication/publish-revision.ts'
import type { Effect } from '../workflow/carry-out.ts'

/** 发布: readers get the signed revision, which may be older than the draft that somebody is writing. */
export const publish: Effect = async ({ payload, req, collection, document, before, actor, now }) => {
  await publishRevision({
    payload,
    req,
    collection,
    document: document.id,
    revision: publishedRevision(before, actor),
    now,
  })
  return {}
}
