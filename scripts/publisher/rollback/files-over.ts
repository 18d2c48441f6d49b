import { namedByContent, textual } from '../releases/paths.ts'
import type { ReleaseDifference, ReleaseFile } from '../releases/releases.ts'
import { searchRoot } from '../search/state.ts'
import { cutOut, naming } from './cut-out.ts'

/** Files that take the place of those of an older release, and paths that it has otherwise. */
export interface FilesOver {
  put: ReleaseFile[]
  remove: string[]
}

/** Pictures and documents, which lie in a folder named by their content. */
const mediaFolder = (path: string): string | undefined => /^\/(?:pictures|files)\/[^/]+\//.exec(path)?.[0]
const mediaIn = (text: string): string[] =>
  [...text.matchAll(/\/(?:pictures|files)\/[\w.-]+\//g)].map(([folder]) => folder)
const isAsset = (path: string) => namedByContent(path) && mediaFolder(path) === undefined
/** A text in which an address of the site may stand. */
const isRead = (path: string) => !namedByContent(path) && (textual(path) || path.endsWith('.ics'))
const atOnce = 32

/**
 * What must be laid over an older release so that nothing of what was withdrawn since comes back with it: whatever is below a
 * withdrawn address is as in the newer release, every text that names one is cut, and pictures that only such a page had are left out.
 * `read` gives a file of the older (`one`) or of the newer (`other`) release.
 */
export async function filesOver(options: {
  differences: readonly ReleaseDifference[]
  /** Addresses of pages of the older release that were withdrawn since. */
  withdrawn: readonly string[]
  /** Of these the ones that the newer release does not know of. */
  unknown: ReadonlySet<string>
  /** Files that are the same in both releases. */
  alike: Iterable<{ path: string; hash: string }>
  read(which: 'one' | 'other', path: string): Promise<Uint8Array | undefined>
}): Promise<FilesOver> {
  const { withdrawn, unknown, read } = options
  const put: ReleaseFile[] = []
  const remove: string[] = []
  if (withdrawn.length === 0) return { put, remove }
  const files = options.differences.filter(({ path }) => !path.startsWith(searchRoot))
  // A text that is in the newer release too names nothing that the newer one knows to be withdrawn.
  if (unknown.size > 0)
    for (const { path, hash } of options.alike) {
      if (!path.startsWith(searchRoot)) files.push({ path, one: hash, other: hash })
    }
  const text = async (which: 'one' | 'other', path: string) =>
    Buffer.from((await read(which, path)) ?? []).toString()
  const each = async (
    some: readonly ReleaseDifference[],
    look: (file: ReleaseDifference) => Promise<void>,
  ) => {
    for (let at = 0; at < some.length; at += atOnce) await Promise.all(some.slice(at, at + atOnce).map(look))
  }

  const addressOver = (path: string) => withdrawn.find((address) => path.startsWith(address))
  const gone = files.filter(({ path }) => addressOver(path) !== undefined)
  const folders = new Set<string>()
  await each(gone, async ({ path, one, other }) => {
    if (one !== null && isRead(path))
      for (const folder of mediaIn(await text('one', path))) folders.add(folder)
    if (other === null || unknown.has(addressOver(path) ?? '')) remove.push(path)
    else put.push({ path, hash: other })
  })
  // A page that stands there now, a notice, needs the styles that it was made with.
  if (put.length > 0)
    for (const { path, one, other } of files)
      if (one === null && other !== null && isAsset(path)) put.push({ path, hash: other })

  const addresses = naming({ addresses: withdrawn, media: [] })
  const cut: { path: string; words: string }[] = []
  /** Media that other pages show. */
  const shown = new Set<string>()
  await each(
    files.filter(({ path, one }) => one !== null && isRead(path) && addressOver(path) === undefined),
    async ({ path }) => {
      const words = await text('one', path)
      if (addresses.test(words)) cut.push({ path, words })
      else for (const folder of mediaIn(words)) shown.add(folder)
    },
  )
  // Of what the newer release has, pages may show it that were not looked at, unless all of them were.
  const lost = new Set(files.flatMap(({ path, other }) => (other === null && mediaFolder(path)) || []))
  const media = [...folders].filter((folder) => !shown.has(folder) && (lost.has(folder) || unknown.size > 0))
  for (const { path, words } of cut)
    put.push({ path, bytes: Buffer.from(cutOut(path, words, { addresses: withdrawn, media })) })
  for (const { path, one } of files)
    if (one !== null && media.includes(mediaFolder(path) ?? '')) remove.push(path)
  return { put, remove }
}
