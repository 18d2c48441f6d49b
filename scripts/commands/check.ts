// npm run check: format, lint, import circles, types, boundaries between the packages, generated files; stops at nothing, fails at the end.
import { spawnSync } from 'node:child_process'
import { readSettings } from '../settings/settings.ts'

const { root } = readSettings()
const checks: [what: string, command: string, ...args: string[]][] = [
  ['format, lint, import circles', 'biome', 'ci', '--error-on-warnings', '.'],
  ['boundaries', 'turbo', 'boundaries'],
  ['floors', process.execPath, 'scripts/commands/floors.ts'],
  ['types', 'turbo', 'run', 'typecheck', '--output-logs=errors-only'],
  ['generated files', 'npm', 'run', '--silent', 'generate:check', '-w', '@lectern/cms'],
]
const failed: string[] = []
for (const [what, command, ...args] of checks) {
  const started = performance.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: process.env })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${what} (${seconds} s)`)
  if (status !== 0) failed.push(what)
}
if (failed.length > 0) {
  console.error(`check failed: ${failed.join('; ')}`)
  process.exitCode = 1
}
