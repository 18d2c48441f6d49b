import { createHash, hash as digest } from 'node:crypto'
import { createReadStream, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { copyFile, link, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Endings of the compressed twins of a text, best first. */
export const twinEndings = ['.br', '.gz'] as const

/** Texts smaller than this gain nothing from compression. */
const smallestTwin = 1024

/** Larger contents are written without holding up the rest. */
const large = 256 * 1024

/** Brotli's window as large as a text needs it: a smaller one is a quarter faster to set up. */
const windowFor = (size: number) => Math.min(22, Math.max(16, Math.ceil(Math.log2(size + 1))))

/**
 * Contents kept once, each under its SHA-256; texts with a `.br` and a `.gz` beside them.
 * They are written under their own names at once: what was cut off is named by no release and is swept away.
 */
export function objectStore(folder: string) {
  for (let i = 0; i < 256; i++) mkdirSync(join(folder, i.toString(16).padStart(2, '0')), { recursive: true })
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2))
  const hashOf = (bytes: Uint8Array): string => digest('sha256', bytes, 'hex')
  /** Never into a file that is there: it may be a link to one that others use. */
  const write = async (path: string, bytes: Uint8Array) => {
    try {
      // One call of the system after the other is a third of the work of as many jobs for the thread pool.
      if (bytes.length < large) writeFileSync(path, bytes, { flag: 'wx' })
      else await writeFile(path, bytes, { flag: 'wx' })
    } catch (error) {
      await rm(path, { force: true })
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      await writeFile(path, bytes, { flag: 'wx' })
    }
  }
  return {
    folder,
    pathOf,
    hashOf,
    async hashOfFile(path: string): Promise<string> {
      const hashing = createHash('sha256')
      await pipeline(createReadStream(path), hashing)
      return hashing.digest('hex')
    },
    /** Keeps bytes under their hash. */
    add: (hash: string, bytes: Uint8Array): Promise<void> => write(pathOf(hash), bytes),
    /** Keeps a file under its hash without copying it, where the disk allows it. */
    async addFile(hash: string, file: string): Promise<void> {
      await rm(pathOf(hash), { force: true })
      await link(file, pathOf(hash)).catch(() => copyFile(file, pathOf(hash)))
    },
    /** Makes the compressed twins of a text and returns their hashes; null when it is too small to gain from them. */
    async addTwins(hash: string, bytes?: Uint8Array): Promise<string | null> {
      const text = bytes ?? (await readFile(pathOf(hash)))
      if (text.length < smallestTwin) return null
      // Compressed in zlib's thread pool, on the other cores.
      const [small, older] = await Promise.all([
        brotli(text, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: 5,
            [constants.BROTLI_PARAM_LGWIN]: windowFor(text.length),
            [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
          },
        }),
        zip(text, { level: 6 }),
      ])
      await write(`${pathOf(hash)}.br`, small)
      await write(`${pathOf(hash)}.gz`, older)
      return `${hashOf(small)} ${hashOf(older)}`
    },
    async remove(hash: string): Promise<void> {
      for (const ending of ['', ...twinEndings]) await rm(pathOf(hash) + ending, { force: true })
    },
    /** Whether contents and twins are what was written. */
    async sound(hash: string, twins: string | null): Promise<boolean> {
      const hashes = [hash, ...(twins?.split(' ') ?? [])]
      for (const [i, ending] of ['', ...twinEndings].slice(0, hashes.length).entries()) {
        const path = pathOf(hash) + ending
        try {
          const found = statSync(path).size < large ? hashOf(readFileSync(path)) : await this.hashOfFile(path)
          if (found !== hashes[i]) return false
        } catch {
          return false
        }
      }
      return true
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
