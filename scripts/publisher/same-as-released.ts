import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { MediaFile } from './media.ts'
import { namedByContent } from './releases/paths.ts'
import type { ReleaseFiles } from './releases/releases.ts'
import type { RenderedFile } from './site-pages.ts'

/** The paths of those files whose contents the newest release has already. */
export async function sameAsReleased(
  files: Iterable<RenderedFile | MediaFile>,
  released: ReleaseFiles,
): Promise<string[]> {
  const same: string[] = []
  for (const file of files) {
    const hash = released.hashOf(file.path)
    if (hash === undefined) continue
    if (
      namedByContent(file.path) ||
      hash ===
        createHash('sha256')
          .update('bytes' in file ? file.bytes : await readFile(file.file))
          .digest('hex')
    )
      same.push(file.path)
  }
  return same
}
