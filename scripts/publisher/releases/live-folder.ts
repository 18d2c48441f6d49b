import { readlinkSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { readNote } from './note.ts'
import { twinEndings } from './object-files.ts'
import { textual } from './paths.ts'
import type { OpenFile, ShownRelease } from './shown-release.ts'

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
