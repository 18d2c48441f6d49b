import { readFile } from 'node:fs/promises'
import { ReleaseFailed } from '../errors.ts'
import { inParallel } from '../in-parallel.ts'
import { hashOf } from '../object-files.ts'
import type { ObjectThread } from '../object-thread.ts'
import { namedByContent, requirePath, textual } from '../paths.ts'
import type { ReleaseFile } from '../releases.ts'
import type { ReleaseCatalogue } from './catalogue.ts'
import type { BucketClient } from './client.ts'
import { contentsOf, hashIn, lengthOf, objectKey, pack, packFile } from './contents.ts'

/** Puts the contents of files into the bucket, those that it has not; returns path to object. */
export async function takeFiles(
  files: Iterable<ReleaseFile> | AsyncIterable<ReleaseFile>,
  to: { client: BucketClient; thread: ObjectThread; catalogue: ReleaseCatalogue; atOnce: number },
): Promise<Map<string, string>> {
  const { client, thread, catalogue } = to
  const newest = catalogue.newest()
  const taken = new Map<string, string>()
  /** Contents on their way or there, by hash; as a text apart from as anything else. */
  const fresh = new Map<string, Promise<string>>()

  /** The object of contents that a kept release has, if it is what it was: an older publisher may just have pruned it. */
  const known = async (file: ReleaseFile, hash: string): Promise<string | undefined> => {
    const { path } = file
    const here = catalogue.find(newest, path)
    if (here && hashIn(here) === hash) return here
    const object = catalogue.objectWith(hash)
    const contents = object && contentsOf(object)
    if (!contents) return undefined
    // Without its bytes no twins can be made for it.
    if (textual(path) && !contents.twins && !('hash' in file)) return undefined
    return (await client.size(objectKey(object))) === lengthOf(contents) ? object : undefined
  }
  const upload = async (file: ReleaseFile, hash: string): Promise<string> => {
    const found = await known(file, hash)
    if (found) return found
    if ('hash' in file) throw new ReleaseFailed(`没有内容 ${hash}：${file.path} 不能发布。`)
    const text = textual(file.path)
    const { name, body } =
      'bytes' in file || text
        ? await pack('bytes' in file ? file.bytes : await readFile(file.file), text, thread)
        : await packFile(file.file, hash)
    await client.put(objectKey(name), body)
    return name
  }

  await inParallel(files, to.atOnce, async (file) => {
    requirePath(file.path)
    const here = catalogue.find(newest, file.path)
    const hash =
      'bytes' in file
        ? hashOf(file.bytes)
        : 'hash' in file
          ? file.hash
          : here && namedByContent(file.path)
            ? hashIn(here)
            : await thread.hashOfFile(file.file)
    const kind = `${hash} ${textual(file.path)}`
    const job = fresh.get(kind) ?? upload(file, hash)
    fresh.set(kind, job)
    taken.set(file.path, await job)
  })
  return taken
}
