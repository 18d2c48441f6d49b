import { readlinkSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type ReleaseNote, readNote } from './note.ts'
import { twinEndings } from './object-files.ts'
import { textual } from './paths.ts'

/** A file of a release, open for reading: it stays what it is, whatever is released meanwhile. */
export interface OpenFile {
  size: number
  /** Changes with the contents. */
  tag: string
  modified?: Date
  encoding?: 'br' | 'gzip'
  /** The bytes from `start` up to and including `end`; closes the file when it was read. */
  read(start: number, end: number): Promise<Readable>
  close(): Promise<void>
}

/** A release as readers see it. */
export interface ShownRelease {
  note: ReleaseNote
  /** A file as one of the encodings that the reader takes; undefined when the release has none at this path. */
  open(path: string, encodings: ReadonlySet<string>): Promise<OpenFile | undefined>
  has(path: string): Promise<boolean>
  /** Whether readers still see it: what was opened before a yes belongs to it. */
  stillShown(): Promise<boolean>
}

const encodings = { '.br': 'br', '.gz': 'gzip' } as const

async function openFile(path: string, encoding?: 'br' | 'gzip'): Promise<OpenFile | undefined> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(error.code ?? '')) return undefined
    throw error
  })
  if (!file) return undefined
  const found = await file.stat()
  if (!found.isFile()) {
    await file.close()
    return undefined
  }
  const { size, mtime, ino, mtimeMs } = found
  return {
    size,
    tag: `${ino.toString(36)}-${Math.round(mtimeMs).toString(36)}-${size.toString(36)}`,
    modified: mtime,
    ...(encoding ? { encoding } : {}),
    read: async (start, end) => file.createReadStream({ start, end }),
    close: () => file.close(),
  }
}

/**
 * The release that the link `live` of a folder leads to, looked up anew at each call.
 * The folder behind it changes only while the link leads elsewhere: whoever opens files and then finds the link unmoved has
 * read from one whole release.
 */
export function liveFolder(folder: string): () => Promise<ShownRelease | undefined> {
  const link = join(folder, 'live')
  const target = () => {
    try {
      return readlinkSync(link)
    } catch {
      return undefined
    }
  }
  let shown: { at: string; release: ShownRelease } | undefined
  return async () => {
    for (let attempt = 0; attempt < 50; attempt++) {
      const at = target()
      if (at === undefined) return undefined
      if (shown?.at === at) return shown.release
      const release = join(folder, at)
      const note = readNote(release)
      if (target() !== at) continue
      if (!note) return undefined
      const root = join(release, 'public')
      shown = {
        at,
        release: {
          note,
          open: async (path, taken) => {
            if (textual(path))
              for (const ending of twinEndings)
                if (taken.has(encodings[ending])) {
                  const twin = await openFile(join(root, path) + ending, encodings[ending])
                  if (twin) return twin
                }
            return openFile(join(root, path))
          },
          has: async (path) => {
            const file = await openFile(join(root, path))
            await file?.close()
            return file !== undefined
          },
          stillShown: async () => target() === at,
        },
      }
      return shown.release
    }
    return undefined
  }
}
