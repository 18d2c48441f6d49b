import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeCompressed } from '../publisher/compress.ts'
import { beginRelease, finishRelease, switchTo } from '../publisher/release-folders.ts'
import { siteServer } from './serve-site.ts'

let folder: string
let port: number
let server: ReturnType<typeof siteServer>

/** Without fetch's own decoding and redirects: what is really sent. */
const get = (path: string, options: { method?: string; encoding?: string } = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((done, refuse) => {
    request(
      { port, path, method: options.method, headers: { 'accept-encoding': options.encoding ?? 'identity' } },
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

async function release(minute: number, text: string) {
  const made = await beginRelease(folder, new Date(Date.UTC(2026, 0, 1, 0, minute)))
  const write = async (path: string, body: string) => {
    await mkdir(join(made, 'public', path, '..'), { recursive: true })
    await writeFile(join(made, 'public', path), body)
    await writeCompressed(join(made, 'public', path), Buffer.from(body))
  }
  await write('index.html', `<!doctype html><p>${text.repeat(800)}</p>`)
  await write('about/index.html', '<!doctype html><p>关于</p>')
  await write('lectures/corrected/index.html', '<!doctype html><p>正在修改</p>')
  await write('410/index.html', '<!doctype html><p>已经撤下</p>')
  await write('_astro/style.abc.css', 'p{}')
  await write('404.html', '<!doctype html><p>没有这一页</p>')
  await finishRelease(made, {
    name: String(minute),
    builtAt: '2026-01-01T00:00:00Z',
    seconds: 0,
    records: 0,
    pages: 0,
    redirects: [{ from: '/old/', to: '/about/', permanent: true }],
    withdrawn: [
      { address: '/lectures/expired/', how: 'gone' },
      { address: '/lectures/corrected/', how: 'notice' },
    ],
    inlineHashes: { scripts: ["'sha256-abc'"], styles: [] },
    problems: [],
  })
  await switchTo(folder, made)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-'))
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
    await release(1, '一')
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
  test('shows a new release from the moment of the switch', async () => {
    await release(2, '二')
    expect((await get('/')).body.toString()).toContain('二')
  })
})
