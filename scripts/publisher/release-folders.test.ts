import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  beginRelease,
  finishRelease,
  liveRelease,
  releaseFolders,
  releaseNote,
  switchTo,
} from './release-folders.ts'

const note = (name: string) => ({
  name,
  builtAt: '2026-01-01T00:00:00Z',
  seconds: 1,
  records: 0,
  pages: 0,
  redirects: [],
  withdrawn: [],
  inlineHashes: { scripts: [], styles: [] },
  problems: [],
})
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))

async function publish(folder: string, minute: number) {
  const release = await beginRelease(folder, at(minute))
  await writeFile(join(release, 'public', 'index.html'), String(minute))
  await finishRelease(release, note(String(minute)))
  await switchTo(folder, release)
  return release
}

test('readers see the release that was switched to last, and the newest three are kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  expect(await liveRelease(folder)).toBeUndefined()
  const releases = []
  for (const minute of [1, 2, 3, 4]) releases.push(await publish(folder, minute))
  expect(await readFile(join(releaseFolders(folder).live, 'public', 'index.html'), 'utf8')).toBe('4')
  expect(releases.map((release) => existsSync(release))).toEqual([false, true, true, true])
})

test('a release that was cut off is never live and is cleared away by the next', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  await publish(folder, 1)
  const cutOff = await beginRelease(folder, at(2))
  expect(await readFile(join(releaseFolders(folder).live, 'public', 'index.html'), 'utf8')).toBe('1')
  await publish(folder, 3)
  expect(existsSync(cutOff)).toBe(false)
  expect(await readFile(join(releaseFolders(folder).live, 'public', 'index.html'), 'utf8')).toBe('3')
})

test('the note of a release made before there were withdrawals names none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  const release = await publish(folder, 1)
  const { withdrawn: _, ...older } = note('1')
  await writeFile(join(release, 'release.json'), JSON.stringify(older))
  expect(await releaseNote(release)).toEqual({ ...older, withdrawn: [] })
})
