import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { RecordKind } from '@lectern/content-models/published'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { astroBuild, projectRoot, testOutput } from './build-for-tests.ts'
import type { PageNote } from './page-journal.ts'
import { recordGate } from './record-gate.ts'
import type { RecordChange, Renderer } from './renderer.ts'
import { fileOf, sitePages } from './site-pages.ts'

const site = join(projectRoot, 'site')
const built = testOutput('incremental')
const fromScratch = testOutput('scratch')
const folder = mkdtempSync(join(tmpdir(), 'lectern-incremental-'))
const now = new Date('2026-11-22T04:00:00Z')

type Published = Record<string, unknown> & { kind: RecordKind; id: string }
type Hashes = Map<string, string>
const hashOf = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex')

/** A renderer that has never seen the changes, in a thread of its own: what it makes of the records as they are now. */
function freshRenderer() {
  const worker = new Worker(
    `
    const { parentPort, workerData } = require('node:worker_threads')
    const { createHash } = require('node:crypto')
    const loading = import(workerData.entry)
    parentPort.on('message', async ({ records, now }) => {
      const renderer = await loading
      renderer.update({ replaceAll: records, now })
      const pages = []
      for (const address of renderer.addresses()) {
        const bytes = new Uint8Array(await (await renderer.render(address)).arrayBuffer())
        pages.push([address.endsWith('/') ? address + 'index.html' : address, createHash('sha1').update(bytes).digest('hex')])
      }
      parentPort.postMessage(pages)
    })`,
    { eval: true, workerData: { entry: pathToFileURL(join(built, 'server', 'entry.mjs')).href } },
  )
  return {
    make: (records: unknown[], at: Date) =>
      new Promise<Hashes>((done, fail) => {
        worker.once('error', fail)
        worker.once('message', (pages: [string, string][]) => {
          worker.off('error', fail)
          done(new Map(pages))
        })
        worker.postMessage({ records, now: at })
      }),
    end: () => worker.terminate(),
  }
}

let renderer: Renderer
let fresh: ReturnType<typeof freshRenderer>
let fixtures: Published[]

beforeAll(async () => {
  await astroBuild(built)
  renderer = await import(join(built, 'server', 'entry.mjs'))
  fresh = freshRenderer()
  // The fixtures of the site, through the file that they are written in: scripts do not import the site.
  fixtures = (await import(pathToFileURL(join(site, 'fixtures', 'records.ts')).href)).fixtureRecords
})

afterAll(async () => {
  await fresh?.end()
  for (const output of [built, fromScratch, folder]) rmSync(output, { recursive: true, force: true })
})

interface Change {
  put?: Published[]
  remove?: { kind: RecordKind; id: string }[]
  now?: Date
  restart?: boolean
}

/** A site kept up change by change, as the publisher does it, in memory. */
function openSite(records: Published[]) {
  const notes = new Map<string, PageNote>()
  const journal = {
    pages: () => structuredClone([...notes]),
    put: (address: string, note: PageNote) => void notes.set(address, structuredClone(note)),
  }
  let gate = recordGate(renderer)
  let pages = sitePages(renderer, journal)
  const published = new Map(records.map((record) => [`${record.kind}:${record.id}`, record]))
  const files: Hashes = new Map()
  let clock = now
  let rendered = 0
  const settle = async () => {
    for (const address of pages.gone) {
      files.delete(fileOf(address))
      notes.delete(address)
    }
    for await (const { path, bytes } of pages.render()) {
      files.set(path, hashOf(bytes))
      rendered += 1
    }
    pages.done()
  }
  return {
    files,
    records: () => [...published.values()],
    clock: () => clock,
    async start() {
      gate.take({ replaceAll: records, now: clock })
      pages.renderAll()
      await settle()
    },
    /** Returns how many pages were rendered. With `restart` the change came while nobody was there to hear of it. */
    async apply(change: Change) {
      rendered = 0
      clock = change.now ?? clock
      for (const { kind, id } of change.remove ?? []) published.delete(`${kind}:${id}`)
      for (const record of change.put ?? []) published.set(`${record.kind}:${record.id}`, record)
      if (change.restart) {
        for (const { reads } of notes.values()) for (const [key] of reads) renderer.unwatch(key)
        gate = recordGate(renderer)
        pages = sitePages(renderer, journal)
        gate.take({ replaceAll: [...published.values()], now: clock })
        pages.recall()
      } else pages.noteChanges(gate.take({ ...change, now: clock } as RecordChange).changed)
      await settle()
      return rendered
    },
  }
}
type Site = ReturnType<typeof openSite>

const differing = (a: Hashes, b: Hashes) =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort()

/** The files of a static `astro build` of some records, without assets. */
async function staticBuild(records: unknown[], at: Date): Promise<Hashes> {
  const file = join(folder, 'records.ndjson')
  writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'))
  await astroBuild(fromScratch, { file, now: at })
  const assets = new Set(
    readdirSync(join(built, 'client'), { recursive: true, withFileTypes: true }).map((entry) =>
      join(relative(join(built, 'client'), entry.parentPath), entry.name),
    ),
  )
  const found: Hashes = new Map()
  for (const entry of readdirSync(fromScratch, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(fromScratch, path)
    if (entry.isFile() && !assets.has(name))
      found.set(`/${name.split(sep).join('/')}`, hashOf(readFileSync(path)))
  }
  return found
}

const find = (kind: RecordKind, id?: string) => {
  const found = fixtures.find((record) => record.kind === kind && (!id || record.id === id))
  if (!found) throw new Error(`no fixture ${kind} ${id ?? ''}`)
  return found
}

/** Enough stories for lists of several pages. */
const many = (count: number): Published[] =>
  Array.from({ length: count }, (_, index) => ({
    ...find('story', 'yan'),
    id: `more-${index}`,
    slug: `more-${index}-fx02`,
    title: `第 ${index + 1} 袋盐（示例）`,
    displayDate: `2026-0${1 + (index % 9)}-05`,
  }))

describe('each kind of change', () => {
  /** Name of the change, what it is, and at most how many of the pages it may render. */
  const changes: [string, () => Change, number][] = [
    [
      'edit of a text',
      () => ({ put: [{ ...find('story', 'shiqiao'), body: '改过的一段正文（示例）。' }] }),
      0.2,
    ],
    [
      'publication',
      () => ({
        put: [
          {
            ...find('story', 'yan'),
            id: 'fresh',
            slug: 'fresh-fx03',
            displayDate: '2026-11-22',
            publishedAt: '2026-11-22T03:00:00Z',
          },
        ],
      }),
      0.4,
    ],
    [
      'withdrawal with a notice',
      () => ({
        remove: [{ kind: 'story', id: 'shiqiao' }],
        put: [
          {
            kind: 'withdrawal',
            schemaVersion: 1,
            id: 'w-shiqiao',
            updatedAt: '2026-11-22T00:00:00Z',
            address: '/stories/shiqiao-fx01/',
            how: 'notice',
            title: '石桥边的夜校',
            withdrawnAt: '2026-11-22T00:00:00Z',
          },
        ],
      }),
      0.4,
    ],
    [
      'change of an address',
      () => ({ put: [{ ...find('lecture', 'xunshan'), slug: 'xunshan-renamed-fx01' }] }),
      0.4,
    ],
    ['deletion', () => ({ remove: [{ kind: 'story', id: 'more-7' }] }), 0.4],
    ['change of a topic', () => ({ put: [{ ...find('topic'), title: '改过名字的专题' }] }), 0.6],
    ['settings', () => ({ put: [{ ...find('settings'), tagline: '改过的一行' }] }), 1],
    ['navigation', () => ({ put: [{ ...find('navigation'), main: [{ label: '首页', address: '/' }] }] }), 1],
    [
      'a feature of the home page',
      () => ({ put: [{ ...find('feature', 'f-lead'), item: { kind: 'story', id: 'yan' } }] }),
      0.05,
    ],
    ['the room of a slot', () => ({ put: [{ ...find('featureSlot', 's-list'), capacity: 2 }] }), 0.05],
    ['the start of a feature', () => ({ now: new Date('2026-11-23T10:00:00Z') }), 0.2],
    ['a day without colour', () => ({ now: new Date('2026-12-12T16:00:00Z') }), 1],
    ['a new day', () => ({ now: new Date('2026-11-24T01:00:00Z') }), 0.2],
  ]

  test.each(changes)('%s: byte for byte what a static build from scratch makes', async (_, change, share) => {
    const kept = openSite([...fixtures, ...many(60)])
    await kept.start()
    const rendered = await kept.apply(change())
    expect(rendered).toBeGreaterThan(0)
    expect(rendered / kept.files.size).toBeLessThanOrEqual(share)
    expect(differing(kept.files, await staticBuild(kept.records(), kept.clock()))).toEqual([])
    // The same change while nobody was there: the next start renders the same pages, and one after it none.
    const stopped = openSite([...fixtures, ...many(60)])
    await stopped.start()
    expect(await stopped.apply({ ...change(), restart: true })).toBe(rendered)
    expect(differing(stopped.files, kept.files)).toEqual([])
    expect(await stopped.apply({ restart: true })).toBe(0)
  })
})

describe('sequences of changes', () => {
  const ids = ['shiqiao', 'yan', 'more-0', 'more-1', 'more-2', 'later-1', 'later-2']
  const text = fc.constantFrom('甲', '乙', '丙')
  const story = fc
    .record({
      id: fc.constantFrom(...ids),
      title: text,
      summary: text,
      day: fc.integer({ min: 1, max: 4 }),
      tags: fc.subarray(['石桥', '夜校']),
      renamed: fc.boolean(),
      topics: fc.subarray(['t-xue', 't-lv']),
    })
    .map(({ day, renamed, id, ...more }) => ({
      ...find('story', 'yan'),
      ...more,
      id,
      slug: `${id}${renamed ? '-renamed' : ''}-fx01`,
      displayDate: `2026-11-0${day}`,
    }))
  const surroundings = fc
    .record({
      kind: fc.constantFrom('topic', 'team', 'redSite', 'event', 'exemplar', 'lecture', 'eventReport'),
      title: text,
    })
    .map(({ kind, title }) => ({ ...find(kind as RecordKind), title }))
  const live = fc.oneof(
    { weight: 5, arbitrary: story.map((one) => ({ put: [one as Published] })) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...ids).map((id) => ({ remove: [{ kind: 'story' as RecordKind, id }] })),
    },
    { weight: 2, arbitrary: surroundings.map((one) => ({ put: [one as Published] })) },
    {
      weight: 2,
      arbitrary: fc
        .record({
          id: fc.constantFrom('f-lead', 'f-1', 'f-new'),
          slot: fc.constantFrom('s-lead', 's-list', 's-banner', 's-topic'),
          item: fc.constantFrom(...ids).map((id) => ({ kind: 'story', id })),
          days: fc.integer({ min: -1, max: 6 }),
        })
        .map(({ days, ...more }) => ({
          put: [
            {
              ...find('feature', 'f-1'),
              ...more,
              startsAt: new Date(+now + days * 86_400_000).toISOString(),
            } as Published,
          ],
        })),
    },
    {
      weight: 1,
      arbitrary: text.map((tagline) => ({ put: [{ ...find('settings'), tagline } as Published] })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('gone', 'notice').map((how) => ({
        put: [
          {
            kind: 'withdrawal',
            schemaVersion: 1,
            id: 'w-yan',
            updatedAt: '2026-11-22T00:00:00Z',
            address: '/stories/yan-fx01/',
            how,
            title: '一袋盐的来历',
            withdrawnAt: '2026-11-22T00:00:00Z',
          } as Published,
        ],
      })),
    },
    {
      weight: 1,
      arbitrary: fc.constant('w-yan').map((id) => ({ remove: [{ kind: 'withdrawal' as RecordKind, id }] })),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 0, max: 6 }).map((days) => ({ now: new Date(+now + days * 86_400_000) })),
    },
  )

  const change: fc.Arbitrary<Change> = fc
    .tuple(live, fc.nat(5))
    .map(([one, chance]) => (chance === 0 ? { ...one, restart: true } : one))

  test('three hundred of them: every page as a renderer makes it that sees only their end', async () => {
    let kept: Site | undefined
    let since = 0
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        // The site goes on from where the last sequence left it: the longer its life, the more may have gone stale.
        if (!kept || since++ % 60 === 0) {
          kept = openSite([...fixtures, ...many(12)])
          await kept.start()
        }
        for (const one of changes) await kept.apply(one)
        // The gate leaves out what stands at the address of a withdrawal: so must the records of the other side.
        const withdrawn = new Set(
          kept
            .records()
            .filter(({ kind }) => kind === 'withdrawal')
            .map(({ address }) => address),
        )
        const shown = kept
          .records()
          .filter(({ kind, slug }) => !(kind === 'story' && withdrawn.has(`/stories/${slug}/`)))
        expect(differing(kept.files, await fresh.make(shown, kept.clock()))).toEqual([])
      }),
      { numRuns: 300 },
    )
  }, 600_000)
})
