import { inParallel } from '../in-parallel.ts'
import type { BucketClient } from './client.ts'

/** How many objects go before it is asked again whether they may. */
const portion = 100

interface Removing {
  atOnce: number
  /** Whether this process is still the one that may delete. */
  may: () => Promise<boolean>
}

const contentsIn = (keys: readonly string[]) => keys.filter((key) => key.startsWith('objects/')).length

/** Deletes objects, and ends early when `may` says no; returns how many contents went. */
export async function removeKeys(
  client: BucketClient,
  keys: readonly string[],
  { atOnce, may }: Removing,
): Promise<number> {
  let contents = 0
  for (let at = 0; at < keys.length; at += portion) {
    if (!(await may())) break
    const some = keys.slice(at, at + portion)
    await inParallel(some, atOnce, client.remove)
    contents += contentsIn(some)
  }
  return contents
}

/** What is listed, in parts that are about equally long. */
const under = [
  'releases/',
  'probes/',
  ...[...'0123456789abcdef'].flatMap((digit) => [`leaves/${digit}`, `objects/${digit}`]),
]

/**
 * Deletes what no kept release needs: what a killed process left. Nothing that was written in the last `grace` milliseconds of
 * the service's clock, since it may belong to a release that is being written.
 * Returns how many contents went, and whether something was too young.
 */
export async function sweep(
  client: BucketClient,
  options: Removing & { needs: (key: string) => boolean; grace: number },
): Promise<{ contents: number; young: boolean }> {
  const going: string[] = []
  let young = false
  await inParallel(under, options.atOnce, async (one) => {
    for await (const { key, modified, clock } of client.list(one)) {
      if (options.needs(key)) continue
      if (clock.getTime() - modified.getTime() < options.grace) young = true
      else going.push(key)
    }
  })
  return { contents: await removeKeys(client, going, options), young }
}
