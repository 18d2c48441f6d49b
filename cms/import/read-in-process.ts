import { type ChildProcess, fork } from 'node:child_process'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convertOffice, isOldOffice } from './convert-office.ts'
import type { ArticleReading } from './read-article.ts'
import { UnreadableFile } from './source.ts'

export interface FileToRead {
  bytes: Uint8Array
  /** Its name with its ending, which decides the format where the content does not, and the title where the text does not. */
  name: string
  /** Where pictures beside a page are looked for; nowhere when it is missing. */
  folder?: string | undefined
  /** Lines to put back into the body. */
  keep?: readonly number[] | undefined
  /** Lines to take out of it. */
  drop?: readonly number[] | undefined
}

export type Question = FileToRead
export type Answer = { reading: ArticleReading } | { refused: string } | { failed: string }

export interface Limits {
  /** Milliseconds for one file. */
  time: number
  /** Megabytes of the whole process. */
  memory: number
}

export const usualLimits: Limits = { time: 20_000, memory: 512 }

/** What a process needs beside its heap: Node itself, and the bytes of the file and its pictures. */
const besideHeap = 144

const entry = join(fileURLToPath(import.meta.url), '..', 'reading-child.ts')

export interface Reader {
  /** Reads one file after the other; throws UnreadableFile, in Chinese, for one that cannot be read or breaks a limit. */
  read(file: FileToRead): Promise<ArticleReading>
  stop(): void
}

/**
 * Starts a process that reads files and cannot use more time and memory than the limits, so that a file made to do harm
 * costs nobody else anything: the process is ended, the file is refused in words, and the next file gets a new process.
 */
export const startReader = (limits: Limits = usualLimits): Reader => {
  let child: ChildProcess | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const started = (): ChildProcess => {
    if (child?.connected) return child
    // The bundler of the built CMS must not look for a module here: the program is run from its source.
    child = fork(/* turbopackIgnore: true */ entry, [], {
      execArgv: [
        `--max-old-space-size=${Math.max(32, limits.memory - besideHeap)}`,
        '--max-semi-space-size=16',
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // It reads what strangers wrote: no secret of this process is in its reach.
      env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
    })
    // A message that can no longer be delivered is told here, after its question was given up: nobody's failure then.
    child.on('error', () => {})
    return child
  }

  const ask = (file: FileToRead): Promise<Answer> =>
    new Promise((resolve) => {
      const asked = started()
      const end = (answer: Answer) => {
        clearTimeout(timer)
        asked.off('message', end).off('error', failed).off('exit', ended)
        resolve(answer)
      }
      const give = (refused: string) => {
        if (child === asked) child = undefined
        asked.kill('SIGKILL')
        end({ refused })
      }
      const failed = (error: Error) => give(`无法启动读取程序：${error.message}`)
      const ended = (code: number | null, signal: NodeJS.Signals | null) =>
        give(
          signal === 'SIGABRT' || code === 134
            ? `内容过大，读取时内存超过上限 ${limits.memory} MB，已中止：请拆分这个文件再导入。`
            : `读取时程序意外退出（${signal ?? code}）：请用 Word 或浏览器打开后另存一份再试。`,
        )
      const timer = setTimeout(
        () => give(`读取超过 ${limits.time / 1000} 秒，已中止：请拆分或简化这个文件再导入。`),
        limits.time,
      )
      asked.once('message', end).once('error', failed).once('exit', ended)
      asked.send({ ...file })
    })

  const readNow = async (file: FileToRead): Promise<ArticleReading> => {
    // LibreOffice has a process and limits of its own.
    const old = isOldOffice(file.bytes)
    const bytes = old ? await convertOffice(file.bytes, extname(file.name).toLowerCase()) : file.bytes
    const answer = await ask({ ...file, bytes })
    if ('reading' in answer) return answer.reading
    if ('refused' in answer) throw new UnreadableFile(answer.refused)
    throw new Error(answer.failed)
  }

  return {
    read: (file) => {
      const reading = queue.then(() => readNow(file))
      queue = reading.catch(() => {})
      return reading
    },
    stop: () => {
      child?.kill('SIGKILL')
      child = undefined
    },
  }
}

/** Reads one file in a process of its own, within the limits; throws UnreadableFile, in Chinese, when it cannot be read. */
export const readInProcess = async (
  file: FileToRead,
  limits: Limits = usualLimits,
): Promise<ArticleReading> => {
  const reader = startReader(limits)
  try {
    return await reader.read(file)
  } finally {
    reader.stop()
  }
}
