import { mkdtemp } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openReleases } from '../publisher/releases/local.ts'
import type { Releases } from '../publisher/releases/releases.ts'
import { siteServer } from './serve-site.ts'

let folder: string
let port: number
let releases: Releases
let server: ReturnType<typeof siteServer>

/** Without fetch's own decoding and redirects: what is really sent. */
const get = (
  path: string,
  options: { method?: string; encoding?: string; headers?: Record<string, string> } = {},
) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((done, refuse) => {
    request(
      {
        port,
        path,
        method: options.method,
        headers: { 'accept-encoding': options.encoding ?? 'identity', ...options.headers },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        )
      },
    )
      .on('error', refuse)
      .end()
  })

const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) })
const note = {
  builtAt: '2026-01-01T00:00:00Z',
  seconds: 0,
  records: 0,
  pages: 0,
  redirects: [{ from: '/old/', to: '/about/', permanent: true }],
  withdrawn: [
    { address: '/lectures/expired/', how: 'gone' as const },
    { address: '/lectures/corrected/', how: 'notice' as const },
  ],
  inlineHashes: { scripts: ["'sha256-abc'"], styles: [] },
  problems: [],
}

async function release(text: string) {
  const prepared = await releases.prepare(
    {
      whole: true,
      put: [
        file('/index.html', `<!doctype html><p>${text.repeat(800)}</p>`),
        file('/about/index.html', '<!doctype html><p>关于</p>'),
        file('/lectures/corrected/index.html', '<!doctype html><p>正在修改</p>'),
        file('/410/index.html', '<!doctype html><p>已经撤下</p>'),
        file('/_astro/style.abc.css', 'p{}'),
        file('/files/0a/示例 录音.mp3', '0123456789'),
        file('/404.html', '<!doctype html><p>没有这一页</p>'),
      ],
    },
    note,
    1,
  )
  await releases.switchTo(prepared, 1)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  releases = openReleases(folder, { wait: async () => {} })
  server = siteServer(folder)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => server.close())

describe('siteServer', () => {
  test('says to come back before the first release', async () => {
    const { status, headers } = await get('/')
    expect([status, headers['retry-after']]).toEqual([503, '5'])
  })
  test('serves pages with the headers that keep readers safe, compressed when asked', async () => {
    await release('一')
    const plain = await get('/')
    expect(plain.status).toBe(200)
    expect(plain.headers['content-type']).toMatch(/^text\/html;\s*charset=utf-8$/i)
    expect(plain.headers['cache-control']).toBe('no-cache')
    expect(plain.headers['x-content-type-options']).toBe('nosniff')
    const policy = String(plain.headers['content-security-policy'])
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-abc'")
    expect(policy).not.toContain('unsafe-inline')
    const small = await get('/', { encoding: 'br' })
    expect(small.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(small.body).equals(plain.body)).toBe(true)
  })
  test.each([
    ['/old/', 301, '/about/'],
    ['/about', 301, '/about/'],
    ['/about?q=1', 301, '/about/?q=1'],
  ])('%s is sent on to its address', async (path, status, location) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.location]).toEqual([status, location])
  })
  test.each(['/nowhere/', '/%E4%BD', '/..%2f..%2frelease.json', '/../release.json', '/_astro/none.css'])(
    '%s gets the 404 page',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(404)
      expect(answer.body.toString()).toContain('没有这一页')
    },
  )
  test.each(['/lectures/expired/', '/lectures/expired', '/lectures/%65xpired/?from=wechat', '/410/'])(
    '%s is gone',
    async (path) => {
      const answer = await get(path)
      expect([answer.status, answer.headers['cache-control']]).toEqual([410, 'no-cache'])
      expect(answer.body.toString()).toContain('已经撤下')
      const head = await get(path, { method: 'HEAD' })
      expect([head.status, head.body.length]).toEqual([410, 0])
    },
  )
  test('a notice is read, and kept by no search engine', async () => {
    const answer = await get('/lectures/corrected/')
    expect([answer.status, answer.headers['x-robots-tag']]).toEqual([200, 'noindex, noarchive'])
    expect(answer.body.toString()).toContain('正在修改')
    expect((await get('/lectures/corrected')).headers.location).toBe('/lectures/corrected/')
    expect((await get('/about/')).headers).not.toHaveProperty('x-robots-tag')
  })
  test('names with a hash in them may be kept for ever', async () => {
    expect((await get('/_astro/style.abc.css')).headers['cache-control']).toContain('immutable')
  })
  test('takes no other method', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405)
  })
  test('sends nothing to a reader who has it already, and parts of a recording', async () => {
    const { etag, 'last-modified': modified } = (await get('/about/')).headers
    for (const headers of [
      { 'if-none-match': String(etag) },
      { 'if-modified-since': String(modified) },
    ] as Record<string, string>[]) {
      const answer = await get('/about/', { headers })
      expect([answer.status, answer.body.length, answer.headers.etag]).toEqual([304, 0, etag])
    }
    expect((await get('/about/', { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200)
    const recording = `/files/0a/${encodeURIComponent('示例 录音.mp3')}`
    const part = await get(recording, { headers: { range: 'bytes=2-4' } })
    expect([part.status, part.body.toString(), part.headers['content-range']]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ])
    expect((await get(recording, { headers: { range: 'bytes=-3' } })).body.toString()).toBe('789')
    expect((await get(recording, { headers: { range: 'bytes=20-' } })).status).toBe(416)
  })
  test('takes no encoding that the reader refuses', async () => {
    expect((await get('/', { encoding: 'br;q=0, gzip' })).headers['content-encoding']).toBe('gzip')
    expect((await get('/', { encoding: 'br;q=0' })).headers).not.toHaveProperty('content-encoding')
  })
  test('shows a new release from the moment of the switch', async () => {
    await release('二')
    expect((await get('/')).body.toString()).toContain('二')
  })
  test('answers out of one whole release, however fast releases follow one another', async () => {
    let go = true
    const seen = new Set<string>()
    const readers = Array.from({ length: 6 }, async (_, i) => {
      while (go) {
        const answer = await get(i % 2 ? '/' : '/about/', { encoding: i % 3 ? 'br' : 'identity' })
        if (answer.status !== 200) throw new Error(`${answer.status}`)
        const body =
          answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(answer.body) : answer.body
        const [, number] = /<p>(\d+)/.exec(body.toString()) ?? []
        const [, policy] = /sha256-n(\d+)/.exec(String(answer.headers['content-security-policy'])) ?? []
        if (number === undefined && policy === undefined) continue
        if (number !== policy) throw new Error(`release ${policy} with a page of ${number}`)
        seen.add(String(number))
      }
    })
    for (let i = 1; i <= 60; i++) {
      const text = `<p>${i}</p>${'宣讲'.repeat(600)}`
      const prepared = await releases.prepare(
        { put: [file('/index.html', text), file('/about/index.html', text)] },
        { ...note, inlineHashes: { scripts: [`'sha256-n${i}'`], styles: [] } },
        1,
      )
      await releases.switchTo(prepared, 1)
      await get('/')
    }
    go = false
    await Promise.all(readers)
    expect(seen.size).toBeGreaterThan(5)
  })
})
