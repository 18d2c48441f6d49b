import { join } from 'node:path'
import type { Payload } from 'payload'

const batch = 200

/** Content hash -> path below `folder` of the stored file, of all pictures and files or of those asked for. */
export async function originals(
  payload: Payload,
  folder: string,
  hashes?: Iterable<string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const asked = hashes && [...new Set(hashes)]
  for (const collection of ['media', 'files'] as const)
    for (let start = 0; start < (asked?.length ?? 1); start += batch) {
      const { docs } = await payload.find({
        collection,
        ...(asked ? { where: { hash: { in: asked.slice(start, start + batch) } } } : {}),
        pagination: false,
        depth: 0,
        overrideAccess: true,
        select: { hash: true, filename: true },
      })
      for (const { hash, filename } of docs)
        if (hash && filename) found.set(hash, join(folder, collection, filename))
    }
  return found
}
