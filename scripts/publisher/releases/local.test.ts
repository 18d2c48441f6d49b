import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ReleaseSuperseded } from './errors.ts'
import { openReleases } from './local.ts'
import type { NewReleaseNote } from './note.ts'
import type { ReleaseChange, Releases } from './releases.ts'

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
const newFolder = () => mkdtempSync(join(tmpdir(), 'lectern-releases-'))
const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) })
/** A store whose waits pass at once. */
const open = (folder: string) => openReleases(folder, { wait: async () => {} })
async function release(store: Releases, change: ReleaseChange, token = 1) {
  const prepared = await store.prepare(change, note, token)
  await store.switchTo(prepared, token)
  return prepared.note
}
/** Every file that readers of the live link can see, twins left out. */
function shown(folder: string): Record<string, string> {
  const root = join(folder, 'live', 'public')
  const found: Record<string, string> = {}
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
      found[join(entry.parentPath, entry.name).slice(root.length)] = readFileSync(
        join(entry.parentPath, entry.name),
        'utf8',
      )
  return found
}
const liveNote = (folder: string) => JSON.parse(readFileSync(join(folder, 'live', 'release.json'), 'utf8'))

describe('releases in a folder', () => {
  test('readers see a release from the switch on, and nothing of it before', async () => {
    const folder = newFolder()
    const store = open(folder)
    expect([store.newest(), await store.live(), await store.list()]).toEqual([undefined, undefined, []])
    const first = await store.prepare({ put: [file('/index.html', '一')] }, note, 1)
    expect(existsSync(join(folder, 'live'))).toBe(false)
    await store.switchTo(first, 1)
    expect(shown(folder)).toEqual({ '/index.html': '一' })
    const second = await store.prepare(
      { put: [file('/index.html', '二'), file('/a/index.html', 'a')] },
      note,
      1,
    )
    expect(shown(folder)).toEqual({ '/index.html': '一' })
    await store.switchTo(second, 1)
    expect(shown(folder)).toEqual({ '/index.html': '二', '/a/index.html': 'a' })
    await release(store, { put: [], remove: ['/a/index.html'] })
    expect(shown(folder)).toEqual({ '/index.html': '二' })
    expect(existsSync(join(folder, 'live', 'public', 'a'))).toBe(false)
    await release(store, { put: [file('/b/index.html', 'b')] })
    expect(shown(folder)).toEqual({ '/index.html': '二', '/b/index.html': 'b' })
    expect([...store.files()].map(({ path }) => path)).toEqual(['/b/index.html', '/index.html'])
    expect(liveNote(folder)).toMatchObject({ name: await store.live(), changed: { written: 1, removed: 0 } })
    expect((await store.list()).map(({ live }) => live)).toEqual([true, false, false, false])
  })

  test('a whole change removes what is not put, and keeps one file of equal contents', async () => {
    const folder = newFolder()
    const store = open(folder)
    const text = '红'.repeat(800)
    await release(store, { put: [file('/1.html', text), file('/2.html', text), file('/3.html', '三')] })
    await release(store, { whole: true, put: [file('/1.html', text), file('/2.html', text)] })
    expect(Object.keys(shown(folder))).toEqual(['/1.html', '/2.html'])
    const inode = (path: string) => statSync(join(folder, 'live', 'public', path)).ino
    expect(inode('1.html')).toBe(inode('2.html'))
    const twin = (ending: string) => readFileSync(join(folder, 'live', 'public', `1.html.${ending}`))
    expect(brotliDecompressSync(twin('br')).toString()).toBe(text)
    expect(gunzipSync(twin('gz')).toString()).toBe(text)
    await release(store, { put: [file('/1.html', '短')] })
    expect(existsSync(join(folder, 'live', 'public', '1.html.br'))).toBe(false)
  })

  test('any kept release comes back as a new one, and older ones go with their contents', async () => {
    const folder = newFolder()
    const store = open(folder)
    const states: Record<string, string>[] = []
    const names: string[] = []
    for (let i = 0; i < 6; i++) {
      const { name } = await release(store, {
        put: [file('/index.html', `首页 ${i}`), file(`/s/${i}.html`, String(i))],
        remove: [`/s/${i - 2}.html`],
      })
      names.push(name)
      states.push(shown(folder))
    }
    for (const i of [2, 0, 5, 3]) {
      const back = await store.rollback(names[i] ?? '', new Date(0))
      expect(back.rollbackTo).toBe(names[i])
      expect(shown(folder)).toEqual(states[i])
      expect(await store.live()).toBe(back.name)
      expect(store.newest()?.name).toBe(back.name)
    }
    expect(await store.prune(2)).toEqual({ releases: 8, objects: expect.any(Number) })
    await expect(store.rollback(names[0] ?? '', new Date(0))).rejects.toThrow('没有保存')
    expect(shown(folder)).toEqual(states[3])
    await store.rollback((await store.list())[1]?.name ?? '', new Date(0))
    expect(shown(folder)).toEqual(states[5])
    await store.prune(1)
    await release(store, { put: [] })
    await store.prune(1)
    const kept = readdirSync(join(folder, 'objects'), { recursive: true, withFileTypes: true })
    expect(kept.filter((entry) => entry.isFile())).toHaveLength(Object.keys(states[5] ?? {}).length)
  })

  test('a lower token is refused before and at the switch', async () => {
    const folder = newFolder()
    const store = open(folder)
    const other = open(folder)
    const old = await store.prepare({ put: [file('/index.html', '旧')] }, note, 1)
    await release(other, { put: [file('/index.html', '新')] }, 2)
    await expect(store.switchTo(old, 1)).rejects.toThrow(ReleaseSuperseded)
    await expect(store.prepare({ put: [] }, note, 1)).rejects.toThrow('已经接手')
    expect(shown(folder)).toEqual({ '/index.html': '新' })
  })
})
