import { hashIn, objectKey } from './contents.ts'
import { type Leaf, leafKey, leafNumber, type Root, rootKey } from './manifest.ts'

/**
 * The kept releases with their leaves, in memory: what is in the bucket and used. Releases share the leaves that are the same
 * in them, so that ten take little more room than one, and what tells two apart is found without looking at what they share.
 */
export function releaseCatalogue() {
  let chain: Root[] = []
  const leaves = new Map<string, { leaf: Leaf; uses: number }>()
  /** How many leaves name an object. */
  const uses = new Map<string, number>()
  /** Hash of contents to an object that has them. */
  const named = new Map<string, string>()

  const leafOf = (name: string): Leaf => {
    if (name === '') return new Map()
    const found = leaves.get(name)
    if (!found) throw new Error(`The leaf ${name} is not known.`)
    return found.leaf
  }

  return {
    /** Newest first; the first one is what readers see. */
    chain: (): readonly Root[] => chain,
    newest: (): Root | undefined => chain[0],
    knowsLeaf: (name: string): boolean => name === '' || leaves.has(name),
    /** The object of a file of a release that is known. */
    find: (root: Root | undefined, path: string): string | undefined =>
      root && leafOf(root.leaves[leafNumber(path, root.leaves.length)] ?? '').get(path),
    leafOf,
    /** The object that has some contents, by their hash, as far as a kept release names one. */
    objectWith: (hash: string): string | undefined => named.get(hash),
    /** Whether a kept release needs what is under a key of the bucket. */
    needs: (key: string): boolean => {
      const name = key.slice(key.indexOf('/') + 1)
      if (key.startsWith('objects/')) return uses.has(name)
      if (key.startsWith('leaves/')) return leaves.has(name)
      return chain.some(({ note }) => rootKey(note.name) === key)
    },

    *files(root: Root | undefined): Generator<[path: string, object: string]> {
      for (const name of root?.leaves ?? []) yield* leafOf(name)
    },

    /** What tells two releases apart, as objects by path; undefined for none. */
    *differences(
      before: Root | undefined,
      after: Root,
    ): Generator<{ path: string; before: string | undefined; after: string | undefined }> {
      const alike = before?.leaves.length === after.leaves.length
      for (const [number, name] of after.leaves.entries()) {
        if (alike && before?.leaves[number] === name) continue
        for (const [path, object] of leafOf(name)) {
          const old = this.find(before, path)
          if (old !== object) yield { path, before: old, after: object }
        }
      }
      for (const [number, name] of before?.leaves.entries() ?? []) {
        if (alike && after.leaves[number] === name) continue
        for (const [path, object] of leafOf(name))
          if (this.find(after, path) === undefined) yield { path, before: object, after: undefined }
      }
    },

    /** Takes a release in, as the newest or as the oldest; `fresh` has the leaves that were not known. */
    add(root: Root, place: 'newest' | 'oldest', fresh: ReadonlyMap<string, Leaf>): void {
      for (const name of root.leaves) {
        if (name === '') continue
        const known = leaves.get(name)
        if (known) {
          known.uses += 1
          continue
        }
        const leaf = fresh.get(name)
        if (!leaf) throw new Error(`The leaf ${name} is missing.`)
        leaves.set(name, { leaf, uses: 1 })
        for (const object of leaf.values()) {
          uses.set(object, (uses.get(object) ?? 0) + 1)
          const hash = hashIn(object)
          // Of two objects with the same contents the one with twins serves everybody.
          if (object.length > (named.get(hash)?.length ?? 0)) named.set(hash, object)
        }
      }
      chain = place === 'newest' ? [root, ...chain] : [...chain, root]
    },

    /** Lets a release go; returns the keys that none needs any more. */
    drop(root: Root): string[] {
      const free: string[] = []
      chain = chain.filter((one) => one !== root)
      for (const name of root.leaves) {
        const known = leaves.get(name)
        if (!known || --known.uses > 0) continue
        leaves.delete(name)
        free.push(leafKey(name))
        for (const object of known.leaf.values()) {
          const left = (uses.get(object) ?? 1) - 1
          if (left > 0) {
            uses.set(object, left)
            continue
          }
          uses.delete(object)
          free.push(objectKey(object))
          if (named.get(hashIn(object)) === object) named.delete(hashIn(object))
        }
      }
      return free
    },
  }
}

export type ReleaseCatalogue = ReturnType<typeof releaseCatalogue>
