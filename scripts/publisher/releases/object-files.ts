import { createHash, hash as digest } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  linkSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Endings of the compressed twins of a text, best first. */
export const twinEndings = ['.br', '.gz'] as const

/** Texts smaller than this gain nothing from compression. */
const smallestTwin = 1024

/** Brotli's window as large as a text needs it: a smaller one is a quarter faster to set up. */
const windowFor = (size: number) => Math.min(22, Math.max(16, Math.ceil(Math.log2(size + 1))))

/** SHA-256 in hex, of bytes in memory. */
export const hashOf = (bytes: Uint8Array): string => digest('sha256', bytes, 'hex')

/** Never into a file that is there: it may be a link to one that others use. */
function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx' })
  } catch (error) {
    rmSync(path, { force: true })
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    writeFileSync(path, bytes, { flag: 'wx' })
  }
}

function twinsOf(text: Uint8Array): { br: Uint8Array; gz: Uint8Array } | null {
  if (text.length < smallestTwin) return null
  return {
    br: brotliCompressSync(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_LGWIN]: windowFor(text.length),
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
    gz: gzipSync(text, { level: 6 }),
  }
}

/** What is done with the files of contents, each in one go: for a thread that nobody waits for. */
export const objectFiles = {
  /** SHA-256 of a file in hex, read in pieces. */
  hashOfFile(path: string): string {
    const file = openSync(path, 'r')
    try {
      const hashing = createHash('sha256')
      const piece = Buffer.allocUnsafe(Math.min(1024 * 1024, statSync(path).size + 1))
      for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
        hashing.update(piece.subarray(0, read))
      return hashing.digest('hex')
    } finally {
      closeSync(file)
    }
  },
  /** Keeps bytes, with their compressed twins where these are wanted: returns their hashes, or null for none. */
  add(path: string, bytes: Uint8Array, twins: boolean): string | null {
    write(path, bytes)
    return twins ? objectFiles.addTwins(path, bytes) : null
  },
  /** Takes a file over without copying it, where the disk allows it. */
  addFile(path: string, file: string): void {
    rmSync(path, { force: true })
    try {
      linkSync(file, path)
    } catch {
      copyFileSync(file, path)
    }
  },
  /** Makes the compressed twins of a text and returns their hashes; null when it is too small to gain from them. */
  addTwins(path: string, bytes?: Uint8Array): string | null {
    const twins = twinsOf(bytes ?? readFileSync(path))
    if (!twins) return null
    write(`${path}.br`, twins.br)
    write(`${path}.gz`, twins.gz)
    return `${hashOf(twins.br)} ${hashOf(twins.gz)}`
  },
  /** The compressed twins of a text in memory; null when it is too small to gain from them. */
  twinsOf,
}

export type ObjectFiles = typeof objectFiles
