import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { siteServer } from '../../../steps/serve-site.ts'
import { file, note, release } from '../behaviour-for-tests.ts'
import { openBucketReleases } from './bucket.ts'
import { bucketClient } from './client.ts'
import { s3ForTests } from './s3-for-tests.ts'
import { shownBucket } from './shown-bucket.ts'

const closing: (() => unknown)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A bucket with a store that writes and a bundled server that reads, its clock in the hands of the test. */
async function newPlace(options: { every?: number; room?: number } = {}) {
  const s3 = await s3ForTests()
  const client = bucketClient(s3.settings, { wait: async () => {}, tries: 2 })
  const store = await openBucketReleases(client, { strangersGrace: 0, wait: async () => {} })
  /** Nobody who waits is let go by the clock until the test says so. */
  const clock = { now: 0, waiting: Promise.withResolvers<void>() }
  const troubles: (string | undefined)[] = []
  const server = siteServer(
    shownBucket(client, {
      every: 1_000,
      ...options,
      now: () => clock.now,
      wait: () => clock.waiting.promise,
      onTrouble: (one) => troubles.push(one),
    }),
  )
  await once(server.listen(0, '127.0.0.1'), 'listening')
  closing.push(s3.close, () => server.close())
  const { port } = server.address() as AddressInfo
  /** Without fetch's own decoding: what is really sent. */
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((done, refuse) => {
      request({ port, path, method, headers: { 'accept-encoding': 'identity', ...headers } }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part))
        response.on('error', refuse)
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        )
      })
        .on('error', refuse)
        .end()
    })
  const text = async (path: string) => (await get(path)).body.toString()
  return { s3, client, store, clock, troubles, get, text }
}

describe('the bundled server on a bucket', () => {
  test('says that there is nothing yet, then shows the release', async () => {
    const { store, clock, get, text } = await newPlace()
    expect((await get('/')).status).toBe(503)
    await store.prepare({ put: [file('/index.html', '一')] }, note, 1)
    clock.now += 5_000
    expect((await get('/')).status).toBe(503)
    await release(store, { put: [file('/index.html', '一')] })
    clock.now += 5_000
    expect(await text('/')).toBe('一')
  })

  test('looks for another release at most every second, and shows it after three at the latest', async () => {
    const { s3, store, clock, text } = await newPlace()
    const first = await release(store, { put: [file('/index.html', '一')] })
    expect(await text('/')).toBe('一')
    await release(store, { put: [file('/index.html', '二')] })
    const before = s3.asked.length
    clock.now += 999
    for (let i = 0; i < 10; i++) expect(await text('/')).toBe('一')
    expect(s3.asked).toHaveLength(before)
    clock.now += 2_001
    expect(await text('/')).toBe('二')
    // Between one and three seconds nobody waits for the look.
    await store.rollback(first.name, new Date(0))
    clock.now += 1_000
    expect(['一', '二']).toContain(await text('/'))
    clock.now += 3_000
    expect(await text('/')).toBe('一')
  })

  test('answers with encodings, ranges and tags as from the folder', async () => {
    const { s3, store, get } = await newPlace()
    const page = '红'.repeat(2_000)
    const film = Buffer.alloc(3_000_000, 'abcdefghij')
    await release(store, {
      put: [
        file('/index.html', page),
        { path: '/files/a.mp4', bytes: film },
        { path: '/empty.txt', bytes: Buffer.alloc(0) },
      ],
    })
    const plain = await get('/')
    expect(plain.body.toString()).toBe(page)
    expect(plain.headers).toMatchObject({ 'accept-ranges': 'bytes', vary: 'Accept-Encoding' })
    const small = await get('/', { 'accept-encoding': 'br, gzip' })
    expect(small.headers['content-encoding']).toBe('br')
    expect(small.body.length).toBe(Number(small.headers['content-length']))
    expect((await get('/', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip')
    expect(small.headers.etag).not.toBe(plain.headers.etag)
    expect((await get('/', { 'if-none-match': String(plain.headers.etag) })).status).toBe(304)
    expect((await get('/empty.txt')).body.length).toBe(0)
    const head = await get('/files/a.mp4', {}, 'HEAD')
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '3000000', 0])
    const part = await get('/files/a.mp4', { range: 'bytes=2999990-' })
    expect([part.status, part.body.toString()]).toEqual([206, 'abcdefghij'])
    expect(part.headers['content-range']).toBe('bytes 2999990-2999999/3000000')
    expect((await get('/files/a.mp4', { range: 'bytes=3000000-' })).status).toBe(416)
    expect((await get('/files/a.mp4')).body.equals(film)).toBe(true)
    // What is large goes through in pieces; only the part that was asked for was fetched.
    expect(s3.asked.filter(({ key, method }) => method === 'GET' && key.startsWith('objects/')).length).toBe(
      4,
    )
  })

  test('asks for a page that many want once, and keeps within its room', async () => {
    const { s3, store, text } = await newPlace({ room: 400_000 })
    const pages = Array.from({ length: 20 }, (_, i) =>
      file(`/${i}.html`, `${i} ${String(Math.random()).repeat(2_000)}`),
    )
    await release(store, { put: pages })
    const fetched = () =>
      s3.asked.filter(({ key, method }) => method === 'GET' && key.startsWith('objects/')).length
    await Promise.all(Array.from({ length: 20 }, () => text('/0.html')))
    expect(fetched()).toBe(1)
    for (let i = 0; i < 20; i++) expect(await text(`/${i}.html`)).toBe(pages[i]?.bytes.toString())
    expect(fetched()).toBe(20)
    expect(await text('/19.html')).toBe(pages[19]?.bytes.toString())
    expect(fetched()).toBe(20)
    expect(await text('/0.html')).toBe(pages[0]?.bytes.toString())
    expect(fetched()).toBe(21)
  })

  test('keeps showing what it has seen while the bucket is away, and says so once', async () => {
    const { s3, store, clock, troubles, get, text } = await newPlace()
    await release(store, { put: [file('/index.html', '一'), file('/other/index.html', '别的')] })
    expect(await text('/')).toBe('一')
    s3.fault = () => 'hang up'
    for (let i = 0; i < 5; i++) {
      clock.now += 10_000
      expect(await text('/')).toBe('一')
    }
    // What it never saw it cannot have: an error, not a wrong page.
    expect((await get('/other/')).status).toBe(503)
    expect(troubles).toEqual([expect.stringContaining('连不上存储桶 lectern')])
    s3.fault = undefined
    await release(store, { put: [file('/index.html', '二')] })
    for (let i = 0; i < 50 && (await text('/')) !== '二'; i++) clock.now += 1_000
    expect(await text('/')).toBe('二')
    expect(await text('/other/')).toBe('别的')
    expect(troubles.at(-1)).toBeUndefined()
  })

  test('gives a page that was opened before a switch its scripts, until the last release that had them is pruned', async () => {
    const { store, clock, get } = await newPlace()
    await release(store, {
      put: [file('/index.html', '一'), file('/_astro/old.js', '旧'), file('/old.html', '旧')],
    })
    await release(store, { put: [file('/index.html', '二')], remove: ['/_astro/old.js', '/old.html'] })
    clock.now += 5_000
    expect((await get('/_astro/old.js')).body.toString()).toBe('旧')
    expect((await get('/old.html')).status).toBe(404)
    expect((await get('/_astro/never.js')).status).toBe(404)
    await store.prune(1)
    clock.now += 5_000
    expect((await get('/')).body.toString()).toBe('二')
    clock.now += 5_000
    await get('/')
    expect((await get('/_astro/old.js')).status).toBe(404)
  })

  test('does not keep readers waiting for a service that does not answer', async () => {
    const { s3, store, clock, text } = await newPlace()
    await release(store, { put: [file('/index.html', '一')] })
    expect(await text('/')).toBe('一')
    await release(store, { put: [file('/index.html', '二')] })
    const answering = Promise.withResolvers<undefined>()
    s3.fault = () => answering.promise
    clock.now += 60_000
    const reader = text('/')
    clock.waiting.resolve()
    expect(await reader).toBe('一')
    answering.resolve(undefined)
    for (let i = 0; i < 100 && (await text('/')) !== '二'; i++) clock.now += 1_000
    expect(await text('/')).toBe('二')
  })

  test('shows the last release on when somebody deletes the pointer, and says that it is gone', async () => {
    const { s3, store, clock, troubles, text } = await newPlace()
    await release(store, { put: [file('/index.html', '一')] })
    expect(await text('/')).toBe('一')
    s3.damage('live')
    clock.now += 5_000
    expect(await text('/')).toBe('一')
    expect(troubles).toEqual([expect.stringContaining('site/live 不见了')])
  })

  test('serves no contents that are not what they were', async () => {
    const { s3, store, get } = await newPlace()
    await release(store, { put: [file('/index.html', '一'.repeat(1_000))] })
    const key = s3.keys('objects/')[0] ?? ''
    const bytes = Buffer.from(s3.object(key) ?? '')
    bytes[10] = 0
    s3.damage(key, bytes)
    expect((await get('/')).status).toBe(503)
    s3.damage(key)
    expect((await get('/')).status).toBe(503)
  })
})
