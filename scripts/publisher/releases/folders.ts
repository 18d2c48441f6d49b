import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { ReleaseNote } from './note.ts'
import { twinEndings } from './object-files.ts'
import type { ObjectStore } from './objects.ts'

export type FolderName = 'a' | 'b'

/** What a path of a folder is to become; no hash: it goes. */
export interface Placement {
  path: string
  hash: string | null
  twins: boolean
  /** Whether something may stand in its place. */
  replaces: boolean
  /** It goes from the release, but pages that were opened before the switch may still ask for it. */
  lingers: boolean
}

const code = (error: unknown) => (error as NodeJS.ErrnoException).code

function unlinkIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (code(error) !== 'ENOENT' && code(error) !== 'ENOTDIR') throw error
  }
}

/**
 * The two folders that are live in turn, and the links that lead to them:
 * `live` → `releases/NAME` → `folders/a` or `folders/b`, so that the first link alone tells which release readers see.
 */
export function releaseFolders(folder: string) {
  const live = join(folder, 'live')
  const releases = join(folder, 'releases')
  const folderOf = (name: FolderName) => join(folder, 'folders', name)
  for (const name of ['a', 'b'] as const) mkdirSync(join(folderOf(name), 'public'), { recursive: true })
  mkdirSync(releases, { recursive: true })
  const targetOf = (link: string): string | undefined => {
    try {
      return readlinkSync(link)
    } catch {
      return undefined
    }
  }
  const moveLink = (link: string, target: string) => {
    const part = `${link}.${process.pid}.part`
    rmSync(part, { force: true })
    symlinkSync(target, part)
    renameSync(part, link)
  }

  const put = (target: string, from: string) => {
    for (let attempt = 0; ; attempt++)
      try {
        return linkSync(from, target)
      } catch (error) {
        if (code(error) === 'EEXIST' && attempt < 3) unlinkSync(target)
        else if (code(error) === 'ENOENT' && attempt === 0) mkdirSync(dirname(target), { recursive: true })
        // More names than the disk allows one file to have, or a disk without hard links.
        else if (['EMLINK', 'EPERM', 'EXDEV', 'ENOTSUP'].includes(code(error) ?? ''))
          return copyFileSync(from, target)
        else throw error
      }
  }

  return {
    releases,
    folderOf,
    /** The release that readers see. */
    liveName: (): string | undefined => {
      const target = targetOf(live)
      return target === undefined ? undefined : basename(target)
    },
    /** Which of the two folders readers see; undefined before the first release of this store. */
    liveFolder(): FolderName | undefined {
      const name = this.liveName()
      const target = name === undefined ? undefined : targetOf(join(releases, name))
      const found = target === undefined ? undefined : basename(target)
      return found === 'a' || found === 'b' ? found : undefined
    },
    /** A folder is about to change: what it held so far is no release any more. */
    disown(name: FolderName): void {
      for (const release of readdirSync(releases)) {
        const target = targetOf(join(releases, release))
        if (target !== undefined && basename(target) === name) unlinkSync(join(releases, release))
      }
      rmSync(join(folderOf(name), 'release.json'), { force: true })
    },
    /** Puts files in their places by hard links. */
    async bring(name: FolderName, placements: Iterable<Placement>, objects: ObjectStore): Promise<void> {
      const root = join(folderOf(name), 'public')
      let count = 0
      const later: Placement[] = []
      for (const placement of placements) {
        if (placement.hash !== null) {
          later.push(placement)
          continue
        }
        if (placement.lingers) continue
        this.drop(name, placement.path)
        if (++count % 500 === 0) await breathe()
      }
      for (const { path, hash, twins, replaces } of later) {
        if (hash === null) continue
        const target = join(root, path)
        const from = objects.pathOf(hash)
        if (replaces) for (const ending of ['', ...twinEndings]) unlinkIfThere(target + ending)
        put(target, from)
        if (twins) for (const ending of twinEndings) put(target + ending, from + ending)
        if (++count % 500 === 0) await breathe()
      }
    },
    /** Takes a file and its twins out of a folder, and the folders that are empty then. */
    drop(name: FolderName, path: string): void {
      const root = join(folderOf(name), 'public')
      for (const ending of ['', ...twinEndings]) unlinkIfThere(join(root, path) + ending)
      for (let parent = dirname(path); parent !== '/'; parent = dirname(parent))
        try {
          rmdirSync(join(root, parent))
        } catch {
          return
        }
    },
    /** A folder is whole: gives it its note and its name among the releases. */
    own(name: FolderName, note: ReleaseNote): void {
      const path = join(folderOf(name), 'release.json')
      writeFileSync(`${path}.part`, `${JSON.stringify(note, null, 2)}\n`)
      renameSync(`${path}.part`, path)
      moveLink(join(releases, note.name), join('..', 'folders', name))
    },
    /** Shows a release to readers: one rename, so that there is no moment without one. */
    show: (release: string): void => moveLink(live, join('releases', release)),
    /** Deletes whole releases as older versions kept them, but the one that readers see. */
    removeOlderKind(): void {
      for (const entry of readdirSync(releases, { withFileTypes: true }))
        if (entry.isDirectory() && entry.name !== this.liveName())
          rmSync(join(releases, entry.name), { recursive: true, force: true })
    },
  }
}

export type ReleaseFolders = ReturnType<typeof releaseFolders>
