import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { InvalidRecord, PublishedRecord, RecordKind, RecordOf } from '@lectern/content-models/published'

/** A change of what is published: `replaceAll` first, then `remove`, then `put`; `now` sets the clock of the site. */
export interface RecordChange {
  put?: unknown[]
  remove?: { kind: RecordKind; id: string }[]
  replaceAll?: unknown[]
  now?: Date
}

/** What the built site offers to the publisher: the only door between them. */
export interface Renderer {
  /** The page at an address, as it will be served; a page that is not there has status 404. */
  render(path: string): Promise<Response>
  /** Hands over published records; says which do not keep to the contract and were left out, and which traced reads changed. */
  update(change: RecordChange): { invalid: (InvalidRecord & { key?: string })[]; changed: string[] }
  /** Every address that the site answers at present; the same array until one comes or goes. */
  addresses(): readonly string[]
  /** Runs something that renders and tells what it read, key to digest. */
  traced<T>(run: () => Promise<T>): Promise<{ value: T; reads: ReadonlyMap<string, string> }>
  /** What a read answers now, as if a page had made it; undefined when this renderer has no such read. */
  digestOfRead(key: string): string | undefined
  /** Forgets a read that no page makes any more. */
  unwatch(key: string): void
  /** The next instant (UTC) at which a page changes by the clock alone. */
  nextChange(): string
  /** A record that the site knows. */
  stored<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined
  /** The records that have their page at an address; one that was withdrawn is none of them. */
  recordsAt(address: string): readonly PublishedRecord[]
  /** All records that the site knows. */
  everything(): PublishedRecord[]
  countRecords(): number
  /** All records of a kind that the site knows. */
  everyRecord<K extends RecordKind>(kind: K): readonly RecordOf<K>[]
}

/** Where the built renderer keeps its entry and the files for the browser. */
export const rendererFolders = (root: string) => ({
  entry: join(root, 'site', 'dist-renderer', 'server', 'entry.mjs'),
  client: join(root, 'site', 'dist-renderer', 'client'),
})

/** Loads the built renderer into this process. Throws when it was not built. */
export async function loadRenderer(root: string): Promise<Renderer> {
  const { entry } = rendererFolders(root)
  if (!existsSync(entry))
    throw new Error('网站模板还没有构建：请先运行 npm start，或 npm run build:renderer -w @lectern/site。')
  const renderer = (await import(pathToFileURL(entry).href)) as Renderer
  // The entry would load the module of a page when the page is first asked for. All of them now: templates may be built anew while
  // this process runs, and what it has not loaded by then is gone.
  const files = await readdir(dirname(entry), { recursive: true })
  for (const file of files.filter((path) => path.endsWith('.mjs')).sort())
    await import(pathToFileURL(join(dirname(entry), file)).href)
  return renderer
}
