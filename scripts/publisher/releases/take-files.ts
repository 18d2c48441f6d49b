import { ReleaseFailed } from './errors.ts'
import { inParallel } from './in-parallel.ts'
import type { ReleaseLedger } from './ledger.ts'
import type { ObjectStore } from './objects.ts'
import { namedByContent, requirePath, textual } from './paths.ts'
import type { ReleaseFile } from './releases.ts'

/** Files on their way to the disk at one time. */
const atOnce = 32

/** Takes files into the objects; returns path to hash, and in `fresh` the contents that were not kept, with their twins. */
export async function takeFiles(
  put: Iterable<ReleaseFile> | AsyncIterable<ReleaseFile>,
  fresh: Map<string, string | null>,
  { objects, ledger }: { objects: ObjectStore; ledger: ReleaseLedger },
): Promise<Map<string, string>> {
  const taken = new Map<string, string>()
  const twinsBegun = new Set<string>()
  await inParallel(put, atOnce, async (file) => {
    requirePath(file.path)
    const hash =
      'bytes' in file
        ? objects.hashOf(file.bytes)
        : 'hash' in file
          ? file.hash
          : ((namedByContent(file.path) ? ledger.files.hashOf(file.path) : undefined) ??
            (await objects.hashOfFile(file.file)))
    taken.set(file.path, hash)
    const kept = fresh.has(hash) ? fresh.get(hash) : ledger.twinsOf(hash)
    if (kept === undefined) {
      if ('hash' in file) throw new ReleaseFailed(`没有内容 ${hash}：${file.path} 不能发布。`)
      // Said before anything waits: another path may have the same contents.
      fresh.set(hash, null)
      if ('bytes' in file) {
        if (textual(file.path)) twinsBegun.add(hash)
        fresh.set(hash, await objects.add(hash, file.bytes, textual(file.path)))
        return
      }
      await objects.addFile(hash, file.file)
    }
    if (!kept && textual(file.path) && !twinsBegun.has(hash)) {
      twinsBegun.add(hash)
      fresh.set(hash, await objects.addTwins(hash))
    }
  })
  return taken
}
