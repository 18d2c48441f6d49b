import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as pagefind from 'pagefind'
import { filesBelow, writeWholeFolder } from './folders.ts'
import { formatVersion, type IndexFile, indexFiles, pagefindVersion } from './index-files.ts'

/**
 * Puts Pagefind's module for the browser into `folder/engine-VERSION/`, with an index of nothing that the others are merged into, and
 * returns the folder's name. Only the first time Pagefind's program is asked for it.
 */
export async function writeEngine(folder: string): Promise<string> {
  const name = `engine-${formatVersion}`
  if (existsSync(join(folder, name, 'pagefind.js'))) return name
  const { index, errors } = await pagefind.createIndex({})
  if (!index) throw new Error(`Pagefind 没有启动：${errors.join('；')}`)
  const { files } = await index.getFiles()
  await pagefind.close()
  const own: IndexFile[] = files
    .filter(({ path }) => path === 'pagefind.js' || path === 'wasm.unknown.pagefind')
    .map(({ path, content }) => ({ path, bytes: content }))
  const script = Buffer.from(own.find(({ path }) => path === 'pagefind.js')?.bytes ?? []).toString('utf8')
  if (own.length !== 2 || !script.startsWith(`const pagefind_version="${pagefindVersion}"`))
    throw new Error(
      `装好的 Pagefind 不是 ${pagefindVersion} 版，搜索索引的格式要和它一致。请运行 npm ci 重新安装。`,
    )
  writeWholeFolder(join(folder, name), [...own, ...indexFiles([])])
  return name
}

/** A short name for what some texts say together. */
export function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text}\n`)
  return hash.digest('hex').slice(0, 12)
}

/** The files of a folder of search, by address. */
export const addressesIn = (folder: string, name: string, root: string) =>
  filesBelow(join(folder, name)).map((path) => ({
    path: `${root}${name}/${path}`,
    file: join(folder, name, path),
  }))
