import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { MediaFile } from './media.ts'

/** The renderer's files for the browser, which are files of the site as they are: styles, scripts, icons. */
export async function clientFiles(folder: string): Promise<MediaFile[]> {
  const found: MediaFile[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    found.push({ path: `/${relative(folder, file).split(sep).join('/')}`, file })
  }
  return found
}
