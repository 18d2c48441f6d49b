import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../settings/settings.ts'
import { buildSite } from '../steps/builds.ts'
import { projectRoot, testOutput } from './build-for-tests.ts'
import { loadRenderer, rendererFolders } from './renderer.ts'

const root = testOutput('loaded')
const { entry } = rendererFolders(root)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-renderer-'))
  await buildSite({ ...readSettings({ LECTERN_VAR: folder }), root: projectRoot })
  await cp(dirname(dirname(entry)).replace(root, projectRoot), dirname(dirname(entry)), { recursive: true })
})
afterAll(async () => {
  for (const one of [root, folder]) await rm(one, { recursive: true, force: true })
})

test('renders every kind of page when the templates were built anew meanwhile', async () => {
  const { fixtureRecords } = await import(
    pathToFileURL(join(projectRoot, 'site', 'fixtures', 'records.ts')).href
  )
  const renderer = await loadRenderer(root)
  await rm(dirname(entry), { recursive: true })
  expect(existsSync(entry)).toBe(false)
  renderer.update({ replaceAll: fixtureRecords, now: new Date('2026-11-22T04:00:00Z') })
  const failed: string[] = []
  for (const address of renderer.addresses()) {
    const { status } = await renderer.render(address)
    if (status !== (address === '/404.html' ? 404 : 200)) failed.push(`${status} ${address}`)
  }
  expect(failed).toEqual([])
  expect(renderer.addresses().length).toBeGreaterThan(50)
})
