import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** Where an installation keeps the shards and deltas of its search. */
export const searchFolderOf = (folder: string): string => join(folder, 'search')

/** Writes a file so that it is there whole or not at all. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const part = `${file}.${process.pid}.part`
  writeFileSync(part, content)
  renameSync(part, file)
}

/** Writes a folder of files so that it is there whole or not at all; one of that name is replaced. */
export function writeWholeFolder(folder: string, files: Iterable<{ path: string; bytes: Uint8Array }>): void {
  const part = `${folder}.part`
  rmSync(part, { recursive: true, force: true })
  const made = new Set<string>()
  for (const { path, bytes } of files) {
    const target = join(part, path)
    const parent = dirname(target)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    writeFileSync(target, bytes)
  }
  rmSync(folder, { recursive: true, force: true })
  renameSync(part, folder)
}

/** The files below a folder, as paths with `/`, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** A JSON file's content; undefined when it is not there or not whole. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
