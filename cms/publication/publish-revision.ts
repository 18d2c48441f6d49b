import { beijingDay } from '@lectern/content-models/beijing-time'
import {
  addressOf,
  type PublishedRecord,
  type Signoff,
  validateRecord,
} from '@lectern/content-models/published'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { moveAddress } from '../outbox/move-address.ts'
import { writeEvent } from '../outbox/write-event.ts'
import type { Publication } from '../payload-types.ts'
import { Refused } from '../refusals/refused.ts'
import { documentOf, publicationRow } from './public-documents.ts'
import { recordOfDocument } from './record-of-document.ts'
import { signedPart, signedRevision } from './signed-revision.ts'
import { usesOf } from './uses.ts'

type Change = { date: string; note: string }

/** Notes on what is public by now, newest first, and the one of this revision when it changes something public. */
const changesAfter = (
  row: Publication | undefined,
  note: string | null | undefined,
  now: string,
): Change[] => {
  const before = row?.changes ? (JSON.parse(row.changes) as Change[]) : []
  return row?.firstPublishedAt && note?.trim()
    ? [{ date: beijingDay(now), note: note.trim() }, ...before]
    : before
}

/**
 * Makes a signed revision the one that readers get, by one write of one row, and tells the publisher.
 * Throws Refused when that revision was not signed, does not make a valid record, is not what was signed byte for byte
 * any more (a picture or word that it shows was changed), or another piece has its address.
 */
export async function publishRevision(options: {
  payload: Payload
  req: PayloadRequest
  collection: CollectionSlug
  document: string
  revision: number
  now: string
}): Promise<void> {
  const { payload, req, collection, document, revision, now } = options
  const signed = await signedRevision(payload, collection, document, revision, req)
  if (!signed) throw new Refused([`第 ${revision} 稿没有签发记录，不能发布：请重新送审和签发。`])
  const row = await publicationRow(payload, collection, document, req)
  // An event that the report is no longer of has to lose it: it stays among them.
  const uses = [
    ...new Set([
      ...usesOf(JSON.parse(signed.snapshot) as Record<string, unknown>),
      ...(collection === 'event-reports' ? (row?.uses ?? []) : []),
    ]),
  ]
  const within = { collection: 'publications', depth: 0, overrideAccess: true, req } as const
  const event = { subject: collection, document, change: 'published' } as const
  const changes = changesAfter(row, signed.changeNote, now)
  // With three reviews the first is the editor's: 编辑, 审核, 签发. With two there is no editor apart.
  const reviewers = signed.reviewers ?? []
  const [editor, ...others] = reviewers
  const signoff: Signoff | undefined = signed.signer
    ? {
        ...(editor && others.length > 0 ? { editor, reviewers: others } : { reviewers }),
        signer: signed.signer,
        signedAt: new Date(signed.signedAt).toISOString(),
      }
    : undefined
  const next = {
    title: signed.title,
    state: 'live' as const,
    revision,
    snapshot: signed.snapshot,
    uses,
    signoff: signoff ? JSON.stringify(signoff) : null,
    changes: JSON.stringify(changes),
    firstPublishedAt: row?.firstPublishedAt ?? now,
    publishedAt: now,
    plannedRevision: null,
    publishAt: null,
    refusal: null,
    withdrawal: { kind: null, reason: null, to: null, notice: null, at: null, by: null },
  }
  const shown = documentOf({ ...row, ...next, document } as Publication)
  const record = shown && (await recordOfDocument(payload, collection, shown, req))
  const valid = record ? validateRecord(JSON.parse(JSON.stringify(record))) : undefined
  if (!record || !valid) throw new Refused(['这一类内容不能发布。'])
  if ('invalid' in valid)
    throw new Refused(
      valid.invalid.problems.map((problem) =>
        collection === 'event-reports' && problem.includes(' event：')
          ? '报道的活动还没有发布：请先发布那个活动，再发布报道。'
          : `《${signed.title}》还不能发布：${problem}。`,
      ),
    )
  if (signedPart(record) !== signed.record)
    throw new Refused([
      `《${signed.title}》签发以后，它用到的图片、附件或词表有改动，与签发时不一致：请退回修改后重新送审签发。`,
    ])
  const address = addressOf(valid.record as PublishedRecord) ?? null
  if (address) {
    const { docs } = await payload.find({
      collection: 'publications',
      where: { and: [{ address: { equals: address } }, { state: { equals: 'live' } }] },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const other = docs.find((candidate) => candidate.document !== document)
    if (other) throw new Refused([`网址 ${address} 已被《${other.title}》使用：请改“网址名”后重新送审。`])
  }

  await moveAddress(req, row?.address ?? undefined, address ?? undefined)
  if (row) await payload.update({ ...within, id: row.id, data: { ...next, address } })
  else
    await payload.create({
      ...within,
      data: { ...next, key: `${collection}:${document}`, subject: collection, document, address },
    })
  await writeEvent(req, event)
}
