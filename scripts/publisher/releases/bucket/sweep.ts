import { inParallel } from '../in-parallel.ts'
import type { BucketClient } from './client.ts'

/** How many objects go before it is asked again whether they may. */
const portion = 200

/**
 * Deletes what no kept release needs: what a killed process left. Nothing that was written in the last `grace` milliseconds of
 * the service's clock, since it may belong to a release that is being written. Ends early when `may` says no.
 * Returns how many contents went, and whether something was too young.
 */
export async function sweep(
  client: BucketClient,
  options: { needs: (key: string) => boolean; grace: number; atOnce: number; may: () => Promise<boolean> },
): Promise<{ objects: number; young: boolean }> {
  const going: string[] = []
  let young = false
  for (const under of ['releases/', 'leaves/', 'objects/'])
    for await (const { key, modified, clock } of client.list(under)) {
      if (options.needs(key)) continue
      if (clock.getTime() - modified.getTime() < options.grace) young = true
      else going.push(key)
    }
  let objects = 0
  for (let at = 0; at < going.length; at += portion) {
    if (!(await options.may())) break
    const some = going.slice(at, at + portion)
    await inParallel(some, options.atOnce, client.remove)
    objects += some.filter((key) => key.startsWith('objects/')).length
  }
  return { objects, young }
}
