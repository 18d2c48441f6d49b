import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { ReleaseFailed } from './errors.ts'
import { openReleases } from './local.ts'
import type { NewReleaseNote } from './note.ts'
import type { ReleaseFile, Releases } from './releases.ts'

const note: NewReleaseNote = {
  builtAt: '2026-01-01T00:00:00Z',
  seconds: 1,
  records: 0,
  pages: 0,
  redirects: [],
  withdrawn: [],
  inlineHashes: { scripts: [], styles: [] },
  problems: [],
}
const newFolder = () => mkdtempSync(join(tmpdir(), 'lectern-faults-'))
/** The files of the release number `i`: each says its number, and one more is there in every second one. */
const filesOf = (i: number): ReleaseFile[] => [
  ...Array.from({ length: 12 }, (_, k) => ({
    path: `/s/${k}/index.html`,
    bytes: Buffer.from(`${i}\n${`宣讲 ${k}`.repeat(300)}`),
  })),
  { path: '/index.html', bytes: Buffer.from(`${i}\n`) },
  ...(i % 2 ? [{ path: '/odd/index.html', bytes: Buffer.from(`${i}\n`) }] : []),
  { path: `/_astro/${i % 5}.js`, bytes: Buffer.from(`script ${i % 5}`) },
]
async function release(store: Releases, i: number) {
  const prepared = await store.prepare({ whole: true, put: filesOf(i) }, { ...note, records: i }, 1)
  await store.switchTo(prepared, 1)
}

/** The number of the release that readers see; throws when not all that they see is of one release. */
function wholeRelease(folder: string): number {
  const { records } = JSON.parse(readFileSync(join(folder, 'live', 'release.json'), 'utf8'))
  const root = join(folder, 'live', 'public')
  const pages = readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name)
    return entry.isFile() && !path.includes('/_astro/') ? [path.slice(root.length)] : []
  })
  const expected = filesOf(records).flatMap(({ path }) =>
    path.startsWith('/_astro/') ? [] : path.startsWith('/s/') ? [path, `${path}.br`, `${path}.gz`] : [path],
  )
  expect(pages.sort()).toEqual(expected.sort())
  for (const page of expected.filter((path) => !path.endsWith('.gz'))) {
    const bytes = readFileSync(join(root, page))
    const text = (page.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString()
    expect(text.startsWith(`${records}\n`), `${page} of ${records}: ${text.slice(0, 10)}`).toBe(true)
  }
  readFileSync(join(root, '_astro', `${records % 5}.js`))
  return records
}

const kept = (folder: string) =>
  readdirSync(join(folder, 'objects'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.includes('.'),
  ).length

describe('a publisher that is killed', () => {
  test('at any moment leaves a whole release, loses none, and what it left is cleared away', async () => {
    const folder = newFolder()
    let last = 0
    const killed = { switched: 0, started: 0 }
    for (let round = 0; round < 25; round++) {
      const child = spawn(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          `
          import { openReleases } from ${JSON.stringify(join(import.meta.dirname, 'local.ts'))}
          const filesOf = ${filesOf.toString()}
          const store = openReleases(${JSON.stringify(folder)}, { wait: async () => {} })
          const note = ${JSON.stringify(note)}
          console.log('opened')
          for (let i = ${last + 1}; ; i++) {
            const prepared = await store.prepare({ whole: true, put: filesOf(i) }, { ...note, records: i }, 1)
            await store.switchTo(prepared, 1)
            console.log(String(i))
            if (i % 3 === 0) await store.prune(3)
          }`,
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      let said = ''
      child.stdout.on('data', (text) => {
        said += text
      })
      await once(child.stdout, 'data')
      // In every second round a release is through, however slow the machine is.
      while (round % 2 === 1 && !/\d/.test(said)) await once(child.stdout, 'data')
      // A different moment each time, by the clock of the machine: anything may be going on.
      await new Promise((done) => setTimeout(done, Math.random() * 60))
      child.kill('SIGKILL')
      await once(child, 'close')
      const switched = Number(said.trim().split('\n').at(-1)) || last
      killed.started += 1
      if (switched > last) killed.switched += 1
      if (switched === 0 && !readdirSync(folder).includes('live')) continue
      const seen = wholeRelease(folder)
      // Killed between the switch and saying so, it is one further.
      expect([switched, switched + 1]).toContain(seen)
      const store = openReleases(folder, { wait: async () => {} })
      expect((await store.list()).length).toBeGreaterThan(0)
      await release(store, seen + 1)
      expect(wholeRelease(folder)).toBe(seen + 1)
      expect(store.newest()).toMatchObject({ name: await store.live(), records: seen + 1 })
      last = seen + 1
      if (round % 5 === 4) {
        // Going back through all that is kept ends where it began, and nothing is left that none of them names.
        const [newest, older] = await store.list()
        await store.rollback(older?.name ?? '', new Date(0))
        expect(wholeRelease(folder)).toBe(older?.note.records)
        await store.rollback(newest?.name ?? '', new Date(0))
        expect(wholeRelease(folder)).toBe(last)
        await store.prune(1)
        await release(store, ++last)
        await store.prune(1)
        const newestFiles = [...store.files()]
        expect(kept(folder)).toBe(new Set(newestFiles.map(({ hash }) => hash)).size)
      }
      store.close()
    }
    expect(killed.switched).toBeGreaterThan(5)
  })
})

describe('damage', () => {
  test('contents that are not what they were are not brought back', async () => {
    const folder = newFolder()
    const store = openReleases(folder, { wait: async () => {} })
    await release(store, 1)
    const hash = store.files().hashOf('/s/3/index.html') ?? ''
    await release(store, 2)
    const [, first] = await store.list()
    for (const ending of ['', '.gz']) {
      const object = join(folder, 'objects', hash.slice(0, 2), hash.slice(2)) + ending
      const whole = readFileSync(object)
      truncateSync(object, whole.length - 1)
      await expect(store.rollback(first?.name ?? '', new Date(0))).rejects.toThrow(
        '/s/3/index.html 的内容已损坏',
      )
      expect(wholeRelease(folder)).toBe(2)
      writeFileSync(object, whole)
    }
    await store.rollback(first?.name ?? '', new Date(0))
    expect(wholeRelease(folder)).toBe(1)
  })
})

describe('contents that are lost', () => {
  test('keep a release from going live, and the message says what to do', async () => {
    const folder = newFolder()
    const store = openReleases(folder, { wait: async () => {} })
    await release(store, 1)
    const hash = store.files().hashOf('/s/3/index.html') ?? ''
    rmSync(join(folder, 'objects', hash.slice(0, 2), hash.slice(2)))
    const put = filesOf(1).filter(({ path }) => path === '/index.html')
    await expect(store.prepare({ put }, note, 1)).rejects.toThrow('不见了，没有发布')
    expect(wholeRelease(folder)).toBe(1)
  })
})

describe('a disk that is full', () => {
  const disk = newFolder()
  let mounted = false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk], { stdio: 'ignore' })
    mounted = true
  } catch {
    // Not allowed to mount: the test is skipped, by name.
  }
  afterAll(() => {
    if (mounted) execFileSync('umount', ['--lazy', disk])
  })
  test.skipIf(!mounted)(
    'leaves the old release and says what to do; with room again all goes on',
    async () => {
      const folder = join(disk, 'var')
      mkdirSync(folder)
      const store = openReleases(folder, { wait: async () => {} })
      await release(store, 1)
      let now = 1
      const outcomes = { failed: 0, released: 0 }
      const ballast = join(disk, 'ballast')
      for (let kilobytes = 0; kilobytes <= 400; kilobytes += 8) {
        // All but some kilobytes are taken.
        const free = Number(execFileSync('df', ['--output=avail', '-k', disk]).toString().split('\n')[1])
        writeFileSync(ballast, Buffer.alloc(Math.max(0, free - kilobytes) * 1024))
        try {
          await release(store, now + 1)
          now += 1
          outcomes.released += 1
        } catch (error) {
          expect(error).toBeInstanceOf(ReleaseFailed)
          expect((error as Error).message).toContain('磁盘已满')
          outcomes.failed += 1
        }
        // The switch may be through although writing it down failed: then it is taken up by the next change.
        const seen = wholeRelease(folder)
        expect([now, now + 1]).toContain(seen)
        now = seen
        rmSync(ballast)
        if (kilobytes % 80 === 0) {
          await release(store, ++now)
          expect(wholeRelease(folder)).toBe(now)
          await store.prune(1)
        }
      }
      expect(outcomes.failed).toBeGreaterThan(3)
      expect(outcomes.released).toBeGreaterThan(3)
      await store.prune(1)
      await release(store, ++now)
      await store.prune(1)
      expect(kept(folder)).toBe(new Set([...store.files()].map(({ hash }) => hash)).size)
    },
  )
})

describe('ten releases', () => {
  test('take little more room than one', async () => {
    const folder = newFolder()
    let store = openReleases(folder, { wait: async () => {} })
    const page = (i: number, version: number) => ({
      path: `/s/${i}/index.html`,
      bytes: Buffer.from(
        Array.from({ length: 900 }, (_, k) =>
          String.fromCodePoint(0x4e00 + ((i * 7919 + version * 104729 + k * k * 31) % 6000)),
        ).join(''),
      ),
    })
    const pages = 500
    /** Without the log of the database, which is as large for one release as for ten. */
    const bytes = () => {
      store.close()
      store = openReleases(folder, { wait: async () => {} })
      const seen = new Set<number>()
      let sum = 0
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue
        const { ino, size } = statSync(join(entry.parentPath, entry.name))
        if (!seen.has(ino)) sum += size
        seen.add(ino)
      }
      return sum
    }
    const put = Array.from({ length: pages }, (_, i) => page(i, 0))
    await store.switchTo(await store.prepare({ whole: true, put }, note, 1), 1)
    await store.prune(10)
    const one = bytes()
    for (let version = 1; version < 10; version++) {
      const changed = Array.from({ length: 10 }, (_, k) => page((version * 37 + k) % pages, version))
      await store.switchTo(await store.prepare({ put: changed }, note, 1), 1)
      await store.prune(10)
    }
    expect(await store.list()).toHaveLength(10)
    console.log(`ten releases of ${pages} pages take ${(bytes() / one).toFixed(2)} times the room of one`)
    expect(bytes() / one).toBeLessThan(1.5)
    store.close()
  })
})
