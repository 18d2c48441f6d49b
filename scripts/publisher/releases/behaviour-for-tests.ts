import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { ReleaseSuperseded } from './errors.ts'
import type { NewReleaseNote } from './note.ts'
import type { ReleaseChange, Releases } from './releases.ts'

export const note: NewReleaseNote = {
  builtAt: '2026-01-01T00:00:00Z',
  seconds: 1,
  records: 0,
  pages: 0,
  redirects: [],
  withdrawn: [],
  inlineHashes: { scripts: [], styles: [] },
  problems: [],
}

export const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) })

export async function release(store: Releases, change: ReleaseChange, token = 1) {
  const prepared = await store.prepare(change, note, token)
  await store.switchTo(prepared, token)
  return prepared.note
}

/** A place for releases, and what is there. */
export interface Place {
  /** Another process, as far as the place can tell. */
  open(): Promise<Releases>
  /** Every file that readers can see, as text by path; undefined before the first release. */
  shown(): Promise<Record<string, string> | undefined>
  /** How many contents are kept, twins not counted. */
  contents(): Promise<number>
}

/** What every place for releases does; `newPlace` makes an empty one. */
export function testReleases(newPlace: () => Promise<Place>): void {
  test('readers see a release from the switch on, and nothing of it before', async () => {
    const place = await newPlace()
    const store = await place.open()
    expect(store.newest()).toBeUndefined()
    expect(await store.live()).toBeUndefined()
    const first = await store.prepare({ put: [file('/index.html', '一')] }, note, 1)
    expect(await place.shown()).toBeUndefined()
    expect(await store.list()).toEqual([])
    await store.switchTo(first, 1)
    expect(await place.shown()).toEqual({ '/index.html': '一' })
    const second = await store.prepare(
      { put: [file('/index.html', '二'), file('/a/index.html', 'a')] },
      note,
      1,
    )
    expect(await place.shown()).toEqual({ '/index.html': '一' })
    expect(await store.live()).toBe(first.note.name)
    await store.switchTo(second, 1)
    expect(await place.shown()).toEqual({ '/index.html': '二', '/a/index.html': 'a' })
    await release(store, { put: [], remove: ['/a/index.html'] })
    expect(await place.shown()).toEqual({ '/index.html': '二' })
    await release(store, { put: [file('/b/index.html', 'b')] })
    expect(await place.shown()).toEqual({ '/index.html': '二', '/b/index.html': 'b' })
    expect([...store.files()].map(({ path }) => path)).toEqual(['/b/index.html', '/index.html'])
    expect(store.files().size).toBe(2)
    expect(store.newest()).toMatchObject({ name: await store.live(), changed: { written: 1, removed: 0 } })
    expect((await store.list()).map(({ live }) => live)).toEqual([true, false, false, false])
  })

  test('a release says what it wrote and removed, the first one everything', async () => {
    const store = await (await newPlace()).open()
    const first = await release(store, { put: [file('/1.html', '1'), file('/2.html', '2')] })
    const second = await release(store, {
      put: [file('/2.html', '二'), file('/1.html', '1')],
      remove: ['/none.html'],
    })
    const third = await release(store, { whole: true, put: [file('/3.html', '3')] })
    const sorted = (name: string) => {
      const { written, removed } = store.changedBy(name)
      return { written: written.sort(), removed: removed.sort() }
    }
    expect(sorted(first.name)).toEqual({ written: ['/1.html', '/2.html'], removed: [] })
    expect(sorted(second.name)).toEqual({ written: ['/2.html'], removed: [] })
    expect(sorted(third.name)).toEqual({ written: ['/3.html'], removed: ['/1.html', '/2.html'] })
    expect(store.changedBy('none')).toEqual({ written: [], removed: [] })
    expect(third.changed).toEqual({ written: 1, removed: 2 })
  })

  test('a whole change removes what is not put, and keeps equal contents once', async () => {
    const place = await newPlace()
    const store = await place.open()
    const text = '红'.repeat(800)
    await release(store, { put: [file('/1.html', text), file('/2.html', text), file('/3.html', '三')] })
    await release(store, { whole: true, put: [file('/1.html', text), file('/2.html', text)] })
    expect(await place.shown()).toEqual({ '/1.html': text, '/2.html': text })
    await store.prune(1)
    // A store may still need what its idle folder holds.
    await release(store, { put: [] })
    await store.prune(1)
    expect(await place.contents()).toBe(1)
  })

  test('any kept release comes back as a new one, and older ones go with their contents', async () => {
    const place = await newPlace()
    const store = await place.open()
    const states: (Record<string, string> | undefined)[] = []
    const names: string[] = []
    for (let i = 0; i < 6; i++) {
      const { name } = await release(store, {
        put: [file('/index.html', `首页 ${i}`), file(`/s/${i}.html`, String(i))],
        remove: [`/s/${i - 2}.html`],
      })
      names.push(name)
      states.push(await place.shown())
    }
    for (const i of [2, 0, 5, 3]) {
      const back = await store.rollback(names[i] ?? '', new Date(0))
      expect(back.rollbackTo).toBe(names[i])
      expect(await place.shown()).toEqual(states[i])
      expect(await store.live()).toBe(back.name)
      expect(store.newest()?.name).toBe(back.name)
    }
    expect(await store.prune(2)).toEqual({ releases: 8, objects: expect.any(Number) })
    await expect(store.rollback(names[0] ?? '', new Date(0))).rejects.toThrow('没有保存')
    expect(await place.shown()).toEqual(states[3])
    await store.rollback((await store.list())[1]?.name ?? '', new Date(0))
    expect(await place.shown()).toEqual(states[5])
    await store.prune(1)
    await release(store, { put: [] })
    await store.prune(1)
    expect(await place.contents()).toBe(Object.keys(states[5] ?? {}).length)
  })

  test('a lower token is refused before and at the switch', async () => {
    const place = await newPlace()
    const store = await place.open()
    const other = await place.open()
    const old = await store.prepare({ put: [file('/index.html', '旧')] }, note, 1)
    await release(other, { put: [file('/index.html', '新')] }, 2)
    await expect(store.switchTo(old, 1)).rejects.toThrow(ReleaseSuperseded)
    await expect(store.prepare({ put: [] }, note, 1)).rejects.toThrow('已经接手')
    expect(await place.shown()).toEqual({ '/index.html': '新' })
  })

  test('whoever opens it anew goes on where another one stopped', async () => {
    const place = await newPlace()
    const names: string[] = []
    for (let i = 0; i < 4; i++) {
      const store = await place.open()
      expect(store.newest()?.name).toBe(names.at(-1))
      const { name } = await release(store, { put: [file(`/${i}.html`, String(i))] }, i + 1)
      names.push(name)
      store.close()
    }
    const store = await place.open()
    expect((await store.list()).map(({ name }) => name)).toEqual(names.toReversed())
    expect(Object.keys((await place.shown()) ?? {})).toHaveLength(4)
    await store.rollback(names[1] ?? '', new Date(0))
    expect(Object.keys((await place.shown()) ?? {}).sort()).toEqual(['/0.html', '/1.html'])
  })

  test('a kept release comes back with something laid over it, and is told from others file by file', async () => {
    const place = await newPlace()
    const store = await place.open()
    const text = '石桥'.repeat(800)
    const one = await release(store, {
      put: [file('/a.html', '甲'), file('/b.html', text), file('/c.html', '丙')],
    })
    const two = await release(store, {
      put: [file('/a.html', '甲二'), file('/d.html', '丁')],
      remove: ['/c.html'],
    })
    const three = await release(store, { put: [file('/a.html', '甲'), file('/e.html', '戊')] })
    const hash = (text: string) => createHash('sha256').update(text).digest('hex')
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1)
    expect(store.differences(one.name, two.name).sort(byPath)).toEqual([
      { path: '/a.html', one: hash('甲'), other: hash('甲二') },
      { path: '/c.html', one: hash('丙'), other: null },
      { path: '/d.html', one: null, other: hash('丁') },
    ])
    expect(
      store
        .differences(one.name, three.name)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/c.html', '/d.html', '/e.html'])
    expect(store.differences(one.name, one.name)).toEqual([])
    const read = async (name: string, path: string) => {
      const bytes = await store.read(name, path)
      return bytes && Buffer.from(bytes).toString()
    }
    expect(await read(one.name, '/b.html')).toBe(text)
    expect(await read(two.name, '/a.html')).toBe('甲二')
    expect(await read(one.name, '/c.html')).toBe('丙')
    expect(await read(three.name, '/c.html')).toBeUndefined()

    const over = {
      put: [
        { path: '/a.html', hash: hash('甲二') },
        file('/f.html', '己'),
        { path: '/e.html', hash: hash('戊') },
      ],
      remove: ['/c.html'],
      note: { problems: ['有一篇没有恢复。'] },
    }
    await expect(store.rollback(one.name, new Date(0), { ...over, newest: two.name })).rejects.toThrow(
      ReleaseSuperseded,
    )
    const back = await store.rollback(one.name, new Date(0), { ...over, newest: three.name })
    expect(await place.shown()).toEqual({
      '/a.html': '甲二',
      '/b.html': text,
      '/e.html': '戊',
      '/f.html': '己',
    })
    expect(back).toMatchObject({
      rollbackTo: one.name,
      problems: ['有一篇没有恢复。'],
      changed: { written: 2, removed: 1 },
    })
    expect(await read(back.name, '/f.html')).toBe('己')
    const again = await place.open()
    expect(again.newest()?.name).toBe(back.name)
    await again.rollback(one.name, new Date(0))
    expect(await place.shown()).toEqual({ '/a.html': '甲', '/b.html': text, '/c.html': '丙' })
  })

  test('a change that was worked out from another release than the newest is refused', async () => {
    const place = await newPlace()
    const store = await place.open()
    const { name } = await release(store, { put: [file('/index.html', '一')] })
    const elsewhere = await place.open()
    const other = await release(elsewhere, { put: [file('/index.html', '二')] })
    const change = { put: [file('/a.html', 'a')] }
    await expect(release(store, { ...change, newest: name })).rejects.toThrow(ReleaseSuperseded)
    await release(elsewhere, { put: [file('/index.html', '三')], newest: other.name })
    expect(await store.live()).toBe(elsewhere.newest()?.name)
    expect(store.newest()?.name).toBe(elsewhere.newest()?.name)
    await release(store, { ...change, newest: store.newest()?.name })
    expect(await place.shown()).toEqual({ '/index.html': '三', '/a.html': 'a' })
  })

  test('a prepared release is given up, or overtaken by a rollback', async () => {
    const place = await newPlace()
    const store = await place.open()
    const { name } = await release(store, { put: [file('/index.html', '一')] })
    await release(store, { put: [file('/index.html', '二')] })
    await store.discard(await store.prepare({ put: [file('/index.html', '三')] }, note, 1))
    expect(await place.shown()).toEqual({ '/index.html': '二' })
    const prepared = await store.prepare({ put: [file('/index.html', '四')] }, note, 1)
    const elsewhere = await place.open()
    await elsewhere.rollback(name, new Date(0))
    await expect(store.switchTo(prepared, 1)).rejects.toThrow(ReleaseSuperseded)
    expect(await place.shown()).toEqual({ '/index.html': '一' })
    await release(store, { put: [file('/index.html', '五')] })
    expect(await place.shown()).toEqual({ '/index.html': '五' })
  })

  test('paths that lead out of the site are refused', async () => {
    const place = await newPlace()
    const store = await place.open()
    await release(store, { put: [file('/index.html', '一')] })
    for (const path of ['/../x.html', 'x.html', '/a//b.html', '/a/./b.html'])
      await expect(store.prepare({ put: [file(path, 'x')] }, note, 1)).rejects.toThrow('不能用')
    await expect(
      store.prepare({ put: [{ path: '/x.html', hash: '0'.repeat(64) }] }, note, 1),
    ).rejects.toThrow('没有内容')
    expect(await place.shown()).toEqual({ '/index.html': '一' })
  })
}
