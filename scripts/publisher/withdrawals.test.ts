import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteServer } from '../steps/serve-site.ts'
import { astroBuild, testOutput } from './build-for-tests.ts'
import { openPageJournal } from './page-journal.ts'
import { openReleases } from './releases/local.ts'
import type { Releases } from './releases/releases.ts'
import type { Renderer } from './renderer.ts'
import { openSearch } from './search/index.ts'
import { type SiteReleases, siteReleases } from './site-release.ts'

const built = testOutput('withdrawals')
const folder = await mkdtemp(join(tmpdir(), 'lectern-withdrawals-'))
const server = siteServer(folder)
let origin: string

const base = { schemaVersion: 1, updatedAt: '2026-01-01T00:00:00Z' }
const story = (slug: string, title: string) => ({
  ...base,
  kind: 'story',
  id: slug,
  slug,
  title,
  body: '石桥东头的祠堂（示例）还在。',
  storyKind: '遗址',
  displayDate: '2026-01-01',
  publishedAt: '2026-01-01T00:00:00Z',
})
const withdrawal = (slug: string, how: 'gone' | 'notice', title: string) => ({
  ...base,
  kind: 'withdrawal',
  id: `withdrawn-${slug}`,
  address: `/stories/${slug}/`,
  how,
  title,
  withdrawnAt: '2026-01-02T00:00:00Z',
})
const live = [
  story('one', '石桥边的夜校（示例）'),
  story('two', '一袋盐（示例）'),
  story('three', '渡口（示例）'),
]

let releases: Releases
let site: SiteReleases

const release = (published: unknown[], day: number) =>
  site.release(
    { replaceAll: published },
    { now: new Date(Date.UTC(2026, 0, day)), token: 1, confirm: async () => {} },
  )

const get = (address: string) => fetch(origin + address, { redirect: 'manual' })

beforeAll(async () => {
  await astroBuild(built)
  const renderer: Renderer = await import(join(built, 'server', 'entry.mjs'))
  releases = openReleases(folder)
  site = siteReleases({
    renderer,
    clientFolder: join(built, 'client'),
    releases,
    search: await openSearch({ folder: join(folder, 'search') }),
    journal: openPageJournal(folder, 'one'),
    pictureCache: join(folder, 'picture-cache'),
    originals: async () => new Map(),
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(async () => {
  server.close()
  releases.close()
  for (const made of [built, folder]) await rm(made, { recursive: true, force: true })
})

test('the release after a withdrawal shows nothing of what was withdrawn, in any of the three ways', async () => {
  await release(live, 3)
  for (const slug of ['one', 'two', 'three']) expect((await get(`/stories/${slug}/`)).status).toBe(200)

  const note = await release(
    [
      withdrawal('one', 'gone', '石桥边的夜校（示例）'),
      { ...withdrawal('two', 'notice', '一袋盐（示例）'), notice: '文中年份有误，正在核对。' },
      { ...base, kind: 'redirect', id: 'r', from: '/stories/three/', to: '/stories/four/' },
      story('four', '渡口，另一篇（示例）'),
    ],
    4,
  )
  expect(note?.problems).toEqual([])
  expect(note?.withdrawn.map(({ address, how }) => [address, how])).toEqual([
    ['/stories/one/', 'gone'],
    ['/stories/two/', 'notice'],
  ])

  const gone = await get('/stories/one/')
  expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining('这一页已经撤下')])
  const notice = await get('/stories/two/')
  const text = await notice.text()
  expect([notice.status, notice.headers.get('x-robots-tag')]).toEqual([200, 'noindex, noarchive'])
  expect(text).toContain('文中年份有误，正在核对。')
  expect(text).not.toContain('祠堂')
  const moved = await get('/stories/three/')
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/stories/four/'])
  expect((await get(String(moved.headers.get('location')))).status).toBe(200)

  for (const address of ['/', '/stories/', '/sitemap.xml', '/rss.xml', '/feeds/story.xml'])
    expect(await (await get(address)).text(), address).not.toMatch(/stories\/(?:one|two|three)\/|夜校|一袋盐/)
  const paths = [...releases.files()].map(({ path }) => path)
  expect(paths.filter((path) => path.startsWith('/stories/one'))).toEqual([])
})

test('a record at the address of a withdrawal is left out and told; the rest goes live', async () => {
  const note = await release([...live, withdrawal('one', 'gone', '石桥边的夜校（示例）')], 5)
  expect(note?.problems).toEqual([
    '《石桥边的夜校（示例）》未发布：地址 /stories/one/ 上的内容已经撤下。请先撤销撤下，或者给它换一个地址。',
  ])
  expect((await get('/stories/one/')).status).toBe(410)
  expect((await get('/stories/two/')).status).toBe(200)
})

test.each(['gone', 'notice'] as const)('a withdrawal (%s) among what changed, and its end', async (how) => {
  const options = { now: new Date(Date.UTC(2026, 0, 6)), token: 1, confirm: async () => {} }
  await site.release({ replaceAll: live }, options)
  const made = await site.release(
    {
      remove: [{ kind: 'story', id: 'two' }],
      put: [withdrawal('two', how, '一袋盐（示例）')],
    },
    options,
  )
  expect(made?.problems).toEqual([])
  const answer = await get('/stories/two/')
  expect(answer.status).toBe(how === 'gone' ? 410 : 200)
  expect(await answer.text()).not.toContain('祠堂')
  expect(await (await get('/stories/')).text()).not.toContain('一袋盐')
  await site.release({ remove: [{ kind: 'withdrawal', id: 'withdrawn-two' }], put: [live[1]] }, options)
  const back = await get('/stories/two/')
  expect([back.status, await back.text()]).toEqual([200, expect.stringContaining('祠堂')])
})
