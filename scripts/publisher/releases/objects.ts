import { mkdirSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf, twinEndings } from './object-files.ts'
import { objectThread } from './object-thread.ts'

/**
 * Contents kept once, each under its SHA-256; texts with a `.br` and a `.gz` beside them.
 * They are written under their own names at once: what was cut off is named by no release and is swept away.
 */
export function objectStore(folder: string) {
  for (let i = 0; i < 256; i++) mkdirSync(join(folder, i.toString(16).padStart(2, '0')), { recursive: true })
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2))
  const thread = objectThread()
  return {
    folder,
    pathOf,
    hashOf,
    hashOfFile: thread.hashOfFile,
    /** Keeps bytes under their hash, with their compressed twins where these are wanted: returns their hashes, or null for none. */
    add: (hash: string, bytes: Uint8Array, twins: boolean): Promise<string | null> =>
      thread.add(pathOf(hash), bytes, twins),
    /** Keeps a file under its hash without copying it, where the disk allows it. */
    addFile: (hash: string, file: string): Promise<void> => thread.addFile(pathOf(hash), file),
    /** Makes the compressed twins of a text and returns their hashes; null when it is too small to gain from them. */
    addTwins: (hash: string): Promise<string | null> => thread.addTwins(pathOf(hash)),
    async remove(hash: string): Promise<void> {
      for (const ending of ['', ...twinEndings]) await rm(pathOf(hash) + ending, { force: true })
    },
    /** Whether contents and twins are what was written. */
    async sound(hash: string, twins: string | null): Promise<boolean> {
      const hashes = [hash, ...(twins?.split(' ') ?? [])]
      const found = await Promise.all(
        ['', ...twinEndings]
          .slice(0, hashes.length)
          .map((ending) => thread.hashOfFile(pathOf(hash) + ending).catch(() => undefined)),
      )
      return found.every((one, i) => one === hashes[i])
    },
    /** Deletes what an interrupted run left: contents that no release names. */
    async sweep(known: (hash: string) => boolean): Promise<number> {
      let removed = 0
      for (const first of await readdir(folder)) {
        if (!/^[0-9a-f]{2}$/.test(first)) continue
        for (const name of await readdir(join(folder, first))) {
          if (known(first + name.replace(/\.(?:br|gz)$/, ''))) continue
          await rm(join(folder, first, name), { force: true })
          if (!name.includes('.')) removed += 1
        }
      }
      return removed
    },
  }
}

export type ObjectStore = ReturnType<typeof objectStore>
