import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Base } from './base.ts'
import { byPlace, type SearchDocument } from './document.ts'
import { hashOf } from './engine-files.ts'
import { facetsFile } from './facets-file.ts'
import { readJson, writeWhole, writeWholeFolder } from './folders.ts'
import { documentOf, fragmentOf } from './fragment.ts'
import { type IndexedPage, type IndexFile, indexFiles } from './index-files.ts'
import { indexedPage } from './shard.ts'

/** A document that is not in the base as it is now. */
export interface Changed {
  document: SearchDocument
  hash: string
  /** Tokens are worked out when they are first needed, and once, though the delta is written again with every change. */
  page(): IndexedPage
}

/** Published in the delta's folder: how the browser puts base and delta together. */
export interface DeltaNote {
  /** Documents of the base, counted over all shards in their order, that are no more or are in the delta. */
  superseded: number[]
  /** For each document of the delta its id and how many documents of the base stand before it. */
  places: [id: string, before: number][]
}

/** Kept beside the delta's folder: what it stands for. */
interface Manifest {
  hashes: string[]
  superseded: string[]
}

/** Result files of changed documents are named by their content and shared by all deltas. */
export const pagePath = (hash: string) => `page/${hash}.pf_fragment`
const idOf = (hash: string) => `../../page/${hash}`

/** A document as the delta holds it. */
export function changed(document: SearchDocument, hash: string): Changed {
  let page: IndexedPage | undefined
  return {
    document,
    hash,
    page: () => {
      page ??= indexedPage(idOf(hash), document)
      return page
    },
  }
}

/** Writes the index of what changed since the base was made; returns the name of its folder, or undefined when nothing did. */
export function writeDelta(
  folder: string,
  base: Base,
  documents: Iterable<Changed>,
  superseded: Iterable<string>,
): string | undefined {
  const sorted = [...documents].sort((a, b) => byPlace(a.document, b.document))
  const gone = [...superseded].sort()
  if (sorted.length === 0 && gone.length === 0) return undefined
  const name = `delta-${hashOf([
    ...base.shards.map((shard) => shard.name),
    ...sorted.map(({ hash }) => hash),
    '',
    ...gone,
  ])}`
  for (const { document, hash } of sorted) {
    const file = join(folder, pagePath(hash))
    if (!existsSync(file)) writeWhole(file, fragmentOf(document))
  }
  if (readJson(join(folder, `${name}.json`))) return name
  const note: DeltaNote = {
    superseded: gone
      .flatMap((address) => {
        const place = base.find(address)
        return place ? [base.position(place)] : []
      })
      .sort((a, b) => a - b),
    places: sorted.map(({ document, hash }) => [idOf(hash), base.countBefore(document)]),
  }
  function* files(): Generator<IndexFile> {
    yield { path: 'delta.json', bytes: Buffer.from(JSON.stringify(note)) }
    yield facetsFile(sorted.map(({ document }) => document))
    yield* indexFiles(sorted.map(({ page }) => page()))
  }
  writeWholeFolder(join(folder, name), files())
  const manifest: Manifest = { hashes: sorted.map(({ hash }) => hash), superseded: gone }
  writeWhole(join(folder, `${name}.json`), JSON.stringify(manifest))
  return name
}

/** Hashes of the documents of a delta that was written before; empty when it is not there. */
export const pagesOfDelta = (folder: string, name: string): string[] =>
  (readJson(join(folder, `${name}.json`)) as Manifest | undefined)?.hashes ?? []

/** What a delta that was written before stands for; undefined when it is not there or not whole. */
export function readDelta(
  folder: string,
  name: string,
): { documents: Changed[]; superseded: string[] } | undefined {
  const manifest = readJson(join(folder, `${name}.json`)) as Manifest | undefined
  if (!manifest) return undefined
  try {
    const documents = manifest.hashes.map((hash) =>
      changed(documentOf(readFileSync(join(folder, pagePath(hash)))), hash),
    )
    return { documents, superseded: manifest.superseded }
  } catch {
    return undefined
  }
}
