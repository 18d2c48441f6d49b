import { plainText } from '@lectern/content-models/body'
import { fieldsOf } from '@lectern/content-models/importing'
import type { Payload, Where } from 'payload'
import type { ArticleReading } from '../import/read-article.ts'
import { type FileToRead, type Reader, startReader } from '../import/read-in-process.ts'
import { UnreadableFile } from '../import/source.ts'
import { likePieces, storedSketch } from './like-pieces.ts'
import { changeFile, type FileRow, findFiles, type ReadingSummary } from './rows.ts'
import { folderOf, forgetReading, keepReading, originalOf } from './storage.ts'

/** Processes that read at once, whatever number of people import. */
const atOnce = 2
const shownFlags = 60

/** What lists show of a reading, and what duplicates are found by. */
async function summaryOf(payload: Payload, file: FileRow, reading: ArticleReading): Promise<ReadingSummary> {
  const text = plainText({ blocks: reading.blocks })
  const sketch = storedSketch(text, file.hash)
  return {
    fields: fieldsOf(reading.title, reading.fields),
    kind: reading.kind,
    format: reading.format,
    counts: {
      recognised: reading.recognised.length,
      removed: reading.removed.length,
      corrected: reading.corrected.length,
      flagged: reading.flagged.length,
      pictures: reading.pictures.length,
    },
    flagged: reading.flagged.slice(0, shownFlags),
    sketch,
    like: await likePieces(payload, sketch, reading.title),
  }
}

/** Reads a file once more or for the first time, keeps what was read, and tells its summary. Throws UnreadableFile. */
export async function readAgain(
  payload: Payload,
  file: FileRow,
  read: (file: FileToRead) => Promise<ArticleReading>,
): Promise<ReadingSummary> {
  const original = await originalOf(payload, file.hash, file.name.split('/').at(-1))
  if (!original) throw new UnreadableFile('原件已经不在服务器上：请移除这一行，重新上传。')
  const folder = folderOf(payload, file.batch, file.name)
  const reading = await read({
    bytes: new Uint8Array(original.bytes),
    name: file.name.split('/').at(-1) ?? file.name,
    ...(folder === undefined ? {} : { folder }),
    ...file.moved,
  })
  const summary = await summaryOf(payload, file, reading)
  await keepReading(payload, file, reading)
  return summary
}

async function readOne(payload: Payload, file: FileRow, reader: Reader): Promise<void> {
  try {
    const summary = await readAgain(payload, file, reader.read)
    const read = { state: 'read', message: '', summary } as const
    // Removed meanwhile: nothing of it stays.
    if (!(await changeFile(payload, file.id, read, ['reading', 'stopped'])))
      await forgetReading(payload, file)
  } catch (error) {
    const message =
      error instanceof UnreadableFile
        ? error.message
        : '读取时出错：请再试一次，仍不成时请联系管理员查看后台日志。'
    if (!(error instanceof UnreadableFile))
      payload.logger.error({ err: error, msg: `导入的文件读不出来：${file.name}` })
    await changeFile(payload, file.id, { state: 'failed', message }, ['reading', 'stopped'])
  }
}

/** Takes the file that waits longest; of two that ask at once each gets another one. */
async function takeNext(payload: Payload): Promise<FileRow | undefined> {
  for (;;) {
    const [next] = await findFiles(payload, { state: { equals: 'waiting' } }, 1)
    if (!next) return undefined
    const taken = await changeFile(payload, next.id, { state: 'reading' }, ['waiting'])
    if (taken) return taken
  }
}

async function work(payload: Payload): Promise<void> {
  let reader: Reader | undefined
  try {
    for (;;) {
      const file = await takeNext(payload)
      if (!file) return
      reader ??= startReader()
      await readOne(payload, file, reader)
    }
  } catch (error) {
    // The database is away: what waits is read when somebody asks next.
    payload.logger.error({ err: error, msg: '待读取的导入文件没有读完' })
  } finally {
    reader?.stop()
  }
}

const running = Symbol.for('lectern.importing.reading')
type Owner = Payload & { [running]?: Set<Promise<void>> }

/** Reads what waits, two files at a time, however many people ask. Settles when nothing waits any more; never throws. */
export async function readWaiting(payload: Payload): Promise<void> {
  // The built CMS holds this module twice; the mark on Payload itself is one for both.
  const owner = payload as Owner
  owner[running] ??= new Set()
  const workers = owner[running]
  while (workers.size < atOnce) {
    const worker: Promise<void> = work(payload).finally(() => workers.delete(worker))
    workers.add(worker)
  }
  // Somebody may have begun after the last look of these.
  await Promise.all([...workers])
}

/** Longer than any file may take, a conversion by LibreOffice included. */
const longest = 5 * 60_000

/** Reads what waits, and what a process took that seems to be gone. Never throws. */
export async function reviveReading(payload: Payload, now: Date): Promise<void> {
  try {
    const before = new Date(now.getTime() - longest).toISOString()
    await putBack(payload, { updatedAt: { less_than: before } })
    await readWaiting(payload)
  } catch (error) {
    payload.logger.error({ err: error, msg: '导入的文件没有接着读' })
  }
}

const putBack = async (payload: Payload, where: Where): Promise<void> => {
  for (const file of await findFiles(payload, { and: [{ state: { equals: 'reading' } }, where] }))
    await changeFile(payload, file.id, { state: 'waiting' }, ['reading'])
}

/** After a start: what was being read when the process ended is read now. */
export async function resumeReading(payload: Payload): Promise<void> {
  try {
    await putBack(payload, {})
    await readWaiting(payload)
  } catch (error) {
    payload.logger.error({ err: error, msg: '导入的文件没有接着读' })
  }
}
