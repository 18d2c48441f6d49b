import { beijingMinute } from '@lectern/content-models/beijing-time'
import { grace, latenessWords, noticeText, type Planned, recipients } from '@lectern/content-models/workflow'
import { type CollectionSlug, createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { notify } from '../notifications/notify.ts'
import { peopleOf } from '../notifications/people-of.ts'
import { type PlannedRow, plannedRows } from '../publication/planned-rows.ts'
import { loadPiece } from '../workflow/load-piece.ts'
import { pieceOf } from '../workflow/piece-of.ts'

const words: Record<Planned, string> = { publish: '发布', withdraw: '撤下' }

/** Said when the worker left no reason: it has not come to the piece at all. */
export const noWorker = '发布程序没有运行，或者还没有轮到它：请管理员查看发布程序。'

/** Rows with something that was to happen more than two minutes before `now`. */
export const lateRows = (payload: Payload, now: Date): Promise<PlannedRow[]> =>
  plannedRows(payload, { less_than: new Date(now.getTime() - grace).toISOString() })

/**
 * Tells of everything that was set for a time and is more than two minutes late by `now`, once for each such time; never
 * throws. It is the admin that tells, not the worker: a worker that does not run tells nobody anything.
 */
export async function tellLate(payload: Payload, now: Date): Promise<void> {
  try {
    const rows = await lateRows(payload, now)
    if (rows.length === 0) return
    const req = await createLocalReq({}, payload)
    const people = await peopleOf(req)
    for (const row of rows) {
      if (row.publishAt) await tell(req, row, 'publish', row.publishAt, now, people)
      if (row.withdrawAt) await tell(req, row, 'withdraw', row.withdrawAt, now, people)
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: '查不出误了时间的发布和撤下' })
  }
}

async function tell(
  req: PayloadRequest,
  row: PlannedRow,
  what: Planned,
  at: string,
  now: Date,
  people: Awaited<ReturnType<typeof peopleOf>>,
): Promise<void> {
  if (now.getTime() - Date.parse(at) <= grace) return
  const document = await loadPiece(req.payload, row.subject as CollectionSlug, row.document).catch(
    () => undefined,
  )
  if (!document) return
  const piece = pieceOf(document, { reviews: 2, blocking: [] })
  const revision = what === 'publish' ? (row.plannedRevision ?? piece.revision) : piece.revision
  await notify(req, {
    to: recipients('late', piece, people).late ?? [],
    event: 'late',
    subject: { collection: row.subject, id: row.document, title: row.title },
    text: noticeText(
      'late',
      { ...piece, title: row.title, revision },
      {
        name: '',
        reason: `定于 ${beijingMinute(at)}（北京时间）${words[what]}，已晚 ${latenessWords(at, now)}。${row.refusal ?? noWorker}`,
      },
    ),
    key: `${row.subject}:${row.document}:late:${what}:${at}`,
  })
}
