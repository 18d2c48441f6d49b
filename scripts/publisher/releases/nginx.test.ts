import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { siteServer } from '../../steps/serve-site.ts'
import { openReleases } from './local.ts'
import { nginxConfiguration, writeNginx } from './nginx.ts'
import type { NewReleaseNote } from './note.ts'

const binary = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path))
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
const inCi = process.env.CI === 'true'

const note: NewReleaseNote = {
  builtAt: '2026-01-01T00:00:00Z',
  seconds: 0,
  records: 0,
  pages: 0,
  redirects: [
    { from: '/old/', to: '/about/', permanent: true },
    { from: '/for-now/', to: '/topics/共同富裕/', permanent: false },
    { from: '/Html/旧 稿"1".aspx', to: '/about/?from=1#二', permanent: true },
    { from: '/cost/$5', to: '/about/', permanent: true },
    { from: '/away', to: 'https://example.com/$1/', permanent: true },
    ...Array.from({ length: 5_000 }, (_, i) => ({ from: `/was/${i}/`, to: `/s/${i}/`, permanent: true })),
  ],
  withdrawn: [
    { address: '/lectures/expired/', how: 'gone' },
    { address: '/lectures/corrected/', how: 'notice' },
  ],
  inlineHashes: { scripts: ["'sha256-abc='"], styles: ["'sha256-def='"] },
  problems: [],
}
const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) })
const files = [
  file('/index.html', `<!doctype html>${'首页'.repeat(900)}`),
  file('/about/index.html', '<!doctype html>关于'),
  file('/topics/共同富裕/index.html', '<!doctype html>专题'),
  file('/lectures/corrected/index.html', '<!doctype html>正在修改'),
  file('/410/index.html', `<!doctype html>${'已经撤下'.repeat(400)}`),
  file('/404.html', `<!doctype html>${'没有这一页'.repeat(400)}`),
  file('/_astro/style.abc.css', 'p{}'.repeat(600)),
  file('/pagefind/base-1a2b3c/fragment/1a2b3c-0.pf_fragment', 'fragment'),
  file('/pagefind/shards.json', '{}'),
  file('/pictures/0a/640.avif', 'picture'),
  file('/files/0a/示例 录音.mp3', '0123456789'),
  file('/feed.xml', '<feed/>'),
  file('/lectures/a.md', '# 一'),
]

const folder = mkdtempSync(join(tmpdir(), 'lectern-nginx-'))
const server = siteServer(folder)
const ports = { bundled: 0, nginx: 0 }
let nginx: ReturnType<typeof spawn> | undefined

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
interface Given {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}
const ask = (port: number, path: string, method = 'GET', headers: Record<string, string> = {}) =>
  new Promise<Given>((done, refuse) => {
    request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', refuse)
      .end()
  })

beforeAll(async () => {
  const releases = openReleases(folder)
  const prepared = await releases.prepare({ whole: true, put: files }, note, 1)
  await releases.switchTo(prepared, 1)
  releases.close()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  ports.bundled = typeof address === 'object' && address ? address.port : 0
  if (!binary) return
  expect(writeNginx(folder, prepared.note)).toBe(false)
  ports.nginx = await freePort()
  writeFileSync(
    join(folder, 'nginx.conf'),
    `
${existsSync(brotli) ? `load_module ${brotli};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log warn; worker_processes 1;
events {}
http {
  access_log off; client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  include ${folder}/nginx/maps.conf;
  server { listen 127.0.0.1:${ports.nginx}; ${existsSync(brotli) ? 'brotli_static on;' : ''} include ${folder}/nginx/site.conf; }
}`,
  )
  // Says what is wrong with a configuration, which a server in the background would not.
  execFileSync(binary, ['-t', '-q', '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  nginx = spawn(binary, ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  for (let tries = 0; ; tries++)
    try {
      await ask(ports.nginx, '/')
      break
    } catch (error) {
      if (tries > 200) throw error
      await new Promise((done) => setTimeout(done, 50))
    }
})
afterAll(() => {
  server.close()
  nginx?.kill('SIGTERM')
})

test('nginx is here in CI', () => {
  expect(inCi && !binary).toBe(false)
})

/** What must be the same whoever serves; names of versions and dates are each server's own. */
const compared = [
  'content-type',
  'content-encoding',
  'cache-control',
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'x-robots-tag',
  'location',
  'allow',
  'content-range',
] as const

describe.skipIf(!binary)('nginx answers as the bundled server does (needs nginx)', () => {
  const longRedirect = '/was/4999/'
  test.each<[string, string, Record<string, string>]>([
    ['GET', '/', {}],
    ['GET', '/', { 'accept-encoding': 'br, gzip' }],
    ['GET', '/', { 'accept-encoding': 'gzip' }],
    ['HEAD', '/', {}],
    ['GET', '/index.html', {}],
    ['GET', '/about/', {}],
    ['GET', '/about', {}],
    ['GET', '/about?q=1&r=%20', {}],
    ['GET', '//about/', {}],
    ['GET', '//about', {}],
    ['GET', '/cost/$5', {}],
    ['GET', '/topics/%E5%85%B1%E5%90%8C%E5%AF%8C%E8%A3%95/', {}],
    ['GET', '/topics/%E5%85%B1%E5%90%8C%E5%AF%8C%E8%A3%95', {}],
    ['GET', '/topics', {}],
    ['GET', '/topics/', {}],
    ['GET', '/nowhere/', {}],
    ['GET', '/nowhere', { 'accept-encoding': 'br' }],
    ['HEAD', '/nowhere', {}],
    ['GET', '/%E4%BD', {}],
    ['GET', '/404.html', {}],
    ['GET', '/old/', {}],
    ['GET', '/old', {}],
    ['GET', '/old/?utm=1', {}],
    ['GET', '/for-now/', {}],
    ['GET', '/Html/%E6%97%A7%20%E7%A8%BF%221%22.aspx', {}],
    ['GET', '/away', {}],
    ['GET', longRedirect, {}],
    ['GET', '/lectures/expired/', { 'accept-encoding': 'br' }],
    ['GET', '/lectures/expired', {}],
    ['HEAD', '/lectures/expired/', {}],
    ['GET', '/lectures/%65xpired/?from=wechat', {}],
    ['GET', '/lectures/expired/index.html', {}],
    ['GET', '/410/', {}],
    ['GET', '/410/index.html', {}],
    ['GET', '/lectures/corrected/', {}],
    ['GET', '/lectures/corrected', {}],
    ['GET', '/lectures/corrected/index.html', {}],
    ['GET', '/_astro/style.abc.css', { 'accept-encoding': 'gzip' }],
    ['GET', '/_astro/none.css', {}],
    ['GET', '/_astro', {}],
    ['GET', '/pagefind/base-1a2b3c/fragment/1a2b3c-0.pf_fragment', {}],
    ['GET', '/pagefind/shards.json', {}],
    ['GET', '/pictures/0a/640.avif', {}],
    ['GET', '/files/0a/%E7%A4%BA%E4%BE%8B%20%E5%BD%95%E9%9F%B3.mp3', { range: 'bytes=2-4' }],
    ['GET', '/feed.xml', {}],
    ['GET', '/lectures/a.md', {}],
    ['POST', '/', {}],
    ['DELETE', '/about/', {}],
  ])('%s %s %o', async (method, path, headers) => {
    const [ours, theirs] = await Promise.all([
      ask(ports.bundled, path, method, headers),
      ask(ports.nginx, path, method, headers),
    ])
    const shown = ({ status, headers, body }: Given) => ({
      status,
      ...Object.fromEntries(compared.map((name) => [name, headers[name]])),
      // The words of a redirect are each server's own.
      ...(status === 200 || status === 206 || status === 404 || status === 410
        ? { body: createHash('sha256').update(body).digest('hex') }
        : {}),
    })
    // A redirect has no type of its own that matters to anybody.
    const without = (given: ReturnType<typeof shown>) =>
      ours.status === 301 || ours.status === 302 || ours.status === 405
        ? { ...given, 'content-type': undefined, 'cache-control': undefined }
        : given
    expect(without(shown(theirs))).toEqual(without(shown(ours)))
  })
  test('what a reader has already is not sent again', async () => {
    const { etag } = (await ask(ports.nginx, '/about/')).headers
    const answer = await ask(ports.nginx, '/about/', 'GET', { 'if-none-match': String(etag) })
    expect([answer.status, answer.body.length]).toEqual([304, 0])
  })
  test('a switch is seen at once', async () => {
    const releases = openReleases(folder)
    const change = { put: [file('/about/index.html', '<!doctype html>关于，已改')] }
    await releases.switchTo(await releases.prepare(change, note, 1), 1)
    releases.close()
    expect((await ask(ports.nginx, '/about/')).body.toString()).toContain('已改')
  })
})

test('addresses cannot write configuration', () => {
  const { maps } = nginxConfiguration('/var/lectern', {
    ...note,
    name: 'r',
    changed: { written: 0, removed: 0 },
    redirects: [
      { from: '/a"; } server { listen 1; }/', to: '/b/', permanent: true },
      { from: '/line\nbreak/', to: '/b/', permanent: true },
    ],
  })
  expect(maps).toContain(String.raw`"/a\"; } server { listen 1; }/" "/b/";`)
  expect(maps).not.toContain('break')
})

test('is written only when it differs', () => {
  const made = mkdtempSync(join(tmpdir(), 'lectern-nginx-'))
  const shown = { ...note, name: 'r', changed: { written: 0, removed: 0 } }
  expect(writeNginx(made, shown)).toBe(true)
  expect(writeNginx(made, { ...shown, name: 's', seconds: 2 })).toBe(false)
  expect(writeNginx(made, { ...shown, withdrawn: [] })).toBe(true)
  expect(readFileSync(join(made, 'nginx', 'maps.conf'), 'utf8')).not.toContain('noindex')
})
