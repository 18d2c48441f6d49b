import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import iconv from 'iconv-lite'
import { importable } from './read-file.ts'

export interface Collected {
  files: string[]
  /** What cannot be read at all, and why. */
  failed: { path: string; message: string }[]
  /** Files in folders that are of other kinds. */
  skipped: string[]
}

const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return '找不到这个文件或文件夹。'
  if (code === 'EACCES' || code === 'EPERM') return '没有读取权限。'
  if (code === 'ELOOP') return '符号链接形成了循环。'
  return `无法读取（${code ?? String(error)}）。`
}

/** Folders that a browser makes beside a saved page: `页面_files`, `页面.files`. */
const belongsToPage = (name: string, siblings: ReadonlySet<string>): boolean => {
  const page = /^(.*)(?:_files|\.files|_文件)$/.exec(name)?.[1]
  return page !== undefined && (siblings.has(`${page}.html`) || siblings.has(`${page}.htm`))
}

/** The names in a folder; those in another encoding than the system's cannot be opened by any name, and are told. */
const namesIn = (folder: string, failed: Collected['failed']): string[] =>
  readdirSync(folder, { encoding: 'buffer' }).flatMap((bytes) => {
    const name = bytes.toString('utf8')
    if (!name.includes('\ufffd')) return [name]
    const meant = iconv.decode(bytes, 'gb18030')
    failed.push({
      path: join(folder, meant),
      message: `文件名是 GBK 编码，本机打不开：请把它改名（例如“${meant}”）后再导入。`,
    })
    return []
  })

/**
 * All files to import below the given paths, each once, in order of name. Named files are taken whatever they are
 * called; in folders only known extensions are, and a symbolic link is followed once.
 */
export const collectFiles = (paths: readonly string[]): Collected => {
  const collected: Collected = { files: [], failed: [], skipped: [] }
  const seen = new Set<string>()

  const visit = (path: string, named: boolean): void => {
    try {
      lstatSync(path)
      const real = realpathSync(path)
      if (seen.has(real)) return
      seen.add(real)
      const stats = statSync(real)
      if (stats.isDirectory()) {
        const names = namesIn(path, collected.failed).sort((a, b) =>
          a.localeCompare(b, 'zh-CN', { numeric: true }),
        )
        const siblings = new Set(names)
        for (const name of names) {
          if (name.startsWith('.') || name.startsWith('~$') || belongsToPage(name, siblings)) continue
          visit(join(path, name), false)
        }
      } else if (!stats.isFile()) {
        collected.failed.push({ path, message: '不是普通文件。' })
      } else if (named || importable.has(extname(path).toLowerCase())) collected.files.push(path)
      else collected.skipped.push(path)
    } catch (error) {
      collected.failed.push({ path: path || basename(path), message: reasonOf(error) })
    }
  }
  for (const path of paths) visit(path, true)
  return collected
}
