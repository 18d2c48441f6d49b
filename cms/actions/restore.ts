import { publicationRow } from '../publication/public-documents.ts'
import { publishRevision } from '../publication/publish-revision.ts'
import type { Effect } from '../workflow/carry-out.ts'

/** 恢复上线: of the revision that was withdrawn, as it was signed. */
export const restore: Effect = async ({ payload, req, collection, document, now }) => {
  const row = await publicationRow(payload, collection, document.id, req)
  if (row?.revision)
    await publishRevision({ payload, req, collection, document: document.id, revision: row.revision, now })
  return {}
}
