// npm test: runs every test that this machine can run; says by name what it cannot; in CI a missing part is a failure.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { readSettings } from '../settings/settings.ts'
import { buildCms, buildSite } from '../steps/builds.ts'

const inCi = process.env.CI === 'true'
const settings = readSettings()
const args = process.argv.slice(2)

const onPath = (name: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, name)))
const chromium = process.env.CHROMIUM_BINARY ?? '/usr/bin/chromium'
/** Each part that needs something of the machine: the Vitest project, what it needs, whether that is here. */
const needs = [
  {
    project: 'cms-mongodb',
    what: 'mongod（设置 MONGOD_BINARY，或让 mongod 在 PATH 中）',
    here: process.env.MONGOD_BINARY ? existsSync(process.env.MONGOD_BINARY) : onPath('mongod'),
  },
  ...['browser', 'browser-search'].map((project) => ({
    project,
    what: `Chromium（${chromium}）`,
    here: existsSync(chromium),
  })),
]
const missing = needs.filter(({ here }) => !here)
for (const { project, what } of missing)
  console.log(`${inCi ? 'FAILED' : 'not run'}: ${project} — 缺少 ${what}`)

// What the browser tests look at is what an installation runs.
if (!missing.some(({ project }) => project === 'browser')) {
  await buildSite(settings)
  await buildCms(settings)
}

const folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
const report = join(folder, 'report.json')
const vitest = spawn(
  'vitest',
  [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
    ...missing.map(({ project }) => `--project=!${project}`),
    ...args,
  ],
  { cwd: settings.root, stdio: ['ignore', 'inherit', 'inherit'] },
)
const code = await new Promise<number>((done) => vitest.on('close', (exit) => done(exit ?? 1)))

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numFailedTestSuites: number
}
const result = JSON.parse(await readFile(report, 'utf8').catch(() => 'null')) as Report | null
await rm(folder, { recursive: true, force: true })
const passed = result?.numPassedTests ?? 0
const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0) + (inCi ? 0 : missing.length)
let failed = (result?.numFailedTests ?? 0) + (inCi ? missing.length : 0)
// A file that does not load, or an error outside any test, fails the run without failing a test.
if (code !== 0 && failed === 0) failed = Math.max(1, result?.numFailedTestSuites ?? 1)
for (const { project, what } of missing)
  console.log(`${inCi ? 'FAILED' : 'not run'}: ${project} — 缺少 ${what}`)
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
