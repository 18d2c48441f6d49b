import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assembleRelease, collectRecords } from '../../publisher/assemble.ts'
import { beginRelease } from '../../publisher/release-folders.ts'
import { loadRenderer, rendererFolders } from '../../publisher/renderer.ts'
import { buildSite } from '../../steps/builds.ts'
import { readSettings } from '../../steps/settings.ts'
import { corpusRecords } from './corpus.ts'

async function megabytesBelow(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  return Number((bytes / 1e6).toFixed(1))
}

/** Memory of this process and of all that it started, in MB, as the system counts it; 0 where it cannot be read. */
async function residentMB(): Promise<number> {
  const { readFile } = await import('node:fs/promises')
  const parents = new Map<number, { parent: number; kB: number }>()
  for (const name of await readdir('/proc').catch(() => [] as string[])) {
    if (!/^\d+$/.test(name)) continue
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
    const field = (label: string) => Number(status.match(new RegExp(`^${label}:\\s+(\\d+)`, 'm'))?.[1] ?? 0)
    parents.set(Number(name), { parent: field('PPid'), kB: field('VmRSS') })
  }
  const mine = (pid: number): boolean =>
    pid === process.pid || (pid > 1 && mine(parents.get(pid)?.parent ?? 0))
  let kB = 0
  for (const [pid, entry] of parents) if (mine(pid)) kB += entry.kB
  return Math.round(kB / 1024)
}

/** Builds a whole release of so many documents, pages and search, in this process; figures for the bench's last line. */
export async function benchBuild(options: { documents: number; source: string }) {
  const settings = readSettings()
  await buildSite(settings)
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  let peakMemoryMB = 0
  const watch = setInterval(async () => {
    peakMemoryMB = Math.max(peakMemoryMB, await residentMB())
  }, 200)
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
      peakMemoryMB,
      indexMB: await megabytesBelow(join(release, 'public', 'pagefind')),
    }
  } finally {
    clearInterval(watch)
    await rm(folder, { recursive: true, force: true })
  }
}
