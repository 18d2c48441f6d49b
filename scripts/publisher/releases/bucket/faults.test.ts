import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { siteServer } from '../../../steps/serve-site.ts'
import { note, release } from '../behaviour-for-tests.ts'
import { ReleaseFailed, ReleaseSuperseded } from '../errors.ts'
import type { ReleaseFile, Releases } from '../releases.ts'
import { openBucketReleases } from './bucket.ts'
import { bucketClient } from './client.ts'
import { type Asked, type Fault, type S3ForTests, s3ForTests } from './s3-for-tests.ts'
import { shownBucket } from './shown-bucket.ts'
import { shownFiles } from './shown-files-for-tests.ts'

/** The files of the release number `i`: each says its number, and one more is there in every second one. */
const filesOf = (i: number): ReleaseFile[] => [
  ...Array.from({ length: 3 }, (_, k) => ({
    path: `/s/${k}/index.html`,
    bytes: Buffer.from(`${i}\n${`宣讲 ${k}`.repeat(300)}`),
  })),
  { path: '/index.html', bytes: Buffer.from(`${i}\n`) },
  ...(i % 2 ? [{ path: '/odd/index.html', bytes: Buffer.from(`${i}\n`) }] : []),
  { path: `/_astro/${i % 3}.js`, bytes: Buffer.from(`script ${i % 3}`) },
]
const textsOf = (i: number) =>
  Object.fromEntries(
    filesOf(i).map((file) => [file.path, 'bytes' in file ? Buffer.from(file.bytes).toString() : '']),
  )
const put = async (store: Releases, i: number, token = 1) => {
  const prepared = await store.prepare({ whole: true, put: filesOf(i) }, { ...note, records: i }, token)
  await store.switchTo(prepared, token)
}

let s3: S3ForTests
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})
async function newBucket(options: Parameters<typeof s3ForTests>[0] = {}) {
  s3 = await s3ForTests(options)
  closing.push(s3.close)
  // Its clock has whole seconds: what is older than some of them has an age.
  s3.age = 10_000
  return bucketClient(s3.settings, { wait: async () => {} })
}
const open = (client: ReturnType<typeof bucketClient>) =>
  openBucketReleases(client, { strangersGrace: 0, wait: async () => {} })
/** The number of the release that readers see; throws when what they see is not all of one release. */
async function wholeRelease(client: ReturnType<typeof bucketClient>): Promise<number> {
  const shown = await shownFiles(client)
  if (!shown) return 0
  const number = Number(shown['/index.html'])
  expect(shown).toEqual(textsOf(number))
  return number
}
/** What must be in the bucket: what the kept releases name, and nothing else. */
async function expectNothingLeft(store: Releases) {
  await store.prune(1)
  const objects = new Set([...store.files()].map(({ hash }) => hash))
  expect(
    s3
      .keys('objects/')
      .map((key) => key.slice(8, 72))
      .sort(),
  ).toEqual([...objects].sort())
  expect(s3.keys('releases/')).toEqual([`releases/${store.newest()?.name}.json`])
  expect(s3.keys('leaves/').length).toBe(1)
}

/** A reader who asks for two pages until he is told to stop: both are of the same release, whatever goes on. */
async function watch(client: ReturnType<typeof bucketClient>) {
  const server = siteServer(shownBucket(client, { now: () => performance.now() * 1e6 }))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const read = async (path: string) => {
    const answer = await fetch(origin + path)
    return answer.status === 200 ? Number.parseInt(await answer.text(), 10) : answer.status
  }
  let stopped = false
  const watching = (async () => {
    let sights = 0
    while (!stopped) {
      const [before, page, after] = [await read('/'), await read('/s/1/'), await read('/')]
      if (before !== after) continue
      expect(page).toBe(before)
      sights += 1
    }
    return sights
  })()
  return async () => {
    stopped = true
    const sights = await watching
    server.close()
    return sights
  }
}

describe('a publisher on a bucket that is killed', () => {
  test('at any request leaves a whole release, loses none, and what it left is swept up', async () => {
    const client = await newBucket()
    let last = 1
    await put(await open(client), last)
    const stopWatching = await watch(client)
    let killed = 0
    for (let at = 1; ; at++) {
      const child = spawn(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          `
          import { openBucketReleases } from ${JSON.stringify(join(import.meta.dirname, 'bucket.ts'))}
          import { bucketClient } from ${JSON.stringify(join(import.meta.dirname, 'client.ts'))}
          const filesOf = ${filesOf.toString()}
          const note = ${JSON.stringify(note)}
          let asked = 0
          // Before the request in every second round, else when its answer has come.
          const die = () => process.kill(process.pid, 'SIGKILL')
          const counted = async (...args) => {
            const now = ++asked === ${at}
            if (now && ${at % 2}) die()
            const answer = await fetch(...args)
            if (now) die()
            return answer
          }
          const client = bucketClient(${JSON.stringify(s3.settings)}, { fetch: counted })
          const store = await openBucketReleases(client, { strangersGrace: 0, wait: async () => {} })
          const put = async (i) => {
            const prepared = await store.prepare({ whole: true, put: filesOf(i) }, { ...note, records: i }, 1)
            await store.switchTo(prepared, 1)
            console.log(i)
          }
          await put(${last + 1})
          await store.rollback((await store.list())[1].name, new Date(0))
          console.log(${last})
          await put(${last + 2})
          await store.prune(2)
          process.exit(0)`,
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      let said = ''
      child.stdout.on('data', (text) => {
        said += text
      })
      const [, signal] = (await once(child, 'close')) as [number | null, string | null]
      const switched = said.trim().split('\n').filter(Boolean).map(Number)
      // Killed between the switch and saying so, it is one further.
      const steps = [last, last + 1, last, last + 2]
      const seen = await wholeRelease(client)
      expect(steps.slice(switched.length, switched.length + 2)).toContain(seen)
      const store = await open(client)
      expect((await store.list())[0]).toMatchObject({ live: true, note: { records: seen } })
      last += 3
      await put(store, last)
      expect(await wholeRelease(client)).toBe(last)
      if (at % 5 === 0) {
        await store.rollback((await store.list())[1]?.name ?? '', new Date(0))
        expect(await wholeRelease(client)).toBe(seen)
        await put(store, ++last)
        await expectNothingLeft(store)
      }
      if (signal === null) break
      killed += 1
    }
    expect(killed).toBeGreaterThan(40)
    expect(await stopWatching()).toBeGreaterThan(killed)
  }, 300_000)
})

describe('a bucket that fails now and then', () => {
  const faults: Fault[] = [
    'hang up',
    'lose the answer',
    { status: 503, code: 'SlowDown' },
    { status: 429, code: 'TooManyRequests' },
    { status: 400, code: 'RequestTimeout' },
  ]
  test.each(faults)('by %j at any request does not keep a release from going live', async (fault) => {
    const client = await newBucket()
    await put(await open(client), 1)
    let reached = true
    for (let at = 1, i = 2; reached; at++, i++) {
      const from = s3.asked.length
      reached = false
      s3.fault = ({ number }) => {
        if (number !== from + at) return undefined
        reached = true
        return fault
      }
      const store = await open(client)
      await put(store, i)
      await store.prune(3)
      s3.fault = undefined
      expect(await wholeRelease(client)).toBe(i)
      expect(await store.list()).toHaveLength(Math.min(i, 3))
      if (!reached) await expectNothingLeft(store)
    }
  })

  test('for good, at any request, leaves the release that was there, and the next one goes on', async () => {
    const client = await newBucket()
    await put(await open(client), 1)
    let now = 1
    for (let at = 1; ; at++) {
      const store = await open(client)
      const from = s3.asked.length
      s3.fault = ({ number }) => (number >= from + at ? 'hang up' : undefined)
      const outcome = await put(store, now + 1).then(
        () => store.prune(3).catch((error) => error),
        (error) => error,
      )
      s3.fault = undefined
      // The switch may be through although its answer never came.
      const seen = await wholeRelease(client)
      expect([now, now + 1]).toContain(seen)
      now = seen
      if (!(outcome instanceof Error)) break
      expect(outcome).toBeInstanceOf(ReleaseFailed)
      expect(outcome.message).toContain('连不上存储桶 lectern')
      await put(store, ++now)
      expect(await wholeRelease(client)).toBe(now)
    }
    const store = await open(client)
    await put(store, ++now)
    await expectNothingLeft(store)
  })

  test('in the answer to a switch: nothing of a release that may have gone live is thrown away', async () => {
    const client = await newBucket()
    const store = await open(client)
    await put(store, 1)
    const prepared = await store.prepare({ whole: true, put: filesOf(2) }, { ...note, records: 2 }, 1)
    // The service did it, and cannot be asked any more.
    let switched = false
    s3.fault = ({ method, key }) => {
      if (switched) return 'hang up'
      switched = method === 'PUT' && key === 'live'
      return switched ? 'lose the answer' : undefined
    }
    await expect(store.switchTo(prepared, 1)).rejects.toThrow(ReleaseFailed)
    await store.discard(prepared)
    s3.fault = undefined
    expect(await wholeRelease(client)).toBe(2)
    await put(store, 3)
    await store.prune(2)
    expect((await store.list()).map(({ note }) => note.records)).toEqual([3, 2])
    expect(await wholeRelease(client)).toBe(3)
  })
})

describe('what is missing is said with its remedy', () => {
  const cases: [Fault, (asked: Asked) => boolean, RegExp][] = [
    [
      { status: 403, code: 'AccessDenied' },
      ({ method }) => method === 'PUT',
      /没有权限读写存储桶 lectern（PUT .*LECTERN_S3_KEY/,
    ],
    [{ status: 403, code: 'AccessDenied' }, ({ method }) => method === 'GET', /没有权限/],
    [{ status: 403, code: 'RequestTimeTooSkewed' }, () => true, /校准这台机器的时钟/],
    [{ status: 404, code: 'NoSuchBucket' }, () => true, /没有名为 lectern 的存储桶：请先建好它/],
    [{ status: 403, code: 'SignatureDoesNotMatch' }, () => true, /核对 LECTERN_S3_SECRET/],
    [{ status: 400, code: 'AuthorizationHeaderMalformed' }, () => true, /LECTERN_S3_REGION/],
    [{ status: 301, code: 'PermanentRedirect' }, () => true, /LECTERN_S3_ENDPOINT/],
    [{ status: 507, code: 'InsufficientStorage' }, ({ method }) => method === 'PUT', /容量用完了/],
  ]
  test.each(cases)('%j', async (fault, when, sentence) => {
    const client = await newBucket()
    const store = await open(client)
    await put(store, 1)
    const before = s3.asked.length
    s3.fault = (asked) => (when(asked) ? fault : undefined)
    const failure = await put(store, 2).catch((error) => error)
    expect(failure).toBeInstanceOf(ReleaseFailed)
    expect(failure.message).toMatch(sentence)
    // It is of no use to ask again.
    expect(s3.asked.slice(before).filter(when).length).toBeLessThan(7)
    s3.fault = undefined
    expect(await wholeRelease(client)).toBe(1)
  })

  test('a wrong secret, a wrong key and a clock that is wrong, as the service tells them', async () => {
    await newBucket()
    const tell = (wrong: object, now = Date.now) =>
      openBucketReleases(bucketClient({ ...s3.settings, ...wrong }, { wait: async () => {}, now }))
    await expect(tell({ secretAccessKey: 'x' })).rejects.toThrow('LECTERN_S3_SECRET')
    await expect(tell({ accessKeyId: 'x' })).rejects.toThrow('LECTERN_S3_KEY')
    await expect(tell({ bucket: 'another' })).rejects.toThrow('没有名为 another 的存储桶')
    await expect(tell({}, () => Date.now() - 3_600_000)).rejects.toThrow('时钟')
    await expect(tell({ endpoint: 'http://127.0.0.1:1' })).rejects.toThrow(
      /连不上存储桶.*LECTERN_S3_ENDPOINT/,
    )
  })
})

describe('damage', () => {
  test('contents that are gone or cut off are not brought back, and are made anew by the next release', async () => {
    const client = await newBucket()
    const store = await open(client)
    await put(store, 1)
    const hash = store.files().hashOf('/s/1/index.html') ?? ''
    await put(store, 2)
    const [, first] = await store.list()
    const key = s3.keys(`objects/${hash}`)[0] ?? ''
    const whole = s3.object(key) ?? Buffer.alloc(0)
    s3.damage(key, whole.subarray(0, -1))
    await expect(store.rollback(first?.name ?? '', new Date(0))).rejects.toThrow(
      '/s/1/index.html 的内容已损坏',
    )
    s3.damage(key)
    await expect(store.rollback(first?.name ?? '', new Date(0))).rejects.toThrow('的内容已损坏')
    expect(await wholeRelease(client)).toBe(2)
    await put(store, 1)
    expect(await wholeRelease(client)).toBe(1)
  })

  test('a manifest that is gone keeps a new publisher from starting, and says which', async () => {
    const client = await newBucket()
    await put(await open(client), 1)
    for (const kind of ['leaves/', 'releases/']) {
      const key = s3.keys(kind)[0] ?? ''
      const bytes = s3.object(key)
      s3.damage(key)
      await expect(open(client)).rejects.toThrow(new RegExp(`site/${kind}.*不见了`))
      if (bytes) await client.put(key, bytes)
    }
    expect((await open(client)).newest()?.records).toBe(1)
  })
})

describe('several who write', () => {
  test('of two with the same lease one goes live at a time', async () => {
    const client = await newBucket()
    const [one, two] = [await open(client), await open(client)]
    await put(one, 1)
    for (let i = 2; i < 12; i++) {
      const outcomes = await Promise.allSettled([put(one, i), put(two, i)])
      expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(ReleaseSuperseded)
      expect(await wholeRelease(client)).toBe(i)
    }
    const names = (await one.list()).map(({ name }) => name)
    expect((await two.list()).map(({ name }) => name)).toEqual(names)
  })

  test('an older one neither switches nor prunes nor sweeps what a newer one is writing', async () => {
    const client = await newBucket()
    const old = await open(client)
    for (const i of [1, 2, 3]) await put(old, i)
    const younger = await open(client)
    const prepared = await younger.prepare({ whole: true, put: filesOf(4) }, { ...note, records: 4 }, 2)
    await expect(put(old, 5)).rejects.toThrow('已经接手')
    const before = s3.keys().length
    await old.prune(3)
    expect(s3.keys()).toHaveLength(before)
    await younger.switchTo(prepared, 2)
    expect(await wholeRelease(client)).toBe(4)
  })

  test('one that is replaced while it deletes stops, and the rest is swept up by the next', async () => {
    const client = await newBucket()
    const old = await open(client)
    const many = Array.from({ length: 250 }, (_, i) => ({ path: `/${i}.html`, bytes: Buffer.from(`${i}`) }))
    await release(old, { put: many })
    await put(old, 1)
    const younger = await open(client)
    let deleted = 0
    let claimed: Promise<unknown> | undefined
    s3.fault = async ({ method, key }) => {
      if (method !== 'DELETE' || !key.startsWith('objects/')) return undefined
      deleted += 1
      claimed ??= younger.prepare({ put: [] }, note, 2).then((prepared) => younger.switchTo(prepared, 2))
      await claimed
      return undefined
    }
    await old.prune(1)
    s3.fault = undefined
    expect(deleted).toBeGreaterThan(0)
    expect(deleted).toBeLessThanOrEqual(100)
    expect(await wholeRelease(client)).toBe(1)
    await expectNothingLeft(younger)
  })

  test('what nobody names is left alone until it is an hour old by the clock of the service', async () => {
    const client = await newBucket()
    let now = Date.now()
    const store = await openBucketReleases(client, { now: () => now, wait: async () => {} })
    await put(store, 1)
    const lost = `objects/${'a'.repeat(64)}.1`
    s3.age = 0
    await client.put(lost, Buffer.from('x'))
    await store.prune(3)
    expect(s3.keys()).toContain(lost)
    s3.age = 2 * 3_600_000
    await store.prune(3)
    expect(s3.keys()).toContain(lost)
    now += 2 * 3_600_000
    await store.prune(3)
    expect(s3.keys()).not.toContain(lost)
    expect(await wholeRelease(client)).toBe(1)
  })

  test('a rollback to a release that is being pruned is refused', async () => {
    const client = await newBucket()
    const store = await open(client)
    for (const i of [1, 2, 3]) await put(store, i)
    const elsewhere = await open(client)
    const oldest = (await elsewhere.list())[2]?.name ?? ''
    // The other one prunes when the contents have been looked at.
    let pruned: Promise<unknown> | undefined
    s3.fault = async ({ method, key }) => {
      if (method !== 'PUT' || !key.startsWith('releases/')) return undefined
      pruned ??= store.prune(1)
      await pruned
      return undefined
    }
    await expect(elsewhere.rollback(oldest, new Date(0))).rejects.toThrow(ReleaseSuperseded)
    s3.fault = undefined
    expect(await wholeRelease(client)).toBe(3)
    await expect(elsewhere.rollback(oldest, new Date(0))).rejects.toThrow('没有保存')
    await release(store, { put: [] })
    await expectNothingLeft(store)
  })
})
