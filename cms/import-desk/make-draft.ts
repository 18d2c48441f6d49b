import { serialize, toEditor } from '@lectern/content-models/body'
import {
  draftFields,
  fieldLabels,
  type ImportFields,
  listFields,
  realCorrections,
  textFields,
} from '@lectern/content-models/importing'
import type { Finding } from '@lectern/content-models/text'
import type { Payload, PayloadRequest } from 'payload'
import { addPicture } from '../actions/add-upload.ts'
import { importDraft } from '../actions/import-draft.ts'
import { writeAudit } from '../audit/write-entry.ts'
import { collectionOfKind } from '../documents/kinds.ts'
import { idOf } from '../documents/values.ts'
import { materialCollections } from '../fields/material.ts'
import { placePictures } from '../import/place-pictures.ts'
import { type ImportReport, reportMarkdown } from '../import/report.ts'
import { Refused } from '../refusals/refused.ts'
import type { Importer } from './access.ts'
import { type Judgement, judgeFiles } from './judge.ts'
import { likePieces } from './like-pieces.ts'
import { type BatchRow, changeBatch, changeFile, type FileRow, findFiles } from './rows.ts'
import { sentencesOf } from './sentences.ts'
import { forgetReading, keepReport, pictureOf, readingOf, type StoredReading } from './storage.ts'

/** The draft that was made, and what went wrong after it was there. */
export interface Drafted {
  collection: string
  id: string
  title: string
  warnings: string[]
}

const shown = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : value.join('、')

/** What the person made of the reading, for the report. */
const handwork = (file: FileRow, read: ImportFields, lines: StoredReading['lines']): Finding[] => {
  const real = realCorrections(read, file.corrections)
  return [
    ...[...textFields, ...listFields].flatMap((name) => {
      const value = real[name]
      return value === undefined
        ? []
        : [{ what: `编辑更正“${fieldLabels[name]}”`, text: shown(read[name]), to: shown(value) || '（空）' }]
    }),
    ...file.moved.keep.map((line) => ({ line, what: '编辑放回正文', text: lines[line]?.text ?? '' })),
  ]
}

async function pieceWithKey(
  payload: Payload,
  importKey: string,
): Promise<{ collection: string; id: string; createdBy: string | undefined } | undefined> {
  for (const collection of materialCollections) {
    const { docs } = await payload.find({
      collection,
      where: { importKey: { equals: importKey } },
      trash: true,
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      select: { createdBy: true } as never,
    })
    const [found] = docs as { id: string; createdBy?: unknown }[]
    if (found) return { collection, id: found.id, createdBy: idOf(found.createdBy) }
  }
  return undefined
}

/** The import key of the draft. Throws Refused for a file that is a piece already, unless the person wants a second one. */
async function keyOf(
  payload: Payload,
  file: FileRow,
  judgement: Judgement,
  anyway: boolean,
): Promise<string> {
  // A draft that was begun goes on under its key: it may be there already.
  if (file.draftKey) return file.draftKey
  const key = `sha256:${file.hash}`
  if (!(await pieceWithKey(payload, key))) return key
  if (anyway || file.checked) return `${key}:${file.id}`
  const what =
    judgement.duplicates.find(({ how }) => how === 'file')?.sentence ?? '和已有的一篇稿件是同一个文件'
  throw new Refused([`“${file.name}”${what}：不必再建；确实要另建一篇，请按“仍然建草稿”。`], 409)
}

/** Notes that the draft is there. What fails here is told together with the draft, which stays. */
async function settle(
  req: PayloadRequest,
  file: FileRow,
  importKey: string,
  draft: Omit<Drafted, 'warnings'>,
  report: ImportReport,
): Promise<string[]> {
  const { payload } = req
  const warnings: string[] = []
  const attempt = async (what: string, run: () => Promise<unknown>) => {
    try {
      await run()
    } catch (error) {
      payload.logger.error({ err: error, msg: `草稿 ${draft.collection}/${draft.id} 已建，${what}` })
      warnings.push(`草稿《${draft.title}》已经建好，但${what}`)
    }
  }
  await attempt('导入报告没有存下来：请在关闭这一页之前抄下要核对的地方。', () =>
    keepReport(payload, importKey, report, reportMarkdown(report)),
  )
  await attempt('这次操作没有记入审计日志：请告诉管理员。', () =>
    writeAudit(req, {
      action: 'importDrafted',
      subject: { collection: draft.collection, id: draft.id, title: draft.title },
      detail: file.name,
    }),
  )
  await attempt('这一行没有标成已建草稿：请刷新页面后再按一次，不会重复建稿。', async () => {
    await changeFile(payload, file.id, {
      state: 'drafted',
      draftCollection: draft.collection,
      draftId: draft.id,
      message: warnings.join('\n'),
    })
    if (warnings.length === 0) await forgetReading(payload, file)
  })
  return warnings
}

/**
 * Makes the draft of a read file: pictures into the media library, the piece as the person's own, and its report beside
 * its original. The same file again gives no second draft. Throws Refused when none can be made, and then there is none.
 */
export async function makeDraft(
  req: PayloadRequest,
  { actor, user }: Importer,
  batch: BatchRow,
  file: FileRow,
  { anyway, now }: { anyway: boolean; now: Date },
): Promise<Drafted> {
  const { payload } = req
  if (file.state !== 'read' || !file.summary)
    throw new Refused(
      [
        file.state === 'drafted'
          ? `“${file.name}”已经建过草稿。`
          : `“${file.name}”还没有读好：等它读完再建草稿。`,
      ],
      409,
    )
  const reading = await readingOf(payload, file)
  if (!reading) throw new Refused([`“${file.name}”读出的内容已经清理：请移除这一行，重新上传。`], 409)
  // What was written since the file was read counts too.
  const fields = { ...file.summary.fields, ...file.corrections }
  const like = await likePieces(payload, file.summary.sketch, fields.title)
  const looked = { ...file, summary: { ...file.summary, like } }
  const siblings = await findFiles(payload, { batch: { equals: batch.id } })
  const judgement = (await judgeFiles(payload, user, batch, siblings, [looked])).get(file.id)
  if (!judgement) throw new Refused([`“${file.name}”还没有读好：等它读完再建草稿。`], 409)
  if (judgement.blocking.length > 0)
    throw new Refused(judgement.blocking.map((sentence) => `“${file.name}”${sentence}`))

  const importKey = await keyOf(payload, file, judgement, anyway)
  await changeFile(payload, file.id, { draftKey: importKey })
  const kind = judgement.choices.kind ?? file.summary.kind
  const { topics, team, unit } = judgement.choices
  let saved: Awaited<ReturnType<typeof importDraft>>
  let body: ReturnType<typeof toEditor>
  try {
    body = toEditor(
      await placePictures(
        reading,
        async (place) => {
          const picture = reading.pictures[place]
          if (!picture) return undefined
          const bytes = await pictureOf(payload, file, place)
          if (!bytes) throw new Error('图片已经不在服务器上，请在后台“图片”里上传')
          return { ...picture, bytes }
        },
        (picture) => addPicture(payload, { ...picture, by: user }),
        (error) => sentencesOf(error).join('；'),
      ),
    )
    saved = await importDraft(payload, {
      kind,
      importKey,
      fields: {
        ...draftFields(judgement.fields),
        ...(topics?.length ? { topics } : {}),
        ...(team ? { team } : {}),
        ...(unit ? { ownerUnit: unit } : {}),
      },
      body,
      by: user,
    })
  } catch (error) {
    throw new Refused(sentencesOf(error).map((sentence) => `“${file.name}”没有建成草稿：${sentence}`))
  }
  const made = await pieceWithKey(payload, importKey)
  if (saved.outcome === 'unchanged' && made?.createdBy !== actor.id) {
    await changeFile(payload, file.id, { draftKey: null as never })
    throw new Refused([`“${file.name}”刚刚由别人导入了：请刷新页面，看过那一篇再决定是否“仍然建草稿”。`], 409)
  }
  const draft = {
    collection: made?.collection ?? collectionOfKind[kind],
    id: saved.id,
    title: judgement.fields.title,
  }
  const { blocks: _, source: __, pictures, ...said } = reading
  const report: ImportReport & { by: string; at: string } = {
    ...said,
    title: judgement.fields.title,
    recognised: [...reading.recognised, ...handwork(file, file.summary.fields, reading.lines)],
    file: file.name,
    hash: file.hash,
    kind,
    kindGuessed: judgement.choices.kind === undefined,
    outcome: 'created',
    draft: saved.id,
    body: serialize(body),
    pictures: pictures.length,
    by: actor.name,
    at: now.toISOString(),
  }
  const warnings = await settle(req, file, importKey, draft, report)
  await changeBatch(payload, batch.id, { touchedAt: now.toISOString() }).catch(() => undefined)
  return { ...draft, warnings }
}
