import type { ReleaseNote } from '../note.ts'
import { hashOf } from '../object-files.ts'
import type { ReleaseChange } from '../releases.ts'
import type { ReleaseCatalogue } from './catalogue.ts'
import { type Leaf, leafCount, leafNumber, type Root, writeLeaf } from './manifest.ts'

/**
 * The leaves of a release made of another one and a change, `fresh` being those that differ from the base's, by hash.
 * Looks only at the leaves that the change touches, unless their number changes.
 */
export function splitFiles(
  catalogue: ReleaseCatalogue,
  base: Root | undefined,
  taken: ReadonlyMap<string, string>,
  { remove = [], whole = false }: Pick<ReleaseChange, 'remove' | 'whole'>,
): { leaves: string[]; files: number; fresh: Map<string, Leaf>; changed: ReleaseNote['changed'] } {
  const changes = new Map<string, string | undefined>()
  let files = base?.files ?? 0
  for (const [path, object] of taken) {
    const before = catalogue.find(base, path)
    if (before === object) continue
    changes.set(path, object)
    if (before === undefined) files += 1
  }
  const gone = function* () {
    yield* remove
    if (whole) for (const [path] of catalogue.files(base)) yield path
  }
  for (const path of gone())
    if (!taken.has(path) && !changes.has(path) && catalogue.find(base, path) !== undefined) {
      changes.set(path, undefined)
      files -= 1
    }

  const count = leafCount(files, base?.leaves.length)
  const leaves = count === base?.leaves.length ? [...base.leaves] : new Array<string>(count).fill('')
  const split = new Map<number, Map<string, string>>()
  const leafFor = (path: string): Map<string, string> => {
    const number = leafNumber(path, count)
    const begun = split.get(number)
    if (begun) return begun
    const leaf = new Map(catalogue.leafOf(leaves[number] ?? ''))
    split.set(number, leaf)
    return leaf
  }
  if (count !== base?.leaves.length)
    for (const [path, object] of catalogue.files(base)) leafFor(path).set(path, object)
  for (const [path, object] of changes)
    if (object === undefined) leafFor(path).delete(path)
    else leafFor(path).set(path, object)

  const fresh = new Map<string, Leaf>()
  for (const [number, leaf] of split) {
    const hash = leaf.size === 0 ? '' : hashOf(writeLeaf(leaf))
    leaves[number] = hash
    if (hash) fresh.set(hash, leaf)
  }
  const removed = [...changes.values()].filter((object) => object === undefined).length
  return { leaves, files, fresh, changed: { written: changes.size - removed, removed } }
}
