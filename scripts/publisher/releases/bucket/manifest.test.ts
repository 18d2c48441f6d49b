import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { releaseCatalogue } from './catalogue.ts'
import { contentsOf, lengthOf, nameOf, partOf } from './contents.ts'
import { leafCount, leafNumber, type Root, readLeaf, readPointer, readRoot, writeLeaf } from './manifest.ts'
import { splitFiles } from './split-files.ts'

const size = fc.nat(1_000_000)
const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
const path = fc
  .tuple(fc.constantFrom('stories', 'lectures', '__proto__'), fc.nat(400))
  .map(([kind, n]) => `/${kind}/${n}/index.html`)
const object = fc.nat(50).map((n) => `${n.toString(16).padStart(64, '0')}.1`)

describe('the name of an object', () => {
  test('says where its parts are', () => {
    fc.assert(
      fc.property(
        fc.record(
          { hash, size, twins: fc.record({ br: size, gz: size }) },
          { requiredKeys: ['hash', 'size'] },
        ),
        (contents) => {
          expect(contentsOf(nameOf(contents))).toEqual(contents)
          const [raw, br, gz] = [partOf(contents), partOf(contents, 'br'), partOf(contents, 'gzip')]
          expect(raw).toEqual({ start: 0, length: contents.size })
          if (contents.twins) {
            expect(br.start).toBe(raw.length)
            expect(gz.start).toBe(br.start + br.length)
            expect(gz.start + gz.length).toBe(lengthOf(contents))
          } else expect([br, gz]).toEqual([raw, raw])
        },
      ),
    )
  })
  test.each(['', 'live', `${'0'.repeat(63)}.1`, `${'0'.repeat(64)}.1.2`, `${'0'.repeat(64)}.1.2.3.4`])(
    'is not %j',
    (name) => {
      expect(contentsOf(name)).toBeUndefined()
    },
  )
})

describe('leaves', () => {
  test('are written and read', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(path, object)), (entries) => {
        const leaf = new Map(entries)
        expect(readLeaf(writeLeaf(leaf))).toEqual(new Map([...leaf].sort(([a], [b]) => (a < b ? -1 : 1))))
      }),
    )
  })
  test('are so many that a change writes little, and seldom become another number', () => {
    let count: number | undefined
    let changes = 0
    for (let files = 0; files < 200_000; files += 100) {
      const now = leafCount(files, count)
      if (now !== count) changes += 1
      count = now
      expect(Math.log2(now) % 1).toBe(0)
      expect(files / now).toBeLessThanOrEqual(64)
    }
    expect(changes).toBeLessThan(15)
    expect(leafCount(100, count)).toBe(4)
    expect(leafCount(1_000_000, undefined)).toBe(4096)
  })
  test('hold every path in one of them', () => {
    fc.assert(
      fc.property(path, fc.nat(12), (one, power) => {
        const number = leafNumber(one, 2 ** power)
        expect(number).toBeGreaterThanOrEqual(0)
        expect(number).toBeLessThan(2 ** power)
      }),
    )
  })
})

describe('a release out of changes', () => {
  const change = fc.record({
    put: fc.array(fc.tuple(path, object), { maxLength: 150 }),
    remove: fc.array(path, { maxLength: 60 }),
    whole: fc.boolean(),
  })
  test('has the files that a plain map has, the same leaves as one made at once, and tells what changed', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const catalogue = releaseCatalogue()
        let plain = new Map<string, string>()
        for (const { put, remove, whole } of changes) {
          const base = catalogue.newest()
          const taken = new Map(put)
          const before = plain
          plain = new Map(whole ? [] : plain)
          for (const one of remove) plain.delete(one)
          for (const [one, name] of taken) plain.set(one, name)
          const split = splitFiles(catalogue, base, taken, { remove, whole })
          const root = {
            format: 1,
            number: (base?.number ?? 0) + 1,
            note: { name: String(base?.number) },
            earlier: [],
            files: split.files,
            leaves: split.leaves,
          } as unknown as Root
          catalogue.add(root, 'newest', split.fresh)
          expect(new Map(catalogue.files(root))).toEqual(plain)
          expect(split.files).toBe(plain.size)
          const differing = [...new Set([...before.keys(), ...plain.keys()])]
            .filter((one) => before.get(one) !== plain.get(one))
            .map((one) => ({ path: one, before: before.get(one), after: plain.get(one) }))
          const found = [...catalogue.differences(base, root)]
          const sorted = (all: typeof found) => all.toSorted((a, b) => (a.path < b.path ? -1 : 1))
          expect(sorted(found)).toEqual(sorted(differing))
          expect(split.changed.written + split.changed.removed).toBe(differing.length)
          // However it came to be, the same files under the same number of leaves are the same leaves.
          const anew = releaseCatalogue()
          const blank = { ...root, leaves: new Array(root.leaves.length).fill(''), files: 0 } as Root
          const once = splitFiles(anew, blank, plain, {})
          if (once.leaves.length === root.leaves.length) expect(once.leaves).toEqual(root.leaves)
        }
        // What the last release does not need is free when the others go, and only that.
        const [newest, ...older] = catalogue.chain()
        const free = new Set(older.flatMap((root) => catalogue.drop(root)))
        const names = newest ? new Set([...catalogue.files(newest)].map(([, name]) => name)) : new Set()
        for (const key of free) if (!catalogue.needs(key)) expect(names.has(key.slice(8))).toBe(false)
        for (const name of names) expect(catalogue.needs(`objects/${name}`)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is read back', () => {
  test.each(['', '{', '{"format":2}', 'null', '[]'])('is not taken for a manifest: %j', (text) => {
    expect(readRoot(Buffer.from(text))).toBeUndefined()
    expect(readPointer(Buffer.from(text))).toBeUndefined()
  })
})
