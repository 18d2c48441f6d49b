import { randomUUID } from 'node:crypto'
import { ReleaseFailed } from '../errors.ts'
import type { BucketClient } from './client.ts'

/** What was found out about a bucket. */
export interface BucketFindings {
  /** Whether it writes an object only if the one that is there is the one that is known. */
  conditional: boolean
  /** A sentence when it does not. */
  warning?: string
}

/**
 * Writes, lists, reads and deletes a small object, and tries whether the service keeps to conditions.
 * Throws ReleaseFailed, with the remedy, when a right is missing.
 */
export async function examineBucket(client: BucketClient): Promise<BucketFindings> {
  const key = `probes/${randomUUID()}`
  const bytes = (text: string) => Buffer.from(text)
  let conditional = false
  try {
    const tag = await client.putIf(key, bytes('1'), { absent: true })
    conditional =
      tag !== undefined &&
      (await client.putIf(key, bytes('2'), { absent: true })) === undefined &&
      (await client.putIf(key, bytes('3'), { tag: '"0"' })) === undefined &&
      (await client.putIf(key, bytes('4'), { tag })) !== undefined
  } catch (error) {
    // A service that does not know conditions says so, or that the request is wrong; a missing right is another matter.
    if (![400, 501].includes((error as { refusal?: { status: number } }).refusal?.status ?? 0)) throw error
  }
  if (!conditional) await client.put(key, bytes('5'))
  let listed = false
  for await (const found of client.list('probes/')) listed ||= found.key === key
  const read = await client.get(key)
  await client.remove(key)
  if (!listed || !read)
    throw new ReleaseFailed(
      `存储桶 ${client.settings.bucket} 写入之后读不到或列不出刚写的内容：需要写入后立即可见的存储服务。`,
    )
  return conditional
    ? { conditional }
    : {
        conditional,
        warning: `存储桶 ${client.settings.bucket} 的服务不支持条件写入（If-Match）：只靠数据库里的租约防止两个发布程序同时上线，请不要让两套数据库用同一个前缀。`,
      }
}
