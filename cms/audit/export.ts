import Papa from 'papaparse'
import type { Endpoint, Where } from 'payload'
import { actorOfRequest } from '../access/actor.ts'
import type { AuditEntry } from '../payload-types.ts'
import { auditActions } from './actions.ts'
import { writeAudit } from './write-entry.ts'

const batch = 500

const headings: [keyof AuditEntry, string][] = [
  ['sequence', '序号'],
  ['at', '时间（北京时间）'],
  ['actorName', '操作人'],
  ['actorId', '操作人编号'],
  ['action', '操作'],
  ['subjectCollection', '对象种类'],
  ['subjectId', '对象编号'],
  ['subjectTitle', '对象'],
  ['from', '原来'],
  ['to', '现在'],
  ['reason', '原因'],
  ['detail', '说明'],
  ['previousHash', '前一行的校验值'],
  ['hash', '校验值'],
]

const china = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

/** Lines of CSV (RFC 4180); what a spreadsheet would take for a formula is shown as text. */
export const csvLines = (rows: readonly unknown[][]): string =>
  rows.length === 0 ? '' : `${Papa.unparse([...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`

const cellOf = (row: AuditEntry, name: keyof AuditEntry): unknown => {
  if (name === 'at') return china(row.at)
  if (name === 'action') return auditActions[row.action] ?? row.action
  return row[name]
}

/** GET /api/audit-entries/export.csv: the rows of the list's filter, oldest first, for administrators; itself logged. */
export const exportEndpoint: Endpoint = {
  path: '/export.csv',
  method: 'get',
  handler: async (req) => {
    const actor = actorOfRequest(req)
    if (!actor?.roles.includes('admin'))
      return Response.json(
        { errors: [{ message: '只有管理员可以导出审计日志。' }] },
        { status: actor ? 403 : 401 },
      )
    const wanted = (req.query.where ?? {}) as Where
    const page = (after: number) =>
      req.payload.find({
        collection: 'audit-entries',
        where: { and: [wanted, { sequence: { greater_than: after } }] },
        sort: 'sequence',
        limit: batch,
        pagination: false,
        depth: 0,
        overrideAccess: false,
        user: req.user,
      })
    await writeAudit(req, {
      action: 'exported',
      subject: { collection: 'audit-entries', id: '', title: '审计日志' },
      detail: JSON.stringify(wanted) === '{}' ? '全部' : `筛选：${JSON.stringify(wanted)}`,
    })
    // The first page before the answer begins: a filter that cannot be read is refused, not cut off.
    let { docs } = await page(0)
    let first = true
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const text = csvLines(docs.map((row) => headings.map(([name]) => cellOf(row, name))))
        // Spreadsheets take a file without the mark for one in the local code page.
        const head = first ? `\uFEFF${csvLines([headings.map(([, heading]) => heading)])}` : ''
        first = false
        controller.enqueue(new TextEncoder().encode(head + text))
        const last = docs.at(-1)
        if (!last || docs.length < batch) controller.close()
        else docs = (await page(last.sequence)).docs
      },
    })
    return new Response(body, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="audit-${new Date().toISOString().slice(0, 10)}.csv"`,
        'cache-control': 'no-store',
      },
    })
  },
}
