import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { hashOf } from '../object-files.ts'
import { namedByContent, textual } from '../paths.ts'
import type { OpenFile, ShownRelease } from '../shown-release.ts'
import type { BucketClient } from './client.ts'
import { type Contents, contentsOf, lengthOf, objectKey, partOf } from './contents.ts'
import {
  type Leaf,
  leafKey,
  leafNumber,
  pointerKey,
  type Root,
  readLeaf,
  readPointer,
  readRoot,
  rootKey,
} from './manifest.ts'
import { memory } from './memory.ts'

/** Contents up to this size are kept in memory; larger ones go through in pieces. In bytes. */
const small = 2_000_000
/** After so many milliseconds without a look a reader waits for one; before, it is made while he is answered. */
const stale = 3_000
/** … but no longer than this, when there is something to show. */
const longestWait = 1_000

interface Shown {
  root: Root
  /** The number of the oldest release that is kept. */
  oldest: number
  release: ShownRelease
}

/**
 * The release that the pointer of a bucket names, looked for at most every `every` milliseconds. A release is whole whenever
 * it is found: nothing that it is made of ever changes. While the bucket is away, the one that was last seen stays, as far
 * as memory has it: `room` bytes of manifests and contents, those that were asked for last.
 */
export function shownBucket(
  client: BucketClient,
  options: {
    every?: number
    room?: number
    now?: () => number
    wait?: (milliseconds: number) => Promise<unknown>
    onTrouble?: (message: string | undefined) => void
  } = {},
): () => Promise<ShownRelease | undefined> {
  const { every = 1_000, room = 128_000_000, now = Date.now } = options
  const { wait = (milliseconds) => sleep(milliseconds, undefined, { ref: false }) } = options
  const leaves = memory<Leaf>(room / 4)
  const contents = memory<Buffer>((room * 3) / 4)
  const roots = memory<Root>(room / 8)
  let shown: Shown | undefined
  let tag: string | undefined
  let lookedAt = Number.NEGATIVE_INFINITY
  let trouble: string | undefined
  let looking: Promise<void> | undefined

  const gone = (key: string) =>
    new Error(`存储桶 ${client.settings.bucket} 里的 ${client.settings.prefix}${key} 不见了或已损坏。`)
  const rootOf = (name: string) =>
    roots.get(name, async () => {
      const found = await client.get(rootKey(name))
      const root = found && found !== 'same' ? readRoot(found.bytes) : undefined
      return root && found && found !== 'same' ? { value: root, bytes: found.bytes.length } : undefined
    })
  const leafOf = async (root: Root, path: string): Promise<Leaf | undefined> => {
    const name = root.leaves[leafNumber(path, root.leaves.length)]
    if (!name) return undefined
    const leaf = await leaves.get(name, async () => {
      const found = await client.get(leafKey(name))
      if (!found || found === 'same') return undefined
      return { value: readLeaf(found.bytes), bytes: found.bytes.length * 2 }
    })
    if (!leaf) throw gone(leafKey(name))
    return leaf
  }
  /** The object of a file; of what is named by its contents also one that went with a release before, for pages that were opened then. */
  const find = async (root: Root, path: string): Promise<string | undefined> => {
    const here = (await leafOf(root, path))?.get(path)
    if (here || !namedByContent(path)) return here
    for (const name of root.earlier) {
      const before = await rootOf(name)
      if (!before || before.number < (shown?.oldest ?? 0)) return undefined
      const there = (await leafOf(before, path))?.get(path)
      if (there) return there
    }
    return undefined
  }
  const bytesOf = async (name: string, known: Contents): Promise<Buffer> => {
    const bytes = await contents.get(name, async () => {
      const found = await client.get(objectKey(name))
      if (!found || found === 'same') return undefined
      const whole = found.bytes.length === lengthOf(known)
      if (!whole || hashOf(found.bytes.subarray(0, known.size)) !== known.hash) return undefined
      return { value: found.bytes, bytes: found.bytes.length }
    })
    if (!bytes) throw gone(objectKey(name))
    return bytes
  }

  const open = async (
    root: Root,
    path: string,
    taken: ReadonlySet<string>,
  ): Promise<OpenFile | undefined> => {
    const name = await find(root, path)
    const known = name && contentsOf(name)
    if (!name || !known) return undefined
    const twin =
      textual(path) && known.twins ? (['br', 'gzip'] as const).find((one) => taken.has(one)) : undefined
    const { start, length } = partOf(known, twin)
    const held = lengthOf(known) <= small ? await bytesOf(name, known) : undefined
    return {
      size: length,
      tag: `${known.hash.slice(0, 24)}${twin ? `-${twin}` : ''}`,
      ...(twin ? { encoding: twin } : {}),
      async read(from, to) {
        if (held) return Readable.from([held.subarray(start + from, start + to + 1)])
        const stream = await client.stream(objectKey(name), start + from, start + to)
        if (!stream) throw gone(objectKey(name))
        return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0])
      },
      close: async () => undefined,
    }
  }

  const look = async (): Promise<void> => {
    try {
      const found = await client.get(pointerKey, tag)
      if (found !== 'same') {
        const pointer = found && readPointer(found.bytes)
        const name = pointer?.release
        if (!name && shown) throw gone(pointerKey)
        if (name && name === shown?.root.note.name) shown.oldest = pointer.oldest
        else if (name) {
          const root = await rootOf(name)
          if (!root) throw gone(rootKey(name))
          shown = {
            root,
            oldest: pointer.oldest,
            release: {
              note: root.note,
              open: (path, taken) => open(root, path, taken),
              has: async (path) => (await find(root, path)) !== undefined,
              // Whatever is shown meanwhile: all that was opened is of this one.
              stillShown: async () => true,
            },
          }
        }
        tag = found?.tag
      }
      if (trouble) options.onTrouble?.(undefined)
      trouble = undefined
    } catch (error) {
      const { message } = error as Error
      if (trouble !== message) options.onTrouble?.(message)
      trouble = message
    }
    lookedAt = now()
  }

  return async () => {
    const age = now() - lookedAt
    if (age >= every)
      looking ??= look().finally(() => {
        looking = undefined
      })
    if (looking && !shown) await looking
    // A service that is known to be away is not waited for at all.
    else if (looking && age >= stale && !trouble) await Promise.race([looking, wait(longestWait)])
    return shown?.release
  }
}
