import { openBucketReleases } from './bucket/bucket.ts'
import { bucketClient } from './bucket/client.ts'
import { examineBucket } from './bucket/examine-bucket.ts'
import type { BucketSettings } from './bucket/settings.ts'
import { shownBucket } from './bucket/shown-bucket.ts'
import { liveFolder } from './live-folder.ts'
import { openReleases } from './local.ts'
import type { Releases } from './releases.ts'
import type { ShownRelease } from './shown-release.ts'

/** Where an installation keeps its releases: its folder, or a bucket when one is set. */
export interface ReleasePlace {
  folder: string
  bucket?: BucketSettings | undefined
}

/** Opens the releases for the publisher. Throws ReleaseFailed when the bucket cannot be written to. */
export async function openReleasesAt(
  { folder, bucket }: ReleasePlace,
  warn: (line: string) => void,
): Promise<Releases> {
  if (!bucket) return openReleases(folder)
  const client = bucketClient(bucket)
  const { conditional, warning } = await examineBucket(client)
  if (warning) warn(warning)
  return openBucketReleases(client, { conditional })
}

/** The live release for a server, asked for with every request. */
export function shownReleaseAt(
  { folder, bucket }: ReleasePlace,
  warn: (line: string) => void,
): () => Promise<ShownRelease | undefined> {
  if (!bucket) return liveFolder(folder)
  return shownBucket(bucketClient(bucket, { tries: 2, patience: 5_000 }), {
    onTrouble: (message) =>
      warn(message ? `${message}网站仍显示上次看到的内容。` : `存储桶 ${bucket.bucket} 恢复正常。`),
  })
}
