import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inBlock, pagesPerBlock, tokenize } from '@lectern/content-models/search'
import { byPlace, documentHash, type Place, type SearchDocument } from './document.ts'
import { hashOf } from './engine-files.ts'
import { facetsFile } from './facets-file.ts'
import { readJson, writeWhole, writeWholeFolder } from './folders.ts'
import { documentOf, fragmentOf } from './fragment.ts'
import { formatVersion, type IndexedPage, type IndexFile, indexFiles, reversed } from './index-files.ts'

/** A document of a shard without its text. */
export interface Entry extends Place {
  hash: string
}

/** A shard of the base: its documents in their order. Kept beside its folder; readers need it not. */
export interface Shard {
  name: string
  entries: Entry[]
}

/** A document as the index takes it, `number` being its place in its shard; what is in the delta is one block, however much it is. */
export function indexedPage(id: string, { title, text }: SearchDocument, number = 0): IndexedPage {
  const block = Math.floor(number / pagesPerBlock)
  return { id, tokens: tokenize([title, text]).map((token) => inBlock(token, block)) }
}

const manifestOf = (folder: string, name: string) => join(folder, `${name}.json`)
const fragmentPath = (id: string) => `fragment/${id}.pf_fragment`
const idOf = (name: string, number: number) => `${name.replace(/^base-/, '')}-${reversed(number)}`

/** Writes a shard of documents that stand in their order, unless it is there. */
export function writeShard(folder: string, documents: readonly SearchDocument[]): Shard {
  const entries = documents.map(
    (document): Entry => ({
      address: document.address,
      date: document.date,
      hash: documentHash(document),
    }),
  )
  for (const [at, entry] of entries.entries()) {
    const before = entries[at - 1]
    if (before && byPlace(before, entry) >= 0) throw new Error(`搜索里的页面乱了次序：${entry.address}`)
  }
  const name = `base-${hashOf([formatVersion, ...entries.map(({ hash }) => hash)])}`
  if (readShard(folder, name)) return { name, entries }
  function* files(): Generator<IndexFile> {
    for (const [number, document] of documents.entries())
      yield { path: fragmentPath(idOf(name, number)), bytes: fragmentOf(document) }
    yield facetsFile(documents)
    yield* indexFiles(pages())
  }
  function* pages(): Generator<IndexedPage> {
    for (const [number, document] of documents.entries())
      yield indexedPage(idOf(name, number), document, number)
  }
  writeWholeFolder(join(folder, name), files())
  // Last: a shard with a manifest is whole.
  writeWhole(
    manifestOf(folder, name),
    JSON.stringify(entries.map(({ address, date, hash }) => [address, date, hash])),
  )
  return { name, entries }
}

/** A shard that was written before; undefined when it is not there or not whole. */
export function readShard(folder: string, name: string): Shard | undefined {
  const rows = readJson(manifestOf(folder, name)) as [string, string, string][] | undefined
  if (!rows) return undefined
  return { name, entries: rows.map(([address, date, hash]) => ({ address, date, hash })) }
}

/** A document of a shard, read from its result file. */
export const readDocument = (folder: string, name: string, number: number): SearchDocument =>
  documentOf(readFileSync(join(folder, name, fragmentPath(idOf(name, number)))))
