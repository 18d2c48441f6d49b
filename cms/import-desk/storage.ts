import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { safeFileName } from '@lectern/content-models/importing'
import type { Payload } from 'payload'
import type { ArticleReading } from '../import/read-article.ts'

/** The `var` folder of this installation. */
const varFolder = (payload: Payload): string => String((payload.config.custom as { folder: string }).folder)

/** What belongs to a batch while it is worked on. */
const batchFolder = (payload: Payload, batch: string): string =>
  join(varFolder(payload), 'imports', 'batches', batch)
const readingFolder = (payload: Payload, file: { batch: string; id: string }): string =>
  join(batchFolder(payload, file.batch), file.id)

/** Pictures that came in one folder with the texts of a batch, as they lay beside them. */
export const besideFolder = (payload: Payload, batch: string): string =>
  join(batchFolder(payload, batch), 'beside')

/** Originals and reports of one content, by its SHA-256; the command keeps its own there too. */
const keptFolder = (payload: Payload, hash: string): string => join(varFolder(payload), 'imports', hash)
const originalFolder = (payload: Payload, hash: string): string => join(keptFolder(payload, hash), 'original')

export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** Writes beside and moves: whoever reads sees all of it or nothing, also after a crash. */
const writeWhole = async (path: string, content: Uint8Array | string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${crypto.randomUUID()}.part`
  await writeFile(beside, content)
  await rename(beside, path)
}

/** Keeps the bytes of a file as they came. */
export const keepOriginal = (payload: Payload, hash: string, name: string, bytes: Uint8Array) =>
  writeWhole(join(originalFolder(payload, hash), safeFileName(name)), bytes)

/** The kept bytes and the name that they came under; undefined when they are gone. */
export const originalOf = async (
  payload: Payload,
  hash: string,
  name?: string,
): Promise<{ name: string; bytes: Uint8Array } | undefined> => {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined
  const folder = originalFolder(payload, hash)
  const names = await readdir(folder).catch(() => [])
  const wanted = name === undefined ? undefined : safeFileName(name)
  const found = names.find((one) => one === wanted) ?? names.sort().find((one) => !one.endsWith('.part'))
  return found === undefined ? undefined : { name: found, bytes: await readFile(join(folder, found)) }
}

/** Forgets a content that no draft was made of. */
export const forgetOriginal = (payload: Payload, hash: string) =>
  /^[0-9a-f]{64}$/.test(hash)
    ? rm(keptFolder(payload, hash), { recursive: true, force: true })
    : Promise.resolve()

type WithoutPictures = Omit<ArticleReading, 'pictures'>
/** A reading as it is stored: its pictures lie beside it, by their places. */
export interface StoredReading extends WithoutPictures {
  pictures: { name: string; alt: string }[]
}

export async function keepReading(
  payload: Payload,
  file: { batch: string; id: string },
  { pictures, ...said }: ArticleReading,
): Promise<void> {
  const folder = readingFolder(payload, file)
  for (const [at, picture] of pictures.entries())
    await writeWhole(join(folder, `picture-${at}`), picture.bytes)
  const stored: StoredReading = {
    ...said,
    pictures: pictures.map(({ name, alt }) => ({ name, alt })),
  }
  await writeWhole(join(folder, 'reading.json'), JSON.stringify(stored))
}

/** What was read of a file; undefined when nothing was, or when it was cleaned up. */
export async function readingOf(
  payload: Payload,
  file: { batch: string; id: string },
): Promise<StoredReading | undefined> {
  const text = await readFile(join(readingFolder(payload, file), 'reading.json'), 'utf8').catch(
    () => undefined,
  )
  return text === undefined ? undefined : (JSON.parse(text) as StoredReading)
}

export const pictureOf = (
  payload: Payload,
  file: { batch: string; id: string },
  place: number,
): Promise<Uint8Array | undefined> =>
  Number.isInteger(place) && place >= 0
    ? readFile(join(readingFolder(payload, file), `picture-${place}`)).catch(() => undefined)
    : Promise.resolve(undefined)

/** What lay open of a file is no longer needed: its draft is made, or it was given up. */
export const forgetReading = (payload: Payload, file: { batch: string; id: string }) =>
  rm(readingFolder(payload, file), { recursive: true, force: true })
export const forgetBatch = (payload: Payload, batch: string) =>
  rm(batchFolder(payload, batch), { recursive: true, force: true })

/** Where a path from a dropped folder lies below the batch; undefined for one that would lead elsewhere. */
const insideBeside = (payload: Payload, batch: string, path: string): string | undefined => {
  const parts = path.normalize('NFC').split('/')
  const odd = parts.some(
    (part) => part === '' || part.startsWith('.') || part.length > 120 || /[\p{Cc}\\:]/u.test(part),
  )
  return odd || parts.length > 12 ? undefined : join(besideFolder(payload, batch), ...parts)
}

/** Keeps a picture that lies beside a text; false when its path cannot be kept. */
export async function keepBeside(
  payload: Payload,
  batch: string,
  path: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const place = insideBeside(payload, batch, path)
  if (place === undefined) return false
  await writeWhole(place, bytes)
  return true
}

/** The folder in which the pictures of a text are looked for; undefined when none came with it. */
export const folderOf = (payload: Payload, batch: string, path: string): string | undefined => {
  const place = insideBeside(payload, batch, path)
  const folder = place === undefined ? undefined : dirname(place)
  return folder !== undefined && existsSync(folder) ? folder : undefined
}

const reportPath = (payload: Payload, importKey: string): string | undefined => {
  const [, hash, file] = /^sha256:([0-9a-f]{64})(?::([\w-]{1,64}))?$/.exec(importKey) ?? []
  return hash === undefined
    ? undefined
    : join(keptFolder(payload, hash), file === undefined ? 'report.json' : `report-${file}.json`)
}

/** The hash in an import key; undefined for a key of another kind. */
export const hashInKey = (importKey: string): string | undefined =>
  /^sha256:([0-9a-f]{64})(?::|$)/.exec(importKey)?.[1]

/** Keeps the report of a draft, in JSON and as Markdown. */
export async function keepReport(payload: Payload, importKey: string, json: unknown, markdown: string) {
  const path = reportPath(payload, importKey)
  if (path === undefined) throw new Error(`no place for the report of ${importKey}`)
  await writeWhole(path, `${JSON.stringify(json, undefined, 2)}\n`)
  await writeWhole(path.replace(/json$/, 'md'), markdown)
}

/** The report that was kept of a draft, whoever imported it: the command or the screen. */
export async function reportOf(payload: Payload, importKey: string): Promise<unknown> {
  const path = reportPath(payload, importKey)
  const text = path === undefined ? undefined : await readFile(path, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as unknown)
}
