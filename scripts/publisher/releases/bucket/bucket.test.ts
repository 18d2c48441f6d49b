import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { file, release, testReleases } from '../behaviour-for-tests.ts'
import { openBucketReleases } from './bucket.ts'
import { type BucketClient, bucketClient } from './client.ts'
import { examineBucket } from './examine-bucket.ts'
import { s3ForTests } from './s3-for-tests.ts'
import { readBucketSettings } from './settings.ts'
import { shownFiles } from './shown-files-for-tests.ts'

/** A real service, when one is named: LECTERN_TEST_RELEASES=s3://bucket/prefix, and LECTERN_S3_… as for an installation. */
const service = readBucketSettings({ ...process.env, LECTERN_RELEASES: process.env.LECTERN_TEST_RELEASES })

async function keysOf(client: BucketClient, under: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of client.list(under)) keys.push(key)
  return keys
}
const placeIn = (client: BucketClient, conditional: boolean) => ({
  // Clocks of services have whole seconds, and may be ahead by some.
  open: () => openBucketReleases(client, { conditional, strangersGrace: -60_000, wait: async () => {} }),
  shown: () => shownFiles(client),
  contents: async () => (await keysOf(client, 'objects/')).length,
})

describe.each([true, false])('releases in a bucket, with conditions: %s', (conditional) => {
  testReleases(async () => {
    const s3 = await s3ForTests({ conditional })
    return placeIn(bucketClient(s3.settings, { wait: async () => {} }), conditional)
  })
})

describe.skipIf(!service)('releases in the bucket of LECTERN_TEST_RELEASES', () => {
  const used: BucketClient[] = []
  const newClient = () => {
    if (!service) throw new Error('LECTERN_TEST_RELEASES is not set.')
    const client = bucketClient({ ...service, prefix: `${service.prefix}test-${randomUUID()}/` })
    used.push(client)
    return client
  }
  afterAll(async () => {
    for (const client of used) for (const key of await keysOf(client, '')) await client.remove(key)
  })
  testReleases(async () => {
    const client = newClient()
    const { conditional, warning } = await examineBucket(client)
    if (warning) console.warn(warning)
    return placeIn(client, conditional)
  })
})

describe('the cost of a change', () => {
  test('does not grow with the site: requests and bytes of an edit of ten pages among 400 and 4,000', async () => {
    const costs = []
    for (const pages of [400, 4_000]) {
      const s3 = await s3ForTests({ pageSize: 1_000 })
      const store = await openBucketReleases(bucketClient(s3.settings))
      const page = (i: number, version: number) =>
        file(`/stories/${i}/index.html`, `${version} `.repeat(400) + String(i * 7919))
      await release(store, { whole: true, put: Array.from({ length: pages }, (_, i) => page(i, 0)) })
      await store.prune(10)
      const from = s3.asked.length
      await release(store, { put: Array.from({ length: 10 }, (_, i) => page(i * 37, 1)) })
      const asked = s3.asked.slice(from)
      const bytes = (under: string) =>
        asked.reduce((sum, { key, bytes }) => sum + (key.startsWith(under) ? bytes : 0), 0)
      costs.push({
        pages,
        requests: asked.length,
        contents: bytes('objects/'),
        leaves: bytes('leaves/'),
        root: bytes('releases/'),
      })
      s3.close()
    }
    console.log(costs)
    const [small, large] = costs
    // Ten contents, at most ten leaves, the root, the pointer: looked at and replaced.
    for (const { requests } of costs) expect(requests).toBeLessThanOrEqual(23)
    expect(large?.leaves).toBeLessThan(2 * (small?.leaves ?? 0))
    expect(large?.root).toBeLessThan(70 * 128 + 2_000)
  })
})
