import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Cms, openCms } from '@lectern/cms'
import { fromMarkdown } from '@lectern/content-models/body'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteServer } from '../../steps/serve-site.ts'
import { astroBuild, testOutput } from '../build-for-tests.ts'
import { openPublisher } from '../open-publisher.ts'
import { textual } from '../releases/paths.ts'
import type { Releases } from '../releases/releases.ts'
import type { Renderer } from '../renderer.ts'
import { searchFolderOf } from '../search/folders.ts'
import { openSearch } from '../search/index.ts'

const built = testOutput('rollback')
const folder = await mkdtemp(join(tmpdir(), 'lectern-rollback-'))
const server = siteServer(folder)
let origin = ''
let cms: Cms
let renderer: Renderer
let clock = new Date()
let opened: Awaited<ReturnType<typeof openPublisher>> | undefined
const said: string[] = []

const openIn = (where: string) =>
  openPublisher({
    cms,
    renderer,
    clientFolder: join(built, 'client'),
    folder: where,
    clock: () => clock,
    say: (line) => said.push(line),
    warn: (line) => said.push(line),
  })
const open = async () => {
  opened ??= await openIn(folder)
  return opened
}
const close = async () => {
  await opened?.close()
  opened = undefined
}
const round = async () => (await open()).publisher.round()
const get = (address: string) => fetch(origin + address, { redirect: 'manual' })
const read = async (address: string) => (await get(address)).text()

const ids = new Map<string, string>()
const publish = async (slug: string, title: string, more: Record<string, unknown> = {}) => {
  const { id } = await cms.create(
    'stories',
    {
      title,
      slug,
      storyKind: '事件',
      body: fromMarkdown(`${title}的正文，石桥东头的祠堂还在。`),
      ...more,
    },
    { publish: true },
  )
  ids.set(slug, id)
}
/** Writes what the action 撤下 writes. */
const withdraw = async (slug: string, withdrawal: Record<string, unknown>) => {
  const document = ids.get(slug) ?? ''
  const [row] = await cms.find('publications', { document: { equals: document } })
  await cms.update(
    'publications',
    row?.id ?? '',
    {
      state: 'withdrawn',
      withdrawal: { ...withdrawal, reason: '示例：有误', at: clock.toISOString(), by: '签发示例' },
    },
    { publish: false },
  )
  await cms.create(
    'publication-events',
    { subject: 'stories', document, change: 'unpublished', release: 0 },
    { publish: false },
  )
}
const ask = async (wish: Record<string, unknown>) => {
  await cms.create('release-requests', { by: '签发示例', state: 'waiting', ...wish }, { publish: false })
}
const askFor = async (name: string) => {
  const [row] = await cms.find('releases', { name: { equals: name } })
  await ask({ kind: 'rollback', release: row?.number, name })
}

/** Every file of the newest release that says one of some words, as text. */
async function saying(words: RegExp): Promise<string[]> {
  const { releases } = await open()
  const name = releases.newest()?.name ?? ''
  const found: string[] = []
  for (const { path } of releases.files())
    if (textual(path) && words.test(Buffer.from((await releases.read(name, path)) ?? []).toString()))
      found.push(path)
  return found
}
const searched = async (releases: Releases) => {
  const live = releases.newest()?.search
  const search = await openSearch({ folder: searchFolderOf(folder), ...(live ? { live } : {}) })
  return [...search.addresses()].sort()
}
const pictures = (releases: Releases) =>
  [...releases.files()].filter(({ path }) => path.startsWith('/pictures/')).map(({ path }) => path)

let older = ''

beforeAll(async () => {
  await astroBuild(built)
  renderer = await import(join(built, 'server', 'entry.mjs'))
  cms = await openCms({ folder })
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#a33' } })
    .png()
    .toBuffer()
  const cover = await cms.addPicture({ name: 'deng.png', bytes, alt: '夜校的油灯（示例）' })
  await publish('yexiao', '石桥边的夜校（示例）', { cover })
  await publish('yidaiyan', '一袋盐（示例）')
  await publish('dukou', '渡口（示例）')
  await publish('baigeda', '白疙瘩山的信（示例）')
  await publish('mopan', '磨盘（示例）')
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await close()
  await cms?.close()
  server.close()
  for (const made of [built, folder]) await rm(made, { recursive: true, force: true })
})

test('what was withdrawn since stays withdrawn in each of its ways, and no page, list, feed or search has it', async () => {
  expect(await round()).toBe('released')
  const { releases } = await open()
  older = releases.newest()?.name ?? ''
  expect(pictures(releases).length).toBeGreaterThan(0)

  await withdraw('yexiao', { kind: 'gone' })
  await withdraw('yidaiyan', { kind: 'notice', notice: '文中年份有误，正在核对。' })
  await withdraw('dukou', { kind: 'redirect', to: '/stories/baigeda/' })
  await cms.update(
    'stories',
    ids.get('baigeda') ?? '',
    { title: '白疙瘩山的信，改过（示例）' },
    { publish: true },
  )
  expect(await round()).toBe('released')
  await publish('tieqiao', '铁桥（示例）')
  expect(await round()).toBe('released')
  expect((await get('/stories/yexiao/')).status).toBe(410)

  await askFor(older)
  expect(await round()).toBe('rolled back')
  expect(said.join('\n')).toContain('这一版里有 3 页后来撤下了，没有随回退恢复。')

  expect(await read('/stories/baigeda/')).not.toContain('改过')
  expect((await get('/stories/mopan/')).status).toBe(200)
  expect((await get('/stories/tieqiao/')).status).toBe(404)
  const gone = await get('/stories/yexiao/')
  expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining('这一页已经撤下')])
  const notice = await get('/stories/yidaiyan/')
  expect([notice.status, notice.headers.get('x-robots-tag')]).toEqual([200, 'noindex, noarchive'])
  expect(await notice.text()).toContain('文中年份有误，正在核对。')
  const moved = await get('/stories/dukou/')
  expect([moved.status, moved.headers.get('location')]).toEqual([302, '/stories/baigeda/'])
  expect((await get('/')).status).toBe(200)
  expect(await read('/stories/')).toContain('磨盘')

  expect(await saying(/夜校|渡口/)).toEqual([])
  expect((await saying(/一袋盐|yidaiyan/)).map((path) => path.replace(/index\.html$/, ''))).toEqual([
    '/stories/yidaiyan/',
  ])
  expect(pictures(releases)).toEqual([])
  expect(await searched(releases)).toEqual(['/stories/baigeda/', '/stories/mopan/'])
})

test('what is withdrawn while the site stands still goes at once, and everything else waits', async () => {
  expect(await round()).toBe('held')
  await publish('shipaifang', '石牌坊（示例）')
  await withdraw('mopan', { kind: 'notice', notice: '正在核对。' })
  expect(await round()).toBe('rolled back')
  expect((await get('/stories/mopan/')).status).toBe(410)
  expect(await saying(/磨盘/)).toEqual([])
  expect(await read('/stories/baigeda/')).not.toContain('改过')
  expect((await get('/stories/shipaifang/')).status).toBe(404)
  const { releases } = await open()
  expect(await searched(releases)).toEqual(['/stories/baigeda/'])
  expect((await get('/stories/yexiao/')).status).toBe(410)
  expect((await get('/stories/dukou/')).headers.get('location')).toBe('/stories/baigeda/')
  expect(await round()).toBe('held')
})

test('on resuming the site goes on with what is published', async () => {
  await ask({ kind: 'resume' })
  expect(await round()).toBe('released')
  const withdrawn = await get('/stories/mopan/')
  expect([withdrawn.status, await withdrawn.text()]).toEqual([200, expect.stringContaining('正在核对。')])
  expect(await read('/stories/baigeda/')).toContain('改过')
  expect((await get('/stories/shipaifang/')).status).toBe(200)
})

test('without the database the releases know what was withdrawn; the publisher then stands still, and goes on as somebody asks', async () => {
  const command = fileURLToPath(new URL('../../commands/publish.ts', import.meta.url))
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [command, '--rollback', older], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LECTERN_VAR: folder,
      // Nobody answers there.
      DATABASE_URL: 'mongodb://127.0.0.1:9/none?replicaSet=rs0',
    },
  })
  expect(stderr).toContain('连不上后台数据库，只按网站自己的记录退回')
  expect(stdout).toContain(`已退回到 ${older}`)
  expect(await read('/stories/baigeda/')).not.toContain('改过')
  for (const slug of ['yexiao', 'mopan', 'yidaiyan'])
    expect(await read(`/stories/${slug}/`)).not.toContain('祠堂')
  expect((await get('/stories/yexiao/')).status).toBe(410)
  expect((await get('/stories/dukou/')).headers.get('location')).toBe('/stories/baigeda/')
  expect(await saying(/夜校|渡口/)).toEqual([])
  for (const address of ['/', '/stories/', '/rss.xml', '/feeds/story.xml', '/sitemap.xml'])
    expect(await read(address), address).not.toMatch(/磨盘|一袋盐|mopan|yidaiyan/)
  expect(await searched((await open()).releases)).toEqual(['/stories/baigeda/'])

  clock = new Date(clock.getTime() + 60_000)
  expect(await cms.publisher.state()).toMatchObject({ held: false })
  expect(await round()).toBe('held')
  expect(await cms.publisher.state()).toMatchObject({ held: true })
  expect(await round()).toBe('held')
  await ask({ kind: 'resume' })
  expect(await round()).toBe('released')
  expect(await read('/stories/baigeda/')).toContain('改过')
})

test('forward to a newer release: what came after the older one is there again', async () => {
  const { releases } = await open()
  const newest = releases.newest()?.name ?? ''
  await askFor(older)
  expect(await round()).toBe('rolled back')
  await askFor(newest)
  expect(await round()).toBe('rolled back')
  expect((await get('/stories/shipaifang/')).status).toBe(200)
  expect(await read('/stories/baigeda/')).toContain('改过')
  expect((await get('/stories/yexiao/')).status).toBe(410)
})

test('after all that the resumed site is, file by file, what a site made afresh is', async () => {
  await ask({ kind: 'resume' })
  expect(await round()).toBe('released')
  const { releases } = await open()
  const filesOf = (of: Releases) => [...of.files()].filter(({ path }) => !path.startsWith('/pagefind/'))
  const [files, note] = [filesOf(releases), releases.newest()]
  expect(await searched(releases)).toEqual(['/stories/baigeda/', '/stories/shipaifang/', '/stories/tieqiao/'])
  await close()
  const elsewhere = await mkdtemp(join(tmpdir(), 'lectern-afresh-'))
  const afresh = await openIn(elsewhere)
  expect(await afresh.publisher.round()).toBe('released')
  expect(files).toEqual(filesOf(afresh.releases))
  const { withdrawn, redirects, records } = afresh.releases.newest() ?? {}
  expect(note).toMatchObject({ withdrawn, redirects, records })
  await afresh.close()
  await rm(elsewhere, { recursive: true, force: true })
})
