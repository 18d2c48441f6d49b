import type { PayloadRequest } from 'payload'
import { writeAudit } from '../audit/write-entry.ts'
import { writeTerms } from '../proofreading/terms-csv.ts'

/** The list of terms as CSV, with the rights of whoever asks; itself logged. */
export async function exportTerminology(req: PayloadRequest): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'terminology',
    sort: 'preferred',
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
  })
  await writeAudit(req, {
    action: 'exported',
    subject: { collection: 'terminology', id: '', title: '规范用语' },
    detail: `${docs.length} 条`,
  })
  return writeTerms(
    docs.map(({ preferred, wrong, note }) => ({ preferred, wrong: wrong ?? [], ...(note ? { note } : {}) })),
  )
}
