import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { InvalidRecord, RecordKind } from '@lectern/content-models/published'

/** What the built site offers to the publisher: the only door between them. */
export interface Renderer {
  /** The page at an address, as it will be served; a page that is not there has status 404. */
  render(path: string): Promise<Response>
  /** Hands over published records; says which do not keep to the contract and were left out. */
  update(change: {
    put?: unknown[]
    remove?: { kind: RecordKind; id: string }[]
    replaceAll?: unknown[]
    now?: Date
  }): {
    invalid: InvalidRecord[]
  }
  /** Every address that the site answers at present. */
  addresses(): string[]
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
  return (await import(pathToFileURL(entry).href)) as Renderer
}
