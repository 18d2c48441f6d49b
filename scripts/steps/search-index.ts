import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { parse, plainText } from '@lectern/content-models/body'
import {
  addressOf,
  chinaYear,
  isMaterial,
  kindNames,
  type Material,
  type PublishedRecord,
} from '@lectern/content-models/published'
import { separator, tokenize } from '@lectern/content-models/search'
import * as pagefind from 'pagefind'

const zip = promisify(gzip)
const unzip = promisify(gunzip)

/** What search knows of a page. */
export interface SearchDocument {
  address: string
  title: string
  /** Searched together with the title's neighbours: summary and body as plain text. */
  text: string
  /** `YYYY-MM-DD` */
  date: string
  /** What is said of it beside its kind, in one line. */
  detail: string
  facets: { kind: string; topic: string[]; audience: string[]; year: string; team: string[] }
}

const detailOf = (record: Material): string => {
  switch (record.kind) {
    case 'lecture':
      return [
        record.form,
        `${record.targetMinutes ?? Math.max(1, Math.round(record.speakingMinutes))} 分钟`,
      ].join(' · ')
    case 'story':
      return [record.storyKind, record.period, record.place].filter(Boolean).join(' · ')
    case 'exemplar':
      return [record.exemplarKind, record.role].filter(Boolean).join(' · ')
    case 'eventReport':
      return [record.event.form, record.event.place].filter(Boolean).join(' · ')
  }
}

/** The searchable pages among published records: the four kinds of material, topics, spirits, red sites, teams, series and pages. */
export function* searchDocuments(records: readonly PublishedRecord[]): Generator<SearchDocument> {
  const titles = new Map(
    records.flatMap((record) => ('summary' in record ? [[record.id, record.title] as const] : [])),
  )
  const titleOf = (id: string | undefined) => {
    const title = id === undefined ? undefined : titles.get(id)
    return title ? [title] : []
  }
  for (const record of records) {
    const address = addressOf(record)
    // What was withdrawn has a title and maybe a page, and is not to be found.
    if (!address || !('slug' in record)) continue
    const body = 'body' in record ? plainText(parse(record.body)) : ''
    const date = isMaterial(record) ? record.displayDate : record.updatedAt.slice(0, 10)
    yield {
      address,
      title: record.title,
      text: [isMaterial(record) ? record.subtitle : '', record.summary, body].filter(Boolean).join('\n'),
      date,
      detail: isMaterial(record) ? detailOf(record) : '',
      facets: {
        kind: kindNames[record.kind],
        topic: isMaterial(record) ? record.topics.flatMap(titleOf) : [],
        audience: isMaterial(record) ? record.audiences : [],
        year: isMaterial(record) ? date.slice(0, 4) : chinaYear(record.updatedAt),
        team: isMaterial(record) ? titleOf(record.team) : [],
      },
    }
  }
}

const signature = 'pagefind_dcd'

/**
 * A result page's file with the readable text in place of its tokens (the browser shows it, and reads half as much) and with what
 * is said of the page. Pagefind must not see the latter: it would search it too.
 */
async function readableFragment(content: Uint8Array, documents: Map<string, SearchDocument>) {
  const plain = (await unzip(content)).toString('utf8')
  const fragment = JSON.parse(plain.slice(plain.indexOf('{'))) as {
    url: string
    content: string
    meta: Record<string, string>
  }
  const document = documents.get(fragment.url)
  if (!document) throw new Error(`搜索索引里有不认识的地址：${fragment.url}`)
  const { title, text, detail, date, facets } = document
  fragment.content = text
  fragment.meta = { title, kind: facets.kind, detail, date }
  return { url: fragment.url, bytes: await zip(signature + JSON.stringify(fragment)) }
}

/**
 * Writes the search index of all documents to `folder/pagefind/`: one Pagefind index for each `shardSize` documents, made one after
 * the other so that memory stays bounded, `shards.json` that names them, and `by-date.txt` with the result ids from newest to oldest.
 *
 * The tokens are our own pairs (`content-models/search`), and the language is one that Pagefind does not cut again.
 */
export async function writeSearchIndex(options: {
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>
  folder: string
  shardSize?: number
  onProgress?: (documents: number) => void
}): Promise<{ documents: number; bytes: number }> {
  const { folder, shardSize = 5_000, onProgress } = options
  const root = join(folder, 'pagefind')
  const dates: { id: string; date: string }[] = []
  let shards = 0
  let documents = 0
  let bytes = 0

  const writeShard = async (batch: SearchDocument[]) => {
    const name = `shard-${shards++}`
    const { index, errors } = await pagefind.createIndex({})
    if (!index) throw new Error(`搜索索引没有建成：${errors.join('；')}`)
    const byAddress = new Map(batch.map((document) => [document.address, document]))
    for (const { address, title, text, facets } of batch) {
      const added = await index.addCustomRecord({
        url: address,
        // A page without a single letter is still one of its kind: Pagefind forgets pages without words.
        content: tokenize([title, text]).join(' ') || separator,
        language: 'und',
        filters: {
          kind: [facets.kind],
          year: [facets.year],
          topic: facets.topic,
          audience: facets.audience,
          team: facets.team,
        },
      })
      if (added.errors.length > 0) throw new Error(`《${title}》没有编入搜索：${added.errors.join('；')}`)
      documents += 1
      onProgress?.(documents)
    }
    const { files } = await index.getFiles()
    for (const { path, content } of files) {
      // Only what the browser asks for: the ready-made interfaces stay out.
      if (/-ui|modular|component|highlight|playground|pagefind-worker/.test(path)) continue
      let written: Uint8Array = content
      if (path.endsWith('.pf_fragment')) {
        const fragment = await readableFragment(content, byAddress)
        written = fragment.bytes
        dates.push({
          id: path.replace(/^.*\//, '').replace('.pf_fragment', ''),
          date: byAddress.get(fragment.url)?.date ?? '',
        })
      }
      const target = join(root, name, path)
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, written)
      bytes += written.length
    }
    await index.deleteIndex()
    // The service keeps its memory until it ends.
    await pagefind.close()
  }

  let batch: SearchDocument[] = []
  for await (const document of options.documents) {
    batch.push(document)
    if (batch.length === shardSize) {
      await writeShard(batch)
      batch = []
    }
  }
  if (batch.length > 0 || shards === 0) await writeShard(batch)
  const byDate = dates
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1))
    .map(({ id }) => id)
    .join('\n')
  // A name for each state of the index, so that a browser never mixes the shards of two releases.
  const version = createHash('sha256').update(byDate).digest('hex').slice(0, 12)
  await mkdir(root, { recursive: true })
  await writeFile(join(root, 'by-date.txt'), byDate)
  await writeFile(join(root, 'shards.json'), JSON.stringify({ shards, version }))
  return { documents, bytes }
}
