import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { PublishedRecord } from '@lectern/content-models/published'
import { addressOf, validateRecord } from '@lectern/content-models/published'
import { compressFolder, writeCompressed } from './compress.ts'
import { inlineHashesOf } from './inline-hashes.ts'
import { linksIn } from './links.ts'
import { writeMedia } from './pictures.ts'
import type { ReleaseNote } from './release-folders.ts'
import { ReleaseRefused } from './release-refused.ts'
import type { Renderer } from './renderer.ts'
import { searchDocuments, writeSearchIndex } from './search/index.ts'
import { fileOf } from './site-pages.ts'
import { releaseProblems } from './verify.ts'

/**
 * Validated records, and sentences about those that were left out.
 * What was withdrawn stays withdrawn: a record at the address of a withdrawal is left out.
 */
export async function collectRecords(
  source: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<{ records: PublishedRecord[]; problems: string[] }> {
  const records: PublishedRecord[] = []
  const problems: string[] = []
  for await (const value of source) {
    const result = validateRecord(value)
    if ('record' in result) records.push(result.record)
    else problems.push(`${result.invalid.record}未发布：${result.invalid.problems.join('；')}。`)
  }
  const withdrawn = new Set(
    records.flatMap((record) => (record.kind === 'withdrawal' ? [record.address] : [])),
  )
  const kept = records.filter((record) => {
    const address = addressOf(record)
    if (record.kind === 'withdrawal' || !address || !withdrawn.has(address)) return true
    const name = 'title' in record ? record.title : record.id
    problems.push(`《${name}》未发布：地址 ${address} 上的内容已经撤下。请先撤销撤下，或者给它换一个地址。`)
    return false
  })
  return { records: kept, problems }
}

/**
 * Writes a whole release, public files and all, into `release` and returns its note.
 * Throws ReleaseRefused when a page cannot be rendered, a record has no page or what was withdrawn still has one.
 */
export async function assembleRelease(options: {
  renderer: Renderer
  /** The renderer's files for the browser: styles, scripts, icons. */
  clientFolder: string
  records: PublishedRecord[]
  problems: string[]
  originals: Map<string, string>
  pictureCache: string
  /** The new release's folder, from beginRelease. */
  release: string
  now: Date
  onProgress?: (step: string) => void
}): Promise<ReleaseNote & { searchBytes: number }> {
  const { renderer, records, release, onProgress } = options
  const started = performance.now()
  const folder = join(release, 'public')
  const problems = [...options.problems]
  for (const invalid of renderer.update({ replaceAll: records, now: options.now }).invalid)
    problems.push(`${invalid.record}未发布：${invalid.problems.join('；')}。`)

  onProgress?.('制作图片')
  problems.push(
    ...(await writeMedia({ records, originals: options.originals, cache: options.pictureCache, folder })),
  )

  onProgress?.('生成页面和搜索索引')
  // The index is made in threads of its own: it takes the second core while this one renders.
  const indexing = writeSearchIndex({ documents: searchDocuments(records), folder })
  indexing.catch(() => undefined)
  await cp(options.clientFolder, folder, { recursive: true })
  const links = new Map<string, readonly string[]>()
  const inline = { scripts: new Set<string>(), styles: new Set<string>() }
  for (const address of renderer.addresses()) {
    const answer = await renderer.render(address)
    // The page for addresses that are not there answers 404, and is written all the same.
    if (answer.status !== 200 && address !== '/404.html')
      throw new ReleaseRefused([`页面 ${address} 不能生成（${answer.status}）。`])
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const path = join(folder, fileOf(address))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
    await writeCompressed(path, bytes)
    if (!path.endsWith('.html')) continue
    const html = new TextDecoder().decode(bytes)
    links.set(address, linksIn(html))
    if (html.includes('<astro-island')) {
      const hashes = inlineHashesOf(html)
      for (const hash of hashes.scripts) inline.scripts.add(hash)
      for (const hash of hashes.styles) inline.styles.add(hash)
    }
  }

  onProgress?.('等待搜索索引')
  const search = await indexing
  // Pages were compressed one by one; these are the scripts and styles.
  for (const name of ['_astro', 'pagefind']) await compressFolder(join(folder, name))

  onProgress?.('检查')
  const redirects = records
    .filter((record) => record.kind === 'redirect')
    .map(({ from, to, permanent }) => ({ from, to, permanent }))
  const withdrawn = records
    .filter((record) => record.kind === 'withdrawal')
    .map(({ address, how }) => ({ address, how }))
  const files = new Set<string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      files.add(`/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
  const wrong = releaseProblems({
    records,
    links,
    files,
    redirects: new Map(redirects.map(({ from, to }) => [from, to])),
  })
  if (wrong.blocking.length > 0) throw new ReleaseRefused(wrong.blocking)
  // A link to nothing in one text must not keep all other news from readers: it is told.
  problems.push(...wrong.broken)

  return {
    name: release.split(sep).at(-1) ?? release,
    builtAt: options.now.toISOString(),
    seconds: Number(((performance.now() - started) / 1000).toFixed(2)),
    records: records.length,
    pages: links.size,
    redirects,
    withdrawn,
    inlineHashes: { scripts: [...inline.scripts], styles: [...inline.styles] },
    problems,
    searchBytes: search.bytes,
  }
}
