import { importFailureReasons } from '@lectern/content-models/importing'
import { fileTypeFromBuffer } from 'file-type'
import type { CollectionSlug, Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { actorOfRequest } from '../access/actor.ts'
import { materialCollections } from '../fields/material.ts'
import { Refused } from '../refusals/refused.ts'
import { batchFor, fileFor, type Importer, importerOf } from './access.ts'
import {
  batchesOf,
  changeChoices,
  choicesFor,
  removeBatch,
  removeFiles,
  startBatch,
  stopReading,
  wantRead,
} from './batches.ts'
import { correctFile } from './correct.ts'
import { linesOf, openFile } from './file-view.ts'
import { makeDraft } from './make-draft.ts'
import { readWaiting, reviveReading } from './read-waiting.ts'
import { sentencesOf, statusOf } from './sentences.ts'
import { hashInKey, originalOf, pictureOf, reportOf } from './storage.ts'
import { sweepBatches } from './sweep.ts'
import { takeBeside, takeFile } from './upload.ts'

const refusal = (reasons: readonly string[], status: number) =>
  Response.json({ errors: reasons.map((message) => ({ message })), reasons }, { status })

const answer = (body: unknown, status = 200) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } })

const param = (req: PayloadRequest, name: string): string => String(req.routeParams?.[name] ?? '')

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  try {
    const body: unknown = await req.json?.()
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

type Handle = (req: PayloadRequest, importer: Importer) => Promise<Response>

/** Every refusal leaves here as Chinese sentences, also one that nobody foresaw. */
const asked =
  (handle: Handle): PayloadHandler =>
  async (req) => {
    try {
      return await handle(req, importerOf(req))
    } catch (error) {
      const status = statusOf(error)
      if (status >= 500) req.payload.logger.error({ err: error, msg: '导入时出错' })
      return refusal(sentencesOf(error), status)
    }
  }

const endpoint = (method: Endpoint['method'], path: string, handle: Handle): Endpoint => ({
  method,
  path: `/import-desk${path}`,
  handler: asked(handle),
})

/** A file to save, never to be shown as a page of this address. */
const download = ({ name, bytes }: { name: string; bytes: Uint8Array }) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })

const gone = () => new Refused(['原件已经不在服务器上。'], 404)

const batches: Endpoint[] = [
  endpoint('get', '', async (req, importer) =>
    answer({
      batches: await batchesOf(req.payload, importer),
      choices: await choicesFor(req.payload, importer),
    }),
  ),
  endpoint('post', '/batches', async (req, importer) => {
    const now = new Date()
    await sweepBatches(req.payload, now)
    const { id } = await startBatch(req, importer, await bodyOf(req), now)
    return answer({ id }, 201)
  }),
  endpoint('get', '/batches/:batch', async (req, importer) => {
    const batch = await batchFor(req, importer, param(req, 'batch'))
    const files = await linesOf(req.payload, importer, batch)
    // What waits is being read, also when the process that took it is gone.
    if (files.some(({ state }) => state === 'waiting' || state === 'reading'))
      void reviveReading(req.payload, new Date())
    return answer({
      batch: {
        id: batch.id,
        createdAt: batch.createdAt,
        owner: batch.owner === importer.actor.id ? '' : batch.ownerName,
        choices: batch.choices,
      },
      files,
    })
  }),
  endpoint('patch', '/batches/:batch', async (req, importer) => {
    const batch = await batchFor(req, importer, param(req, 'batch'))
    await changeChoices(req.payload, importer, batch, await bodyOf(req), new Date())
    return answer({ saved: true })
  }),
  endpoint('delete', '/batches/:batch', async (req, importer) => {
    const batch = await batchFor(req, importer, param(req, 'batch'))
    await removeBatch(req.payload, batch.id)
    return answer({ removed: true })
  }),
  endpoint('post', '/batches/:batch/files', async (req, importer) => {
    const batch = await batchFor(req, importer, param(req, 'batch'))
    const { id } = await takeFile(req, batch, new Date())
    void readWaiting(req.payload)
    return answer({ id }, 201)
  }),
  endpoint('post', '/batches/:batch/beside', async (req, importer) => {
    await takeBeside(req, await batchFor(req, importer, param(req, 'batch')))
    return answer({ kept: true }, 201)
  }),
  endpoint('post', '/batches/:batch/stop', async (req, importer) => {
    const batch = await batchFor(req, importer, param(req, 'batch'))
    await stopReading(req.payload, batch.id)
    return answer({ stopped: true })
  }),
  endpoint('post', '/batches/:batch/resume', async (req, importer) => {
    const batch = await batchFor(req, importer, param(req, 'batch'))
    await wantRead(req.payload, { batch: batch.id })
    void readWaiting(req.payload)
    return answer({ resumed: true })
  }),
]

const opened = async (req: PayloadRequest, importer: Importer, id: string): Promise<Response> => {
  const { file, batch } = await fileFor(req, importer, id)
  const found = await openFile(req.payload, importer, batch, file)
  return found
    ? answer(found)
    : refusal(
        [
          file.state === 'failed'
            ? `“${file.name}”没有读出来：${file.message}`
            : file.state === 'drafted'
              ? `“${file.name}”已经建成草稿：请打开草稿，在“导入报告”里看原件和报告。`
              : `“${file.name}”还没有读好：请稍等。`,
        ],
        409,
      )
}

const files: Endpoint[] = [
  endpoint('get', '/files/:file', (req, importer) => opened(req, importer, param(req, 'file'))),
  endpoint('patch', '/files/:file', async (req, importer) => {
    const { file, batch } = await fileFor(req, importer, param(req, 'file'))
    await correctFile(req.payload, importer, batch, file, await bodyOf(req), new Date())
    return opened(req, importer, file.id)
  }),
  endpoint('delete', '/files/:file', async (req, importer) => {
    const { file } = await fileFor(req, importer, param(req, 'file'))
    await removeFiles(req.payload, [file])
    return answer({ removed: true })
  }),
  endpoint('post', '/files/:file/read', async (req, importer) => {
    const { file } = await fileFor(req, importer, param(req, 'file'))
    await wantRead(req.payload, { id: file.id })
    void readWaiting(req.payload)
    return answer({ resumed: true })
  }),
  endpoint('post', '/files/:file/draft', async (req, importer) => {
    const { file, batch } = await fileFor(req, importer, param(req, 'file'))
    const { anyway } = await bodyOf(req)
    return answer(
      await makeDraft(req, importer, batch, file, { anyway: anyway === true, now: new Date() }),
      201,
    )
  }),
  endpoint('get', '/files/:file/original', async (req, importer) => {
    const { file } = await fileFor(req, importer, param(req, 'file'))
    const original = await originalOf(req.payload, file.hash, file.name)
    if (!original) throw gone()
    return download(original)
  }),
  endpoint('get', '/files/:file/pictures/:place', async (req, importer) => {
    const { file } = await fileFor(req, importer, param(req, 'file'))
    const bytes = await pictureOf(req.payload, file, Number(param(req, 'place')))
    const type = bytes && (await fileTypeFromBuffer(bytes).catch(() => undefined))
    if (!bytes || !/^image\/(?:jpeg|png|webp|gif|avif)$/.test(type?.mime ?? ''))
      throw new Refused(['没有这张图片，或者它不是网页能显示的图片。'], 404)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': type?.mime ?? '',
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, max-age=300',
      },
    })
  }),
]

/** The original that a piece was imported from, for whoever may read the piece. */
const originals: Endpoint = {
  method: 'get',
  path: '/import-desk/originals/:subject/:document',
  handler: async (req) => {
    const reasons = importFailureReasons(actorOfRequest(req))
    if (reasons.length > 0) return refusal(reasons, 401)
    const subject = param(req, 'subject')
    const found = (materialCollections as readonly string[]).includes(subject)
      ? await req.payload.find({
          collection: subject as CollectionSlug,
          where: { id: { equals: param(req, 'document') } },
          limit: 1,
          pagination: false,
          depth: 0,
          trash: true,
          overrideAccess: false,
          user: req.user,
          select: { importKey: true } as never,
        })
      : { docs: [] }
    const [piece] = found.docs as { importKey?: string | null }[]
    if (!piece) return refusal(['找不到这篇稿件，或者您无权查看。'], 404)
    const hash = hashInKey(piece.importKey ?? '')
    const report = (await reportOf(req.payload, piece.importKey ?? '')) as { file?: string } | undefined
    const original = hash === undefined ? undefined : await originalOf(req.payload, hash, report?.file)
    return original ? download(original) : refusal(['原件已经不在服务器上。'], 404)
  },
}

/** Everything that the import screen asks; whose a batch is, each handler asks first. */
export const importEndpoints: Endpoint[] = [...batches, ...files, originals]
