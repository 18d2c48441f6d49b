import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Announcer, publicPages } from './announcer.ts'
import { keepAnnouncing, keyFileOf, openAnnouncer, readAnnounceSettings } from './index.ts'
import { enginesOf } from './settings.ts'

interface Got {
  path: string
  type: string | undefined
  body: string
}

/** A real server that plays both engines: answers as told, then as usual. */
const got: Got[] = []
const answers: { status: number; body?: unknown; headers?: Record<string, string> }[] = []
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (part: Buffer) => {
    body += part.toString()
  })
  request.on('end', () => {
    got.push({ path: request.url ?? '', type: request.headers['content-type'], body })
    const answer = answers.shift() ?? {
      status: 200,
      body: { remain: 99, success: 1, not_same_site: [], not_valid: [] },
    }
    response.writeHead(answer.status, answer.headers)
    response.end(JSON.stringify(answer.body ?? {}))
  })
})
let base = ''
let folder = ''
const origin = 'https://www.example.cn'
const env = (more: Record<string, string> = {}) => ({
  LECTERN_INDEXNOW_URL: `${base}/indexnow`,
  LECTERN_BAIDU_URL: `${base}/urls`,
  ...more,
})
const both = () => env({ LECTERN_INDEXNOW_KEY: 'abcdef0123456789', LECTERN_BAIDU_TOKEN: 'shi-li' })
const open = (environment = both(), site = origin) => {
  const found = openAnnouncer(readAnnounceSettings(environment), { folder, origin: () => site })
  if (!found) throw new Error('no engine')
  return found
}
const minutes = (count: number) => new Date(Date.parse('2026-11-20T02:00:00Z') + count * 60_000)
const pages = (...addresses: string[]) => ({
  written: addresses.map((address) => `${address}index.html`),
  removed: [] as string[],
})
/** Names a release as one of those that are kept. */
const kept: string[] = []
const add = (announcer: Announcer, release: string, changed: ReturnType<typeof pages>, now: Date) => {
  if (!kept.includes(release)) kept.push(release)
  announcer.note(kept, (name) => (name === release ? changed : { written: [], removed: [] }), now)
}
const sentTo = (path: string) => got.filter((one) => one.path.startsWith(path))
const urls = (one: Got | undefined): string[] =>
  one?.type?.startsWith('application/json')
    ? (JSON.parse(one.body) as { urlList: string[] }).urlList
    : (one?.body.split('\n') ?? [])

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
beforeEach(async () => {
  got.length = 0
  kept.length = 0
  answers.length = 0
  folder = await mkdtemp(join(tmpdir(), 'lectern-announce-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('tells both engines of changed pages in their own forms, and IndexNow of removed ones', async () => {
  const announcer = open()
  add(
    announcer,
    'r1',
    {
      written: ['/index.html', '/stories/a/index.html', '/pagefind/x.js'],
      removed: ['/stories/b/index.html'],
    },
    minutes(0),
  )
  expect(await announcer.send(minutes(0))).toEqual([])
  const [indexNow] = sentTo('/indexnow')
  expect(indexNow?.type).toBe('application/json; charset=utf-8')
  expect(JSON.parse(indexNow?.body ?? '')).toEqual({
    host: 'www.example.cn',
    key: 'abcdef0123456789',
    keyLocation: `${origin}/abcdef0123456789.txt`,
    urlList: [`${origin}/stories/a/`, `${origin}/stories/b/`, `${origin}/`],
  })
  const [baidu] = sentTo('/urls')
  expect(baidu?.path).toBe('/urls?site=https%3A%2F%2Fwww.example.cn&token=shi-li')
  expect(baidu?.type).toBe('text/plain')
  expect(urls(baidu)).toEqual([`${origin}/stories/a/`, `${origin}/`])
  await announcer.send(minutes(1))
  expect(got).toHaveLength(2)
  announcer.close()
})

test('after a restart nothing is lost and nothing is said twice', async () => {
  const first = open()
  add(first, 'r1', pages('/a/'), minutes(0))
  await first.send(minutes(0))
  add(first, 'r2', pages('/b/'), minutes(1))
  first.close()
  const second = open()
  // At its start the publisher names the live release again.
  add(second, 'r2', pages('/b/'), minutes(2))
  add(second, 'r1', pages('/a/'), minutes(2))
  await second.send(minutes(2))
  await second.send(minutes(3))
  expect(sentTo('/indexnow').map(urls)).toEqual([[`${origin}/a/`], [`${origin}/b/`]])
  expect(sentTo('/urls').map(urls)).toEqual([[`${origin}/a/`], [`${origin}/b/`]])
  second.close()
})

test('what changes again while it waits is said once, what changes after it was said is said again', async () => {
  const announcer = open()
  add(announcer, 'r1', pages('/a/'), minutes(0))
  add(announcer, 'r2', pages('/a/', '/b/'), minutes(0))
  await announcer.send(minutes(1))
  add(announcer, 'r3', pages('/a/'), minutes(2))
  await announcer.send(minutes(3))
  expect(sentTo('/urls').map(urls)).toEqual([[`${origin}/a/`, `${origin}/b/`], [`${origin}/a/`]])
  announcer.close()
})

test('keeps within the size of a request', async () => {
  const announcer = open()
  add(
    announcer,
    'r1',
    pages(...Array.from({ length: 12_500 }, (_, index) => `/stories/${index}/`)),
    minutes(0),
  )
  for (let minute = 0; minute < 8; minute++) await announcer.send(minutes(minute))
  expect(sentTo('/indexnow').map((one) => urls(one).length)).toEqual([10_000, 2_500])
  expect(sentTo('/urls').map((one) => urls(one).length)).toEqual([2000, 2000, 2000, 2000, 2000, 2000, 500])
  const all = sentTo('/urls').flatMap(urls)
  expect(new Set(all).size).toBe(12_500)
  announcer.close()
})

test('tries again with growing pauses, and as late as the engine asks', async () => {
  const announcer = open(env({ LECTERN_INDEXNOW_KEY: 'abcdef0123456789' }))
  add(announcer, 'r1', pages('/a/'), minutes(0))
  answers.push(
    { status: 503 },
    { status: 429, headers: { 'retry-after': '600' } },
    { status: 500 },
    { status: 202 },
  )
  expect(await announcer.send(minutes(0))).toEqual(['IndexNow 暂时不接收（503）。'])
  expect(await announcer.send(minutes(0.9))).toEqual([])
  expect(got).toHaveLength(1)
  await announcer.send(minutes(1))
  expect(got).toHaveLength(2)
  await announcer.send(minutes(10.9))
  expect(got).toHaveLength(2)
  await announcer.send(minutes(11))
  expect(got).toHaveLength(3)
  await announcer.send(minutes(14.9))
  expect(got).toHaveLength(3)
  await announcer.send(minutes(15))
  await announcer.send(minutes(100))
  expect(sentTo('/indexnow').map(urls)).toEqual(Array.from({ length: 4 }, () => [`${origin}/a/`]))
  announcer.close()
})

test('waits for the next day in China when the allowance of the day is used up', async () => {
  const announcer = open(env({ LECTERN_BAIDU_TOKEN: 'shi-li', LECTERN_BAIDU_SITE: 'www.example.cn' }))
  add(announcer, 'r1', pages('/a/'), minutes(0))
  answers.push({ status: 400, body: { error: 400, message: 'over quota' } })
  expect(await announcer.send(minutes(0))).toEqual(['百度今天的推送额度用完了，明天继续。'])
  // It is 10:00 in China.
  await announcer.send(minutes(14 * 60))
  expect(got).toHaveLength(1)
  await announcer.send(minutes(14 * 60 + 5))
  expect(got).toHaveLength(2)
  expect(got[1]?.path).toContain('site=www.example.cn&')
  announcer.close()
})

test('says what is wrong with the settings, and asks again only after an hour', async () => {
  const announcer = open()
  add(announcer, 'r1', pages('/a/'), minutes(0))
  answers.push({ status: 403 }, { status: 401, body: { error: 401, message: 'token is not valid' } })
  const problems = await announcer.send(minutes(0))
  expect(problems.filter((problem) => /LECTERN_(?:INDEXNOW_KEY|BAIDU_TOKEN)/.test(problem))).toHaveLength(2)
  await announcer.send(minutes(59))
  expect(got).toHaveLength(2)
  await announcer.send(minutes(60))
  expect(got).toHaveLength(4)
  announcer.close()
})

test('an engine that cannot be reached holds up neither the publisher nor the other engine', async () => {
  const announcer = open({ ...both(), LECTERN_INDEXNOW_URL: 'http://127.0.0.1:1/indexnow' })
  add(announcer, 'r1', pages('/a/'), minutes(0))
  expect(await announcer.send(minutes(0))).toEqual([expect.stringContaining('连接不上 127.0.0.1:1')])
  expect(sentTo('/urls')).toHaveLength(1)
  announcer.close()
})

test('a site that got another address says nothing of the old one', async () => {
  const before = open(both(), 'https://old.example.cn')
  add(before, 'r1', pages('/a/'), minutes(0))
  before.close()
  const after = open()
  add(after, 'r2', pages('/b/'), minutes(1))
  await after.send(minutes(1))
  expect(got.flatMap(urls)).toEqual([`${origin}/b/`, `${origin}/b/`])
  after.close()
})

test('drops what nobody took for a week', async () => {
  const announcer = open(env({ LECTERN_BAIDU_TOKEN: 'shi-li' }))
  add(announcer, 'r1', pages('/old/'), minutes(0))
  add(announcer, 'r2', pages('/new/'), minutes(8 * 24 * 60))
  await announcer.send(minutes(8 * 24 * 60))
  expect(sentTo('/urls').map(urls)).toEqual([[`${origin}/new/`]])
  announcer.close()
})

test('goes on by itself until it is stopped', async () => {
  const announcer = open(env({ LECTERN_BAIDU_TOKEN: 'shi-li' }))
  add(announcer, 'r1', pages('/a/'), minutes(0))
  answers.push({ status: 500 })
  const stop = new AbortController()
  const said: string[] = []
  let minute = 0
  await keepAnnouncing({
    announcer,
    now: () => minutes(minute),
    wait: async () => {
      minute += 1
      if (minute === 3) stop.abort()
    },
    signal: stop.signal,
    onProblem: (problem) => said.push(problem),
  })
  expect(said).toEqual(['百度暂时不接收（500）。'])
  expect(got).toHaveLength(2)
  announcer.close()
})

test('is off unless set, off for a site that only this machine opens, and refuses a key that is none', () => {
  const settings = readAnnounceSettings(both())
  expect(enginesOf(readAnnounceSettings({}), origin)).toEqual([])
  for (const own of ['http://localhost:4321', 'http://127.0.0.1:4321', 'http://[::1]:4321'])
    expect(enginesOf(settings, own)).toEqual([])
  expect(enginesOf(settings, origin).map(({ name }) => name)).toEqual(['indexnow', 'baidu'])
  expect(keyFileOf(settings)).toEqual({ path: '/abcdef0123456789.txt', text: 'abcdef0123456789' })
  for (const key of ['short', 'with a blank', '../../etc/passwd'])
    expect(() => readAnnounceSettings({ LECTERN_INDEXNOW_KEY: key })).toThrow('LECTERN_INDEXNOW_KEY')
})

test('only pages for readers are told of, single ones first, Traditional ones last', () => {
  expect(
    publicPages(
      [
        '/zh-hant/stories/a/',
        '/zh-hant/',
        '/',
        '/stories/',
        '/stories/page/2/',
        '/stories/a/',
        '/search/',
        '/zh-hant/search/',
        '/events/2026/b/',
      ]
        .map((address) => `${address}index.html`)
        .concat('/404.html', '/feed.xml', '/stories/a/index.html'),
    ),
  ).toEqual([
    '/stories/a/',
    '/events/2026/b/',
    '/',
    '/stories/',
    '/stories/page/2/',
    '/zh-hant/stories/a/',
    '/zh-hant/',
  ])
})

test('says nothing while the address of the site is not known', async () => {
  let address: string | undefined
  const announcer = openAnnouncer(readAnnounceSettings(both()), { folder, origin: () => address })
  announcer?.note(['r1'], () => pages('/a/'), minutes(0))
  expect(await announcer?.send(minutes(0))).toEqual([])
  address = origin
  announcer?.note(['r1'], () => pages('/a/'), minutes(1))
  await announcer?.send(minutes(1))
  expect(got.flatMap(urls)).toEqual([`${origin}/a/`, `${origin}/a/`])
  announcer?.close()
})
