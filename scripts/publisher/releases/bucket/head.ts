import { ReleaseFailed } from '../errors.ts'
import type { BucketClient } from './client.ts'
import { type Pointer, pointerKey, readPointer, writeJson } from './manifest.ts'

/** The pointer as it was last seen. */
export interface Seen {
  pointer: Pointer
  /** Of the object; none while there is no pointer. */
  tag: string | undefined
}

const nothing: Seen = { pointer: { token: 0, oldest: 0 }, tag: undefined }
const same = (a: Pointer, b: Pointer) =>
  a.release === b.release && a.token === b.token && a.oldest === b.oldest

/**
 * The pointer of a bucket, replaced only while it is what was last seen.
 * A service that takes no conditions (`conditional` false) is asked right before and right after instead: two who write in the
 * same moment are then told apart by what is there in the end, and the lease in the database is what keeps them apart.
 */
export function bucketHead(client: BucketClient, conditional: () => boolean) {
  let seen = nothing

  const look = async (): Promise<Seen> => {
    const found = await client.get(pointerKey, seen.tag)
    if (found === 'same') return seen
    if (!found) return nothing
    const pointer = readPointer(found.bytes)
    if (!pointer)
      throw new ReleaseFailed(
        `存储桶 ${client.settings.bucket} 里的 ${client.settings.prefix}${pointerKey} 不是发布程序写的：请换一个前缀，或者删除它再发布。`,
      )
    return { pointer, tag: found.tag }
  }

  return {
    seen: (): Seen => seen,
    async look(): Promise<Seen> {
      seen = await look()
      return seen
    },
    /** Replaces what was last seen; false when it has become something else meanwhile. */
    async replace(pointer: Pointer): Promise<boolean> {
      const bytes = writeJson(pointer)
      if (!conditional()) {
        const before = seen
        if ((await look()).tag !== before.tag) return false
        await client.put(pointerKey, bytes, 'application/json')
        const after = await look()
        if (!same(after.pointer, pointer)) return false
        seen = after
        return true
      }
      const tag = await client.putIf(pointerKey, bytes, seen.tag ? { tag: seen.tag } : { absent: true })
      if (tag !== undefined) {
        seen = { pointer, tag }
        // A service that does not say the tag of what was written.
        if (tag === '') seen = await look()
        return true
      }
      // An answer that was lost and asked for again is refused by what the first request did.
      const now = await look()
      if (!same(now.pointer, pointer)) return false
      seen = now
      return true
    },
  }
}
