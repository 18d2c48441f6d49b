import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { file, note, release } from '../behaviour-for-tests.ts'
import { openBucketReleases } from './bucket.ts'
import { bucketClient } from './client.ts'
import { type S3ForTests, s3ForTests } from './s3-for-tests.ts'
import { shownBucket } from './shown-bucket.ts'

let s3: S3ForTests | undefined
afterEach(() => {
  s3?.close()
  s3 = undefined
})
const settings = {
  endpoint: 'https://oss.example.com',
  bucket: 'lectern',
  prefix: 'site/',
  region: 'cn-example-1',
  accessKeyId: 'key',
  secretAccessKey: 'secret',
}

describe('requests', () => {
  test.each([
    ['path', 'https://oss.example.com/lectern/site/objects/a'],
    ['host', 'https://lectern.oss.example.com/site/objects/a'],
  ] as const)('have the bucket in the %s', async (style, address) => {
    const sent: { url: string; headers: Headers }[] = []
    const client = bucketClient(
      { ...settings, style, sessionToken: 'session' },
      {
        now: () => Date.UTC(2026, 0, 1),
        fetch: async (url, init) => {
          sent.push({ url: String(url), headers: new Headers(init?.headers) })
          return new Response('<Error><Code>NoSuchKey</Code></Error>', { status: 404 })
        },
      },
    )
    expect(await client.get('objects/a')).toBeUndefined()
    expect(sent.map(({ url }) => url)).toEqual([address])
    const headers = sent[0]?.headers
    expect(headers?.get('x-amz-date')).toBe('20260101T000000Z')
    expect(headers?.get('x-amz-security-token')).toBe('session')
    expect(headers?.get('authorization')).toMatch(
      /^AWS4-HMAC-SHA256 Credential=key\/20260101\/cn-example-1\/s3\//,
    )
  })

  test('are tried five times, ever later, and no longer than their patience', async () => {
    const waits: number[] = []
    s3 = await s3ForTests()
    s3.fault = () => ({ status: 503, code: 'SlowDown' })
    const wait = async (milliseconds: number) => void waits.push(milliseconds)
    await expect(bucketClient(s3.settings, { wait }).get('live')).rejects.toThrow('一时不能用')
    expect(s3.asked).toHaveLength(5)
    for (const [i, waited] of waits.entries()) {
      expect(waited).toBeGreaterThanOrEqual(150 * 2 ** i)
      expect(waited).toBeLessThanOrEqual(250 * 2 ** i)
    }
    expect(waits).toHaveLength(4)
    // An answer that never comes.
    s3.fault = () => new Promise(() => {})
    await expect(bucketClient(s3.settings, { wait, tries: 2, patience: 20 }).get('live')).rejects.toThrow(
      '没有按时答复',
    )
  })

  test('of a large file last as long as its reader', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const signals: AbortSignal[] = []
    const client = bucketClient(
      { ...settings, style: 'path' },
      {
        fetch: async (_, init) => {
          if (init?.signal) signals.push(init.signal)
          return new Response(new ReadableStream(), { status: 206 })
        },
      },
    )
    expect(await client.stream('objects/film', 0, 9)).toBeInstanceOf(ReadableStream)
    vi.advanceTimersByTime(3_600_000)
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
    vi.useRealTimers()
  })

  test('that are wrong in themselves are not sent again', async () => {
    let sent = 0
    const client = bucketClient(
      { ...settings, style: 'path' },
      {
        fetch: async () => {
          sent += 1
          throw new RangeError('x')
        },
      },
    )
    await expect(client.get('live')).rejects.toThrow(RangeError)
    expect(sent).toBe(1)
  })

  test('list everything, however many pages it takes', async () => {
    s3 = await s3ForTests({ pageSize: 3 })
    const client = bucketClient(s3.settings)
    const keys = Array.from({ length: 10 }, (_, i) => `objects/${i}`)
    for (const key of [...keys, 'other/1']) await client.put(key, Buffer.from(key))
    const found = []
    for await (const { key, size } of client.list('objects/')) found.push([key, size])
    expect(found).toEqual(keys.map((key) => [key, key.length]))
  })
})

describe('files on the disk', () => {
  test('go into the bucket as they are, texts with their twins, and only once', async () => {
    s3 = await s3ForTests()
    const client = bucketClient(s3.settings)
    const store = await openBucketReleases(client)
    const folder = mkdtempSync(join(tmpdir(), 'lectern-files-'))
    const film = Buffer.alloc(5_000_000, 'abc')
    writeFileSync(join(folder, 'film.mp4'), film)
    writeFileSync(join(folder, 'style.css'), 'a{}'.repeat(1_000))
    writeFileSync(join(folder, 'empty.png'), '')
    const put = [
      { path: '/files/film.mp4', file: join(folder, 'film.mp4') },
      { path: '/files/again.mp4', file: join(folder, 'film.mp4') },
      { path: '/_astro/style.css', file: join(folder, 'style.css') },
      { path: '/empty.png', file: join(folder, 'empty.png') },
    ]
    await release(store, { whole: true, put })
    expect(s3.keys('objects/')).toHaveLength(3)
    const shown = await shownBucket(client)()
    const css = await shown?.open('/_astro/style.css', new Set(['br']))
    expect([css?.encoding, (css?.size ?? 9e9) < 100]).toEqual(['br', true])
    const bytes = await store.read(store.newest()?.name ?? '', '/files/again.mp4')
    expect(bytes && film.equals(bytes)).toBe(true)
    const before = s3.asked.length
    await release(store, { whole: true, put: [...put, file('/index.html', '一')] })
    const uploaded = s3.asked
      .slice(before)
      .filter(({ method, key }) => method === 'PUT' && key.startsWith('objects/'))
    expect(uploaded).toHaveLength(1)
    await expect(
      store.prepare({ put: [{ path: '/x.png', file: join(folder, 'none.png') }] }, note, 1),
    ).rejects.toThrow('ENOENT')
  })
})
