import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { filesBelow } from '../publisher/search/folders.ts'
import {
  openSearch,
  placeSearchFiles,
  type SearchBuilder,
  type SearchDocument,
  type SearchState,
  writeSearchIndex,
} from '../publisher/search/index.ts'
import { addressOfNumber, content, kinds } from './search-texts.ts'
import { type Asked, runSearchWorker } from './search-worker.ts'

const sequences = process.env.CI === 'true' ? 16 : 8

/** Addresses are few, so that the same page is put, changed, taken away and put back again and again. */
const number = fc.nat(59)
const change = fc.record({
  put: fc.array(fc.tuple(number, content), { maxLength: 8 }),
  // As it was before some change: what is then in the base again.
  back: fc.array(number, { maxLength: 3 }),
  remove: fc.array(number, { maxLength: 4 }),
})
type Change = { put: [number, Omit<SearchDocument, 'address'>][]; back: number[]; remove: number[] }
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('update' as const), change }) },
  // The second change comes while the base is made again.
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('compact' as const), change }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
  // The publisher was killed after search had moved on, and begins again from an earlier release.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash' as const), change }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rebuild' as const) }) },
)

const questions: Asked[] = [
  ...[
    '人',
    '讲',
    '宣讲',
    '人人',
    '人人人',
    '一步一步',
    '宣讲宣讲',
    '党课',
    '黨',
    'vr',
    '2026',
    'é',
    '𠮷',
    '故事 红',
  ].map((typed) => ({ typed })),
  { typed: '人', sort: 'date' },
  { typed: '', chosen: { kind: ['宣讲稿', '红色故事'] } },
  { typed: '讲', chosen: { topic: ['专题甲'], year: ['2021', '2022'] } },
  { typed: '心', chosen: { kind: [kinds[2] ?? ''], team: ['示例宣讲团'] }, sort: 'date' },
]

describe('base and delta in Chromium', () => {
  let folder: string
  let browser: Browser
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-search-'))
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('answer as one index made from scratch: totals, order, excerpts and counts, after every kind of change', async () => {
    const compared = { steps: 0, hits: 0, deltas: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(content, { minLength: 0, maxLength: 50 }),
        fc.array(step, { minLength: 3, maxLength: 6 }),
        async (first, steps) => {
          const own = await mkdtemp(join(folder, 'sequence-'))
          const [release, scratch] = [join(own, 'release'), join(own, 'scratch')]
          const options = { folder: join(own, 'state'), shardSize: 20 }
          const truth = new Map<string, SearchDocument>()
          const former = new Map<string, SearchDocument>()
          for (const [at, one] of first.entries()) {
            const document = { ...one, address: addressOfNumber(at) }
            truth.set(document.address, document)
            former.set(document.address, document)
          }
          let search: SearchBuilder = await openSearch(options)
          let live: SearchState | undefined
          /** Publishes what search is now, as a release of its own would be. */
          const publish = () => {
            placeSearchFiles(search.changes(live), release)
            live = search.state
            search.forget(live ? [live] : [])
          }
          const update = (some: Change) => {
            const put = [
              ...some.put.map(([at, one]) => ({ ...one, address: addressOfNumber(at) })),
              ...some.back.flatMap((at) => former.get(addressOfNumber(at)) ?? []),
            ]
            const remove = some.remove.map(addressOfNumber)
            for (const document of put) {
              const before = truth.get(document.address)
              if (before) former.set(document.address, before)
              truth.set(document.address, document)
            }
            for (const address of remove) truth.delete(address)
            search.update({ put, remove })
          }
          await search.rebuild(truth.values())
          publish()
          await writeSearchIndex({ documents: truth.values(), folder: scratch })
          const ours = await runSearchWorker(release, browser)
          const theirs = await runSearchWorker(scratch, browser)
          try {
            for (const one of steps) {
              if (one.kind === 'update') update(one.change)
              else if (one.kind === 'compact') {
                const compacted = search.compact()
                update(one.change)
                await compacted
              } else if (one.kind === 'rebuild') await search.rebuild([...truth.values()])
              else {
                // What follows the last release is lost with the process.
                if (one.kind === 'crash') update(one.change)
                search = await openSearch({ ...options, live })
                expect(search.state).toEqual(live)
                if (one.kind === 'crash') await search.reconcile(truth.values())
              }
              publish()
              await rm(join(scratch, 'pagefind'), { recursive: true, force: true })
              await writeSearchIndex({ documents: truth.values(), folder: scratch })
              await Promise.all([ours.restart(), theirs.restart()])
              expect(search.documents).toBe(truth.size)
              for (const question of questions) {
                const wanted = await theirs.ask(question)
                expect(wanted.failed).toBe(false)
                expect(await ours.ask(question), JSON.stringify(question)).toEqual(wanted)
                compared.hits += wanted.hits.length
                if (wanted.total > wanted.hits.length)
                  expect(await ours.all(question)).toEqual(await theirs.all(question))
              }
              compared.steps += 1
              if (search.state?.delta) compared.deltas += 1
            }
            // A release that grew change by change has just the files of one that was made at once.
            const whole = search.changes(undefined).put.map(({ path }) => path)
            expect(filesBelow(join(release, 'pagefind')).map((path) => `/pagefind/${path}`)).toEqual(
              whole.sort(),
            )
          } finally {
            await ours.close()
            await theirs.close()
          }
        },
      ),
      { numRuns: sequences, seed: 20_261_122, endOnFailure: true },
    )
    // The comparison says something only when there was something to compare.
    expect(compared.deltas).toBeGreaterThan(sequences)
    expect(compared.hits).toBeGreaterThan(compared.steps * 20)
  }, 600_000)

  test('a worker that was opened before a release answers from the next one when its files are gone', async () => {
    const [release, state] = [join(folder, 'switched'), join(folder, 'switched-state')]
    const [some = [], more = []] = fc.sample(fc.array(content, { minLength: 30, maxLength: 30 }), {
      numRuns: 2,
      seed: 7,
    })
    const numbered = (list: typeof some, from: number) =>
      list.map((one, at) => ({ ...one, address: addressOfNumber(from + at) }))
    const search = await openSearch({ folder: state, shardSize: 10 })
    const first = await search.rebuild(numbered(some, 0))
    placeSearchFiles(search.changes(undefined), release)
    const reader = await runSearchWorker(release, browser)
    try {
      expect((await reader.ask({ typed: '人' })).total).toBeGreaterThan(10)
      // All pages are other ones, and no file of the first release is left.
      search.update({ put: numbered(more, 100), remove: numbered(some, 0).map(({ address }) => address) })
      await search.compact()
      placeSearchFiles(search.changes(first), release)
      const fresh = await runSearchWorker(release, browser)
      for (const typed of ['讲', '宣讲', '一步', '人', '党'])
        expect(await reader.ask({ typed }), typed).toEqual(await fresh.ask({ typed }))
      await fresh.close()
      await rm(join(release, 'pagefind'), { recursive: true })
      expect((await reader.ask({ typed: '心' })).failed).toBe(true)
    } finally {
      await reader.close()
    }
  })
})
