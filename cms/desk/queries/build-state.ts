import { readFile, readlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Payload } from 'payload'

/** What the public site shows: the release that is live, and whether something newer is on its way to it. */
export type BuildState =
  | { kind: 'none' }
  | { kind: 'current' | 'updating' | 'stuck'; release: Release; since?: string }

/** From the note beside the release: instant in UTC, seconds it took, pages it has. */
export interface Release {
  name: string
  builtAt: string
  seconds: number
  pages: number
}

/** After so many minutes a change should have reached the readers, however large the site is. */
const usualMinutes = 5

async function liveRelease(folder: string): Promise<Release | undefined> {
  try {
    const name = basename(await readlink(join(folder, 'live')))
    return JSON.parse(await readFile(join(folder, 'releases', name, 'release.json'), 'utf8')) as Release
  } catch {
    // No link, or a note that is just being deleted with its release: there is nothing to tell.
    return undefined
  }
}

/** Compares the live release in the folder of the installation with the newest row of the outbox. */
export async function buildState(payload: Payload, folder: string, now: Date): Promise<BuildState> {
  const release = await liveRelease(folder)
  if (!release) return { kind: 'none' }
  const { docs } = await payload.find({
    collection: 'publication-events',
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const changed = docs[0]?.createdAt
  // `builtAt` is when the release was begun: what was changed while it was being made may not be in it.
  if (!changed || Date.parse(changed) <= Date.parse(release.builtAt)) return { kind: 'current', release }
  const waited = now.getTime() - Date.parse(changed)
  return { kind: waited > usualMinutes * 60_000 ? 'stuck' : 'updating', release, since: changed }
}
