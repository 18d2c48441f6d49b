import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assembleRelease, collectRecords } from '../../publisher/assemble.ts'
import { beginRelease } from '../../publisher/release-folders.ts'
import { loadRenderer, rendererFolders } from '../../publisher/renderer.ts'
import { buildSite } from '../../steps/builds.ts'
import { readSettings } from '../../steps/settings.ts'
import { corpusRecords } from './corpus.ts'
import { watchMemory } from './memory.ts'

async function megabytesBelow(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  return Number((bytes / 1e6).toFixed(1))
}

/** Builds a whole release of so many documents, pages and search, in this process; figures for the bench's last line. */
export async function benchBuild(options: { documents: number; source: string }) {
  const settings = readSettings()
  await buildSite(settings)
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  const memory = watchMemory()
  try {
    const renderer = await loadRenderer(settings.root)
    const { records, problems } = await collectRecords(corpusRecords(options))
    const release = await beginRelease(folder, new Date())
    const started = performance.now()
    let step = started
    const note = await assembleRelease({
      renderer,
      clientFolder: rendererFolders(settings.root).client,
      records,
      problems,
      originals: new Map(),
      pictureCache: join(folder, 'picture-cache'),
      release,
      now: new Date(),
      onProgress: (name) => {
        const now = performance.now()
        console.log(`${((now - step) / 1000).toFixed(1)} s; ${name} …`)
        step = now
      },
    })
    const seconds = (performance.now() - started) / 1000
    if (note.problems.length > 0) console.log(note.problems.slice(0, 10).join('\n'))
    return {
      documents: options.documents,
      pages: note.pages,
      seconds: Number(seconds.toFixed(1)),
      pagesPerSecond: Math.round(note.pages / seconds),
      peakMemoryMB: memory.stop(),
      indexMB: await megabytesBelow(join(release, 'public', 'pagefind')),
    }
  } finally {
    memory.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
