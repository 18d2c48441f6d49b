import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const leaveOut = new Set(['node_modules', 'tests', 'fixtures', 'public-test'])

function* sourceFiles(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) {
    yield path
    return
  }
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (/^(?:\.|dist-)/.test(entry.name) || leaveOut.has(entry.name)) continue
    if (/\.test\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$/.test(entry.name)) continue
    yield* sourceFiles(join(path, entry.name))
  }
}

/** SHA-256 over the names and bytes of all source files below the given paths; tests and built files do not count. */
export function sourceDigest(paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of sourceFiles(path)) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/**
 * Runs a build unless its output is there and was made from the same sources.
 * The stamp is written after the build succeeded, so that one killed half-way is done again. Returns whether it ran.
 */
export async function buildWhenChanged(build: {
  sources: string[]
  output: string
  stamp: string
  run: () => Promise<void>
}): Promise<boolean> {
  const digest = sourceDigest(build.sources)
  if (existsSync(build.output) && existsSync(build.stamp) && readFileSync(build.stamp, 'utf8') === digest)
    return false
  await build.run()
  mkdirSync(dirname(build.stamp), { recursive: true })
  writeFileSync(build.stamp, digest)
  return true
}
