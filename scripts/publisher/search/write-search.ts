import { linkSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SearchDocument } from './document.ts'
import { openSearch } from './open-search.ts'
import type { SearchFiles } from './state.ts'

/** Puts files of search below a folder of public files, as links to where they are, and takes others away; returns the bytes put. */
export function placeSearchFiles({ put, remove }: SearchFiles, folder: string): number {
  let bytes = 0
  const made = new Set<string>()
  for (const { path, file } of put) {
    const target = join(folder, path)
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true })
    made.add(dirname(target))
    rmSync(target, { force: true })
    linkSync(file, target)
    bytes += statSync(target).size
  }
  for (const path of remove) rmSync(join(folder, path), { force: true })
  return bytes
}

/** Writes the search of all documents below `folder`, from scratch and once; keeps nothing for later changes. */
export async function writeSearchIndex(options: {
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>
  folder: string
  shardSize?: number
  processes?: number
}): Promise<{ documents: number; bytes: number }> {
  mkdirSync(options.folder, { recursive: true })
  // Beside the target, because links do not reach across file systems.
  const kept = mkdtempSync(join(dirname(options.folder), 'search-'))
  try {
    const search = await openSearch({ folder: kept, shardSize: options.shardSize })
    await search.rebuild(options.documents, { processes: options.processes })
    const bytes = placeSearchFiles(search.changes(undefined), options.folder)
    return { documents: search.documents, bytes }
  } finally {
    rmSync(kept, { recursive: true, force: true })
  }
}
