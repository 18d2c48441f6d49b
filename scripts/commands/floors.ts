// npm run check asks this: whether the folders of each package import only what is below them on docs/architecture.md.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { circleProblems, floorProblems, readFloors } from '../floors/floors.ts'
import { readSettings } from '../settings/settings.ts'

const { root } = readSettings()
const drawn = readFloors(readFileSync(join(root, 'docs', 'architecture.md'), 'utf8'))
const problems = ['content-models', 'cms', 'site', 'scripts'].flatMap((name) =>
  [...floorProblems(join(root, name), drawn.get(name) ?? []), ...circleProblems(join(root, name))].map(
    (problem) => `${name}: ${problem}`,
  ),
)
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
