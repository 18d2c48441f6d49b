import { describe } from 'vitest'
import { testReleases } from '../behaviour-for-tests.ts'
import { openBucketReleases } from './bucket.ts'
import { bucketClient } from './client.ts'
import { s3ForTests } from './s3-for-tests.ts'
import { shownFiles } from './shown-files-for-tests.ts'

describe.each([true, false])('releases in a bucket, with conditions: %s', (conditional) => {
  testReleases(async () => {
    const s3 = await s3ForTests({ conditional })
    const client = bucketClient(s3.settings, { wait: async () => {} })
    return {
      open: () => openBucketReleases(client, { conditional, strangersGrace: 0 }),
      shown: () => shownFiles(client),
      contents: async () => s3.keys('objects/').length,
    }
  })
})
