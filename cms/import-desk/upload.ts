import { mostFiles, tooManyFiles } from '@lectern/content-models/importing'
import type { Payload, PayloadRequest } from 'payload'
import { largestFile } from '../import/source.ts'
import { Refused } from '../refusals/refused.ts'
import { type BatchRow, changeBatch, createFile, type FileRow } from './rows.ts'
import { hashOf, keepBeside, keepOriginal } from './storage.ts'

const megabyte = 1024 * 1024
const largestPicture = 20 * megabyte
const pictureName = /\.(?:jpe?g|png|webp|gif|avif)$/i

/** The body of a request, as far as it is not larger than allowed. Throws Refused with what to say then. */
async function bytesOf(req: PayloadRequest, most: number, tooLarge: string): Promise<Uint8Array> {
  if (Number(req.headers.get('content-length') ?? 0) > most) throw new Refused([tooLarge], 413)
  const parts: Uint8Array[] = []
  let size = 0
  const reader = (req.body as ReadableStream<Uint8Array> | null | undefined)?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > most) {
      await reader.cancel().catch(() => undefined)
      throw new Refused([tooLarge], 413)
    }
    parts.push(value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** The name of an uploaded file with the folders that it lay in; both kinds of slashes count. */
const pathOf = (req: PayloadRequest): string =>
  String(req.searchParams.get('name') ?? '')
    .replaceAll('\\', '/')
    .replace(/\p{Cc}/gu, '')
    .slice(0, 1000)

const sizeOf = (req: PayloadRequest): number | undefined => {
  const told = Number(req.searchParams.get('size') ?? Number.NaN)
  return Number.isInteger(told) ? told : undefined
}

/** A connection that broke leaves a shorter body: it is said at once, not found out in a text that ends too early. */
const requireWhole = (bytes: Uint8Array, told: number | undefined, name: string): void => {
  if (told !== undefined && told !== bytes.length)
    throw new Refused([`“${name}”没有传完整：请再传一次。`], 400)
}

/** Takes a file into a batch: its original is kept, and it waits to be read. Throws Refused. */
export async function takeFile(req: PayloadRequest, batch: BatchRow, now: Date): Promise<FileRow> {
  const { payload } = req
  const name = pathOf(req) || '未命名'
  const { totalDocs } = await payload.count({
    collection: 'import-files',
    where: { batch: { equals: batch.id } },
    overrideAccess: true,
  })
  const many = tooManyFiles(totalDocs)
  if (many.length > 0) throw new Refused(many.map((sentence) => `“${name}”没有收下：${sentence}`))
  const bytes = await bytesOf(
    req,
    largestFile,
    `“${name}”太大（上限 ${largestFile / megabyte} MB）：请删减图片或拆分后再导入。`,
  )
  requireWhole(bytes, sizeOf(req), name)
  const hash = hashOf(bytes)
  await keepOriginal(payload, hash, name, bytes)
  const place = Number(req.searchParams.get('place') ?? totalDocs)
  const file = await createFile(payload, {
    batch: batch.id,
    place: Number.isInteger(place) && place >= 0 && place < mostFiles * 10 ? place : totalDocs,
    name,
    hash,
    size: bytes.length,
    state: 'waiting',
  })
  await changeBatch(payload, batch.id, { touchedAt: now.toISOString() })
  return file
}

/** Takes a picture that lay in the same dropped folder as the texts, so that pages find theirs. Throws Refused. */
export async function takeBeside(req: PayloadRequest, batch: BatchRow): Promise<void> {
  const path = pathOf(req)
  if (!pictureName.test(path)) throw new Refused([`“${path}”不是图片，没有收下。`])
  const bytes = await bytesOf(
    req,
    largestPicture,
    `图片“${path}”太大（上限 ${largestPicture / megabyte} MB）：请压缩后在后台“图片”里上传。`,
  )
  requireWhole(bytes, sizeOf(req), path)
  if (!(await keepBeside(req.payload as Payload, batch.id, path, bytes)))
    throw new Refused([`图片“${path}”的文件夹名或文件名不能保存：请改短、去掉特殊符号后再拖入。`])
}
