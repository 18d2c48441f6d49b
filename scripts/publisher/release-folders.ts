import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Withdrawal } from '@lectern/content-models/published'

/** What is kept about a release beside its files: what the server must answer, and what the admin may show. */
export interface ReleaseNote {
  name: string
  builtAt: string
  seconds: number
  records: number
  pages: number
  /** Old address to new address. */
  redirects: { from: string; to: string; permanent: boolean }[]
  /** Addresses of what was withdrawn: `gone` answers 410, `notice` is a page that search engines must not keep. */
  withdrawn: { address: string; how: Withdrawal['how'] }[]
  /** Hashes of the inline scripts and styles that the island framework writes, for the content security policy. */
  inlineHashes: { scripts: string[]; styles: string[] }
  /** Sentences about records and files that were left out. */
  problems: string[]
}

/** The folders of an installation: `releases/NAME/{public,release.json}`, and `live`, the link to the one that readers see. */
export const releaseFolders = (folder: string) => ({
  releases: join(folder, 'releases'),
  live: join(folder, 'live'),
})

/**
 * Makes an empty folder for a new release; its name says when it was begun.
 * What an interrupted release left behind (a folder without its note) is deleted first.
 */
export async function beginRelease(folder: string, now: Date): Promise<string> {
  const { releases } = releaseFolders(folder)
  await mkdir(releases, { recursive: true })
  for (const name of await readdir(releases))
    if (!existsSync(join(releases, name, 'release.json')))
      await rm(join(releases, name), { recursive: true, force: true })
  const name = now.toISOString().replace(/[-:.]/g, '').toLowerCase()
  await mkdir(join(releases, name, 'public'), { recursive: true })
  return join(releases, name)
}

/** Writes the note that marks a release as whole. */
export async function finishRelease(release: string, note: ReleaseNote): Promise<void> {
  const part = join(release, 'release.json.part')
  await writeFile(part, `${JSON.stringify(note, null, 2)}\n`)
  await rename(part, join(release, 'release.json'))
}

/** Reads a release's note; undefined when there is none. */
export async function releaseNote(release: string): Promise<ReleaseNote | undefined> {
  try {
    const note = JSON.parse(await readFile(join(release, 'release.json'), 'utf8')) as ReleaseNote
    // A release made before there were withdrawals may still be the live one.
    return { ...note, withdrawn: note.withdrawn ?? [] }
  } catch {
    return undefined
  }
}

/** The name of the release that readers see; undefined before the first. */
export async function liveRelease(folder: string): Promise<string | undefined> {
  try {
    return basename(await readlink(releaseFolders(folder).live))
  } catch {
    return undefined
  }
}

/**
 * Lets readers see a release from this moment on: one rename, so that there is no moment without one.
 * Then deletes all but the newest `keep` releases, never the live one.
 */
export async function switchTo(folder: string, release: string, keep = 3): Promise<void> {
  const { releases, live } = releaseFolders(folder)
  const part = `${live}.${process.pid}.part`
  await rm(part, { force: true })
  await symlink(join('releases', basename(release)), part)
  await rename(part, live)
  const names = (await readdir(releases)).sort().reverse()
  for (const name of names.slice(keep))
    if (name !== basename(release)) await rm(join(releases, name), { recursive: true, force: true })
}
