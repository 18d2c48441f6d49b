import { buffer } from 'node:stream/consumers'
import type { BucketClient } from './client.ts'
import { leafKey, pointerKey, readLeaf, readPointer, readRoot, rootKey } from './manifest.ts'
import { shownBucket } from './shown-bucket.ts'

/** Every file that readers of a bucket can see, read as they read it; undefined before the first release. */
export async function shownFiles(client: BucketClient): Promise<Record<string, string> | undefined> {
  const read = async (key: string) => {
    const found = await client.get(key)
    if (!found || found === 'same') throw new Error(`${key} is not there.`)
    return found.bytes
  }
  const release = await shownBucket(client)()
  if (!release) return undefined
  const name = readPointer(await read(pointerKey))?.release ?? ''
  const found: Record<string, string> = {}
  for (const leaf of readRoot(await read(rootKey(name)))?.leaves ?? [])
    for (const path of leaf ? readLeaf(await read(leafKey(leaf))).keys() : []) {
      const file = await release.open(path, new Set())
      if (!file) throw new Error(`${path} is not there.`)
      found[path] = (await buffer(await file.read(0, file.size - 1))).toString()
    }
  return found
}
