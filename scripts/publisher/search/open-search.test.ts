import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Base } from './base.ts'
import type { DeltaNote } from './delta.ts'
import { byPlace, documentHash, type SearchDocument } from './document.ts'
import { filesBelow } from './folders.ts'
import { documentOf, fragmentOf } from './fragment.ts'
import { openSearch, placeSearchFiles, type SearchBuilder } from './index.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-search-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))
const newFolder = () => mkdtemp(join(root, 'state-'))

const documentAt = (number: number, text = ''): SearchDocument => ({
  address: `/stories/page-${number}/`,
  title: `第${number}页`,
  text: `宣讲员讲了第${number}个故事。${text}`,
  date: `2026-01-${String(1 + (number % 28)).padStart(2, '0')}`,
  detail: '示例',
  facets: { kind: '红色故事', topic: [], audience: ['机关'], year: '2026', team: [] },
})
const documents = (count: number) => Array.from({ length: count }, (_, number) => documentAt(number))

const noteOf = (search: SearchBuilder, folder: string): DeltaNote =>
  JSON.parse(readFileSync(join(folder, search.state?.delta ?? '', 'delta.json'), 'utf8'))

test('a result file is the document that it was made of', () => {
  const letters = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(
      fc.record({
        address: letters,
        title: letters,
        text: letters,
        date: letters,
        detail: letters,
        facets: fc.record({
          kind: letters,
          topic: fc.array(letters),
          audience: fc.array(letters),
          year: letters,
          team: fc.array(letters),
        }),
      }),
      (document) => {
        expect(documentOf(fragmentOf(document))).toEqual(document)
        expect(documentHash(documentOf(fragmentOf(document)))).toBe(documentHash(document))
      },
    ),
  )
})

test('every difference of two documents is one of their hashes', () => {
  const one = documentAt(1)
  const others: SearchDocument[] = [
    { ...one, address: '/x/' },
    { ...one, title: `${one.title}。` },
    { ...one, text: `${one.text} ` },
    { ...one, date: '2026-01-03' },
    { ...one, detail: '' },
    ...(['kind', 'year'] as const).map((name) => ({ ...one, facets: { ...one.facets, [name]: '别的' } })),
    ...(['topic', 'audience', 'team'] as const).map((name) => ({
      ...one,
      facets: { ...one.facets, [name]: ['别的'] },
    })),
  ]
  expect(new Set([one, ...others].map(documentHash)).size).toBe(others.length + 1)
})

test('places in the base are those of one sorted list', () => {
  const place = fc.record({
    date: fc.constantFrom('2024-01-01', '2025-01-01', '2026-01-01'),
    address: fc.stringMatching(/^[abc]{1,3}$/),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { selector: (one) => one.address }),
      place,
      fc.nat(6),
      (all, other, cuts) => {
        const sorted = all.sort(byPlace)
        const size = Math.max(1, Math.ceil(sorted.length / (cuts + 1)))
        const shards = Array.from({ length: Math.ceil(sorted.length / size) }, (_, at) => ({
          name: `base-${at}`,
          entries: sorted.slice(at * size, (at + 1) * size).map((one) => ({ ...one, hash: '' })),
        }))
        const base = new Base(shards)
        expect(base.countBefore(other)).toBe(sorted.filter((one) => byPlace(one, other) < 0).length)
        for (const [at, one] of sorted.entries()) {
          const found = base.find(one.address)
          expect(found && base.position(found)).toBe(at)
        }
      },
    ),
  )
})

describe('a base of six shards', () => {
  const open = async () => {
    const folder = await newFolder()
    const options = { folder, shardSize: 10, compactAt: 4 }
    const search = await openSearch(options)
    expect(search.state).toBeUndefined()
    const first = await search.rebuild(documents(60))
    return { folder, options, search, first }
  }

  test('the same documents make the same names and bytes, in whatever order they come', async () => {
    const one = await open()
    const other = await openSearch({ ...one.options, folder: await newFolder() })
    expect(await other.rebuild(documents(60).reverse())).toEqual(one.first)
    const bytes = (search: SearchBuilder) =>
      search
        .changes(undefined)
        .put.map(({ path, file }) => [path, readFileSync(file).toString('base64')])
        .sort()
    expect(bytes(other)).toEqual(bytes(one.search))
  })

  test('a change writes the delta and nothing else; its release gains and loses just that', async () => {
    const { folder, search, first } = await open()
    expect(search.changes(first).put.map(({ path }) => path)).toEqual(['/pagefind/shards.json'])
    expect(search.changes(first).remove).toEqual([])
    const second = search.update({ put: [documentAt(7, '改了一句。')], remove: ['/stories/page-9/'] })
    expect(second.base).toEqual(first.base)
    expect(search.documents).toBe(59)
    const { put, remove } = search.changes(first)
    expect(remove).toEqual([])
    expect(put.length).toBeLessThan(15)
    for (const { path } of put)
      expect(path).toMatch(/^\/pagefind\/(?:delta-[0-9a-f]+\/|page\/|shards\.json$)/)
    expect(noteOf(search, folder).superseded).toHaveLength(2)
    expect(noteOf(search, folder).places).toHaveLength(1)

    // And as it was before: nothing is left of the delta.
    expect(search.update({ put: [documentAt(7), documentAt(9)], remove: [] })).toEqual(first)
    const back = search.changes(second)
    expect(back.remove.sort()).toEqual(
      put
        .map(({ path }) => path)
        .filter((path) => path !== '/pagefind/shards.json')
        .sort(),
    )
  })

  test('saying the same twice, and taking away what is not there, changes nothing', async () => {
    const { search, first } = await open()
    expect(search.update({ put: documents(60), remove: ['/stories/nowhere/'] })).toEqual(first)
    const second = search.update({ put: [documentAt(61)], remove: [] })
    expect(search.update({ put: [documentAt(61)], remove: [] })).toEqual(second)
  })

  test('a compaction makes again just the shards that something changed in', async () => {
    const { search, first } = await open()
    const gone = [2, 30, 58].map((number) => documentAt(number).address)
    search.update({ put: [], remove: gone })
    expect(search.compactionDue).toBe(false)
    search.update({ put: [documentAt(5, '改了。')], remove: [] })
    expect(search.compactionDue).toBe(true)
    const after = await search.compact()
    expect(after.delta).toBeUndefined()
    expect(search.compactionDue).toBe(false)
    expect(search.documents).toBe(57)
    expect(after.base.reduce((sum, { documents: count }) => sum + count, 0)).toBe(57)
    const kept = after.base.filter(({ name }) => first.base.some((before) => before.name === name))
    // All three of the removed are of 2026-01-03, the changed one of 2026-01-06: they share at most two shards.
    expect(kept.length).toBeGreaterThanOrEqual(4)
    expect(kept.length).toBeLessThan(6)
  })

  test('what changes while the base is made again is in the old state and in the new', async () => {
    const { search } = await open()
    search.update({ put: [documentAt(61)], remove: [documentAt(1).address, documentAt(2).address] })
    const compacting = search.compact()
    const another = search.compact()
    // New since the compaction began, taken back that the new base has, put back that it has not.
    search.update({
      put: [documentAt(62), documentAt(1), documentAt(3, '改了。')],
      remove: [documentAt(61).address],
    })
    expect(search.documents).toBe(60)
    await expect(another).rejects.toThrow('正在整理')
    const state = await compacting
    expect(state.delta).toBeDefined()
    expect(search.documents).toBe(60)
    const expected = documents(60).filter((_, number) => number !== 2 && number !== 3)
    const again = await search.reconcile([...expected, documentAt(62), documentAt(3, '改了。')])
    expect(again).toEqual(state)
  })

  test('a compaction that fails leaves what there was', async () => {
    const { folder, search } = await open()
    search.update({ put: [], remove: [documentAt(1).address] })
    const before = search.state
    await rm(join(folder, before?.base[0]?.name ?? ''), { recursive: true })
    await rm(join(folder, before?.base[5]?.name ?? ''), { recursive: true })
    for (const number of [0, 1, 2, 3, 4, 5]) search.update({ put: [documentAt(number, '改')], remove: [] })
    const state = search.state
    await expect(search.compact()).rejects.toThrow()
    expect(search.state).toEqual(state)
    // And a new base can still be made.
    await search.rebuild(documents(60))
    expect(search.documents).toBe(60)
  })

  test('it is opened again as a release left it, an earlier one too', async () => {
    const { options, search, first } = await open()
    const second = search.update({ put: [documentAt(7, '改了一句。')], remove: [documentAt(9).address] })
    await search.compact()
    const third = search.update({ put: [documentAt(70)], remove: [] })
    for (const [live, count] of [
      [first, 60],
      [second, 59],
      [third, 60],
    ] as const) {
      const again = await openSearch({ ...options, live })
      expect([again.state, again.documents]).toEqual([live, count])
      expect(again.update({ put: [], remove: [] })).toEqual(live)
    }
  })

  test('without the files of the live release there is no state, and a rebuild makes one', async () => {
    const { options, first } = await open()
    const lost = await openSearch({ ...options, folder: await newFolder(), live: first })
    expect(lost.state).toBeUndefined()
    expect(() => lost.changes(undefined)).toThrow('还没有建立')
    expect(await lost.rebuild(documents(60))).toEqual(first)
    const older = await openSearch({ ...options, live: { ...first, engine: 'engine-1.0.0' } })
    expect(older.state).toBeUndefined()
  })

  test('what no release needs is deleted, and what one needs is not', async () => {
    const { folder, options, search, first } = await open()
    search.update({ put: [documentAt(1, '改了。')], remove: [] })
    const second = search.update({ put: [documentAt(2, '改了。')], remove: [] })
    await search.compact()
    search.forget([second])
    expect((await openSearch({ ...options, live: second })).state).toEqual(second)
    // The first had the same base as the second.
    expect((await openSearch({ ...options, live: first })).state).toEqual(first)
    search.forget([])
    expect((await openSearch({ ...options, live: second })).state).toBeUndefined()
    expect((await openSearch({ ...options, live: search.state })).state).toEqual(search.state)
    expect(readdirSync(join(folder, 'page'))).toEqual([])
    for (const { file } of search.changes(undefined).put) expect(existsSync(file), file).toBe(true)
  })

  test('all that a release has to know is told from one state to any other', async () => {
    const { search, first } = await open()
    const states = [
      first,
      search.update({ put: [documentAt(1, '改了。')], remove: [documentAt(4).address] }),
      search.update({ put: [documentAt(80)], remove: [] }),
      await search.compact(),
      search.update({ put: [documentAt(81)], remove: [] }),
    ]
    for (const from of [undefined, ...states])
      for (const to of states) {
        const release = await newFolder()
        if (from) placeSearchFiles(search.changes(undefined, from), release)
        placeSearchFiles(search.changes(from, to), release)
        const whole = search.changes(undefined, to).put.map(({ path }) => path.slice('/pagefind/'.length))
        expect(filesBelow(join(release, 'pagefind'))).toEqual(whole.sort())
        expect(JSON.parse(readFileSync(join(release, 'pagefind', 'shards.json'), 'utf8'))).toEqual(to)
      }
  })
})

test('nothing at all can be searched too', async () => {
  const search = await openSearch({ folder: await newFolder() })
  expect(await search.rebuild([])).toMatchObject({ base: [] })
  search.update({ put: [documentAt(1)], remove: [] })
  expect(search.documents).toBe(1)
  expect((await search.compact()).base).toHaveLength(1)
  await search.reconcile([])
  expect(search.documents).toBe(0)
  expect(await search.compact()).toMatchObject({ base: [] })
})

test('a great change is taken into the base at once', async () => {
  const search = await openSearch({ folder: await newFolder(), shardSize: 2_000 })
  await search.rebuild(documents(10))
  const state = await search.reconcile(documents(1_200))
  expect(state.delta).toBeUndefined()
  expect(search.documents).toBe(1_200)
})
