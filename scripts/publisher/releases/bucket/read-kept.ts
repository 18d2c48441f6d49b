import { ReleaseFailed } from '../errors.ts'
import { inParallel } from '../in-parallel.ts'
import { type ReleaseCatalogue, releaseCatalogue } from './catalogue.ts'
import type { BucketClient } from './client.ts'
import { type Leaf, leafKey, type Pointer, type Root, readLeaf, readRoot, rootKey } from './manifest.ts'

/** How many requests read manifests at one time. */
const atOnce = 32

/** Reads what was released, as far as it is kept, and of that only what `known` has not. Throws ReleaseFailed when the live release is not whole. */
export async function readKept(
  client: BucketClient,
  { release, oldest }: Pointer,
  known: ReleaseCatalogue,
): Promise<ReleaseCatalogue> {
  const catalogue = releaseCatalogue()
  if (release === undefined) return catalogue
  const { bucket, prefix } = client.settings
  const lost = (key: string) =>
    new ReleaseFailed(
      `存储桶 ${bucket} 里的 ${prefix}${key} 不见了或已损坏，没有发布：请用存储桶的版本功能恢复它，或者删除 ${prefix}live 再发布，会全部重新生成。`,
    )
  const readOne = async (name: string): Promise<Root | undefined> => {
    const before = known.chain().find(({ note }) => note.name === name)
    if (before) return before
    const found = await client.get(rootKey(name))
    return found && found !== 'same' ? readRoot(found.bytes) : undefined
  }
  const newest = await readOne(release)
  if (!newest) throw lost(rootKey(release))
  const roots: Root[] = [newest]
  for (const name of newest.earlier) {
    const root = await readOne(name)
    // Pruned since, and with it what is older.
    if (!root || root.number < oldest) break
    roots.push(root)
  }
  const wanted = new Set(roots.flatMap(({ leaves }) => leaves))
  const leaves = new Map<string, Leaf>()
  await inParallel(wanted, atOnce, async (leaf) => {
    if (leaf === '') return
    if (known.knowsLeaf(leaf)) {
      leaves.set(leaf, known.leafOf(leaf))
      return
    }
    const found = await client.get(leafKey(leaf))
    if (!found || found === 'same') throw lost(leafKey(leaf))
    leaves.set(leaf, readLeaf(found.bytes))
  })
  for (const root of roots) catalogue.add(root, 'oldest', leaves)
  return catalogue
}
