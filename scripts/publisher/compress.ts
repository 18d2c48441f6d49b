import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const textual = /\.(?:html|css|js|xml|json|svg|txt)$/

/** Writes a `.br` and a `.gz` beside a text file of a kilobyte or more, so that the server compresses nothing. */
export async function writeCompressed(path: string, bytes: Uint8Array): Promise<void> {
  if (bytes.length < 1024 || !textual.test(path)) return
  const [small, older] = await Promise.all([
    brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    zip(bytes, { level: 6 }),
  ])
  await Promise.all([writeFile(`${path}.br`, small), writeFile(`${path}.gz`, older)])
}

/** Compresses every text file below a folder that was not written by us page by page. */
export async function compressFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !textual.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    await writeCompressed(path, await readFile(path))
  }
}
