// npm run mutation: how many small changes to the importer its tests find; nightly, not part of npm test.
// usage: npm run mutation [-- FILE…]   FILE: patterns of files to change, such as content-models/text/passes/*.ts
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = process.argv.slice(2)
const { status } = spawnSync(
  process.execPath,
  [
    fileURLToPath(new URL('../../node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url)),
    'run',
    ...(files.length > 0 ? ['--mutate', files.join(',')] : []),
  ],
  { cwd: root, stdio: 'inherit' },
)
process.exit(status ?? 1)
