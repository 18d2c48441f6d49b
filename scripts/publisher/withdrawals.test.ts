import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteServer } from '../steps/serve-site.ts'
import { assembleRelease, collectRecords } from './assemble.ts'
import { beginRelease, finishRelease, switchTo } from './release-folders.ts'
import { ReleaseRefused } from './release-refused.ts'
import type { Renderer } from './renderer.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
// Below the site, so that the built modules find their packages.
const built = join(root, 'site', 'dist-test-withdrawals')
const folder = await mkdtemp(join(tmpdir(), 'lectern-withdrawals-'))
const server = siteServer(folder)
let renderer: Renderer
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

async function assemble(published: unknown[], minute: number) {
  const { records, problems } = await collectRecords(published)
  const release = await beginRelease(folder, new Date(Date.UTC(2026, 0, 3, 0, minute)))
  const { searchBytes: _, ...note } = await assembleRelease({
    renderer,
    clientFolder: join(built, 'client'),
    records,
    problems,
    originals: new Map(),
    pictureCache: join(folder, 'picture-cache'),
    release,
    now: new Date('2026-01-03T00:00:00Z'),
  })
  await finishRelease(release, note)
  await switchTo(folder, release)
  return { release, note }
}

const get = (address: string) => fetch(origin + address, { redirect: 'manual' })

beforeAll(async () => {
  await promisify(execFile)('astro', ['build', '--outDir', built], {
    cwd: join(root, 'site'),
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
      NODE_ENV: 'production',
      VITEST: '',
      RENDER: 'server',
      LECTERN_RECORDS: '',
    },
  })
  renderer = await import(join(built, 'server', 'entry.mjs'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(async () => {
  server.close()
  for (const made of [built, folder]) await rm(made, { recursive: true, force: true })
})

test('the release after a withdrawal shows nothing of what was withdrawn, in any of the three ways', async () => {
  await assemble(live, 1)
  for (const slug of ['one', 'two', 'three']) expect((await get(`/stories/${slug}/`)).status).toBe(200)

  const { release, note } = await assemble(
    [
      withdrawal('one', 'gone', '石桥边的夜校（示例）'),
      { ...withdrawal('two', 'notice', '一袋盐（示例）'), notice: '文中年份有误，正在核对。' },
      { ...base, kind: 'redirect', id: 'r', from: '/stories/three/', to: '/stories/four/' },
      story('four', '渡口，另一篇（示例）'),
    ],
    2,
  )
  expect(note.problems).toEqual([])
  expect(note.withdrawn.map(({ address, how }) => [address, how])).toEqual([
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
  const folders = await readdir(join(release, 'public', 'stories'))
  expect(folders).not.toContain('one')
  const shards = await readFile(join(release, 'public', 'pagefind', 'shards.json'), 'utf8')
  expect(JSON.parse(shards)).toMatchObject({ base: [{ documents: 1 }] })
})

test('a record at the address of a withdrawal is left out and told; the rest goes live', async () => {
  const { note } = await assemble([...live, withdrawal('one', 'gone', '石桥边的夜校（示例）')], 3)
  expect(note.problems).toEqual([
    '《石桥边的夜校（示例）》未发布：地址 /stories/one/ 上的内容已经撤下。请先撤销撤下，或者给它换一个地址。',
  ])
  expect((await get('/stories/one/')).status).toBe(410)
  expect((await get('/stories/two/')).status).toBe(200)
})

test('a release in which what was withdrawn still has its page is refused', async () => {
  const release = await beginRelease(folder, new Date(Date.UTC(2026, 0, 3, 0, 4)))
  const { records } = await collectRecords([withdrawal('one', 'notice', '夜校'), ...live.slice(1)])
  const stray = await collectRecords(live.slice(0, 1))
  const refused = assembleRelease({
    renderer,
    clientFolder: join(built, 'client'),
    records: [...records, ...stray.records],
    problems: [],
    originals: new Map(),
    pictureCache: join(folder, 'picture-cache'),
    release,
    now: new Date('2026-01-03T00:00:00Z'),
  })
  await expect(refused).rejects.toThrow(ReleaseRefused)
  await expect(refused).rejects.toThrow('《夜校》已经撤下，地址 /stories/one/ 上却还有页面。')
})
