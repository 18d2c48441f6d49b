import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Cms, openCms } from '@lectern/cms'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteServer } from '../steps/serve-site.ts'
import { astroBuild, testOutput } from './build-for-tests.ts'
import { openPublisher } from './open-publisher.ts'
import { bucketClient } from './releases/bucket/client.ts'
import { type S3ForTests, s3ForTests } from './releases/bucket/s3-for-tests.ts'
import { shownBucket } from './releases/bucket/shown-bucket.ts'
import type { Renderer } from './renderer.ts'
import { openSearch } from './search/index.ts'
import { releaseSteps } from './site-release.ts'

const built = testOutput('bucket')
const folder = await mkdtemp(join(tmpdir(), 'lectern-bucket-'))
const elsewhere = await mkdtemp(join(tmpdir(), 'lectern-bucket-'))
let s3: S3ForTests
let servers: { folder: ReturnType<typeof siteServer>; bucket: ReturnType<typeof siteServer> }
const origin = (server: ReturnType<typeof siteServer>) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`
let cms: Cms
let renderer: Renderer
let id = ''

const open = (where: { folder: string; bucket?: S3ForTests['settings'] }) =>
  openPublisher({
    cms,
    renderer,
    clientFolder: join(built, 'client'),
    ...where,
    say: () => {},
    warn: (line) => {
      throw new Error(line)
    },
  })
const retitle = (edition: number) =>
  cms.update('stories', id, { title: `石桥边的夜校，第 ${edition} 版（示例）` }, { publish: true })

/** What a reader sees in the bucket: the edition in the list and on the page, taken while no switch came between. */
async function seen() {
  const read = async (address: string) =>
    /第 (\d+) 版/.exec(await (await fetch(origin(servers.bucket) + address)).text())?.[1]
  for (;;) {
    const [before, page, after] = [
      await read('/stories/'),
      await read('/stories/shiqiao-pub01/'),
      await read('/stories/'),
    ]
    if (before === after) return { list: before, page }
  }
}

beforeAll(async () => {
  await astroBuild(built)
  renderer = await import(join(built, 'server', 'entry.mjs'))
  s3 = await s3ForTests({ pageSize: 1000 })
  cms = await openCms({ folder })
  const made = await cms.create(
    'stories',
    { title: '石桥边的夜校，第 0 版（示例）', slug: 'shiqiao-pub01', storyKind: '事件' },
    { publish: true },
  )
  id = made.id
  await cms.create(
    'stories',
    { title: '一袋盐（示例）', slug: 'yidaiyan-pub02', storyKind: '事件' },
    { publish: true },
  )
  servers = {
    folder: siteServer(folder),
    // So much time passes between two requests that each looks for the newest release.
    bucket: siteServer(shownBucket(bucketClient(s3.settings), { now: () => performance.now() * 1e6 })),
  }
  for (const server of Object.values(servers)) await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(async () => {
  await cms?.close()
  for (const server of Object.values(servers)) server.close()
  s3.close()
  for (const made of [built, folder, elsewhere]) await rm(made, { recursive: true, force: true })
})

test('an edit on the bucket is served as it is from the folder, byte for byte', async () => {
  // Both have the same past: a search of the first edition, and a delta of the second.
  const first = await open({ folder })
  expect(await first.publisher.round()).toBe('released')
  await first.close()
  const onBucket = await open({ folder: elsewhere, bucket: s3.settings })
  expect(await onBucket.publisher.round()).toBe('released')
  await retitle(1)
  const before = s3.asked.length
  expect(await onBucket.publisher.round()).toBe('released')
  const asked = s3.asked.slice(before)
  await onBucket.tidy()
  const paths = [...onBucket.releases.files()].map(({ path }) => path)
  console.log(
    `an edit of ${paths.length} files: ${asked.length} requests, ${asked.reduce((sum, { bytes }) => sum + bytes, 0)} bytes`,
  )
  await onBucket.close()

  const inFolder = await open({ folder })
  expect(await inFolder.publisher.round()).toBe('released')
  expect([...inFolder.releases.files()].map(({ path }) => path)).toEqual(paths)
  await inFolder.close()
  const answer = async (server: ReturnType<typeof siteServer>, address: string, encoding: string) => {
    const response = await fetch(origin(server) + address, {
      headers: { 'accept-encoding': encoding },
      redirect: 'manual',
    })
    const headers = Object.fromEntries(response.headers)
    for (const name of ['etag', 'last-modified', 'date']) delete headers[name]
    return {
      status: response.status,
      headers,
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    }
  }
  const addresses = [
    ...paths.map((path) => path.replace(/index\.html$/, '')),
    '/none/',
    '/410/',
    '/stories',
    '//stories/',
  ]
  for (const address of addresses)
    for (const encoding of ['identity', 'gzip', 'br, gzip'])
      expect(await answer(servers.bucket, address, encoding), `${address} ${encoding}`).toEqual(
        await answer(servers.folder, address, encoding),
      )
})

test('another host without anything takes over, and the way back is there', async () => {
  const bare = await mkdtemp(join(tmpdir(), 'lectern-bucket-'))
  const onBucket = await open({ folder: bare, bucket: s3.settings })
  const kept = await onBucket.releases.list()
  expect(kept.map(({ live }) => live)).toEqual([true, false])
  await retitle(2)
  expect(await onBucket.publisher.round()).toBe('released')
  expect(await seen()).toEqual({ list: '2', page: '2' })
  const [row] = await cms.find('publications', { address: { equals: '/stories/yidaiyan-pub02/' } })
  const at = new Date().toISOString()
  await cms.update(
    'publications',
    row?.id ?? '',
    { state: 'withdrawn', withdrawal: { kind: 'gone', reason: '示例', at, by: '签发示例' } },
    { publish: false },
  )
  await cms.create(
    'publication-events',
    { subject: 'stories', document: row?.document, change: 'unpublished', release: 0 },
    { publish: false },
  )
  expect(await onBucket.publisher.round()).toBe('released')
  const began = performance.now()
  await onBucket.publisher.rollback(kept[1]?.name ?? '')
  expect(await seen()).toEqual({ list: '0', page: '0' })
  expect(performance.now() - began).toBeLessThan(5_000)
  // What was withdrawn since is not back, though this host has nothing of the older search.
  const read = async (address: string) => {
    const answer = await fetch(origin(servers.bucket) + address)
    return { status: answer.status, text: await answer.text() }
  }
  expect((await read('/stories/yidaiyan-pub02/')).status).toBe(410)
  for (const address of ['/', '/stories/', '/stories/shiqiao-pub01/', '/rss.xml', '/sitemap.xml'])
    expect((await read(address)).text, address).not.toMatch(/一袋盐|yidaiyan/)
  const live = onBucket.releases.newest()?.search
  expect(JSON.parse((await read('/pagefind/shards.json')).text)).toEqual(live)
  const search = await openSearch({ folder: join(bare, 'search'), ...(live ? { live } : {}) })
  expect([...search.addresses()]).toEqual(['/stories/shiqiao-pub01/'])
  await cms.create(
    'release-requests',
    { kind: 'resume', by: '签发示例', state: 'waiting' },
    { publish: false },
  )
  expect(await onBucket.publisher.round()).toBe('released')
  expect(await seen()).toEqual({ list: '2', page: '2' })
  await onBucket.close()
  await rm(bare, { recursive: true, force: true })
})

test('two hosts that take turns: each begins with what the other one released', async () => {
  const folders = [
    await mkdtemp(join(tmpdir(), 'lectern-bucket-')),
    await mkdtemp(join(tmpdir(), 'lectern-bucket-')),
  ]
  const hosts = []
  for (const one of folders) hosts.push(await open({ folder: one, bucket: s3.settings }))
  // The third is the first again: what it has in mind is two releases old, and its pages are as they were.
  for (const [turn, edition] of [5, 6, 5, 7, 5].entries()) {
    await retitle(edition)
    const host = hosts[turn % 2]
    expect(await host?.publisher.round()).toBe('released')
    expect(await seen()).toEqual({ list: String(edition), page: String(edition) })
    expect(await host?.publisher.round()).toBe('idle')
    await host?.tidy()
    await host?.publisher.stop()
  }
  for (const host of hosts) await host.close()
  for (const one of folders) await rm(one, { recursive: true, force: true })
})

test.each(releaseSteps)(
  'killed after the step “%s”, it leaves a whole site, and the next one goes on',
  async (step) => {
    const edition = 10 + releaseSteps.indexOf(step)
    await retitle(edition)
    const before = await seen()
    const run = async (KILL_AT: string) => {
      const child = spawn(
        process.execPath,
        [fileURLToPath(new URL('publisher-for-tests.ts', import.meta.url))],
        {
          env: {
            ...process.env,
            FOLDER: folder,
            BUILT: built,
            KILL_AT,
            // After the lease of the one that was killed.
            NOW: new Date(
              Date.now() + (KILL_AT ? 3600_000 * edition : 3600_000 * edition + 60_000),
            ).toISOString(),
            BUCKET: JSON.stringify(s3.settings),
          },
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      )
      const [, signal] = await once(child, 'close')
      return signal
    }
    expect(await run(step)).toBe('SIGKILL')
    expect(await seen()).toEqual(
      step === 'switch' ? { list: String(edition), page: String(edition) } : before,
    )
    expect(await run('')).toBe(null)
    expect(await seen()).toEqual({ list: String(edition), page: String(edition) })
  },
)
