import { ReleaseFailed } from '../errors.ts'
import { inParallel } from '../in-parallel.ts'
import type { ReleaseFiles, Releases } from '../releases.ts'
import type { ReleaseCatalogue } from './catalogue.ts'
import type { BucketClient } from './client.ts'
import { contentsOf, hashIn, lengthOf, objectKey } from './contents.ts'
import type { Root } from './manifest.ts'

/** How many objects are looked at at one time. */
const atOnce = 32

/** What is asked about the files of kept releases; nothing of it changes anything. */
export function keptFiles(
  client: BucketClient,
  known: () => ReleaseCatalogue,
): Pick<Releases, 'changedBy' | 'differences' | 'read'> & {
  files: ReleaseFiles
  /** Throws when contents of a kept release, given as object and path, are gone or cut off. */
  requireSound(release: string, objects: ReadonlyMap<string, string>): Promise<void>
} {
  const { prefix } = client.settings
  const rootOf = (name: string): Root | undefined =>
    known()
      .chain()
      .find(({ note }) => note.name === name)
  const lost = (release: string, path: string, how: string, object: string) =>
    new ReleaseFailed(
      `版本 ${release} 不能恢复：${path} 的内容${how}（${prefix}${objectKey(object)}）。请选择另一个版本，网站仍是现在的内容。`,
    )
  const files: ReleaseFiles = {
    hashOf: (path) => {
      const object = known().find(known().newest(), path)
      return object && hashIn(object)
    },
    get size() {
      return known().newest()?.files ?? 0
    },
    *[Symbol.iterator]() {
      const all = [...known().files(known().newest())].sort(([a], [b]) => (a < b ? -1 : 1))
      for (const [path, object] of all) yield { path, hash: hashIn(object) }
    },
  }

  return {
    files,
    changedBy: (name) => {
      const chain = known().chain()
      const at = chain.findIndex(({ note }) => note.name === name)
      const [root, before] = [chain[at], chain[at + 1]]
      const changed: { written: string[]; removed: string[] } = { written: [], removed: [] }
      if (!root || (!before && root.number !== 1)) return changed
      for (const { path, after } of known().differences(before, root))
        changed[after ? 'written' : 'removed'].push(path)
      return changed
    },
    differences: (one, other) => {
      const [a, b] = [rootOf(one), rootOf(other)]
      if (!a || !b) return []
      return [...known().differences(a, b)].flatMap(({ path, before, after }) => {
        const [one, other] = [before ? hashIn(before) : null, after ? hashIn(after) : null]
        // The same contents may be there with twins and without.
        return one === other ? [] : [{ path, one, other }]
      })
    },
    read: async (name, path) => {
      const object = known().find(rootOf(name), path)
      const contents = object && contentsOf(object)
      if (!contents) return undefined
      const found = await client.get(objectKey(object))
      if (!found || found === 'same') throw lost(name, path, '不见了', object)
      return found.bytes.subarray(0, contents.size)
    },
    requireSound: (release, objects) =>
      inParallel(objects, atOnce, async ([object, path]) => {
        const contents = contentsOf(object)
        if (contents && (await client.size(objectKey(object))) === lengthOf(contents)) return
        throw lost(release, path, '已损坏', object)
      }),
  }
}
