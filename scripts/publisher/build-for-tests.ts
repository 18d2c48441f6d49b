import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The project's folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** A folder below the site, so that the built modules find their packages; `name` is of one test file alone. */
export const testOutput = (name: string): string => join(projectRoot, 'site', `dist-test-${name}`)

/** Runs `astro build` into a folder: the renderer, or, with records, a static site. */
export async function astroBuild(output: string, records?: { file: string; now: Date }): Promise<void> {
  await promisify(execFile)('astro', ['build', '--outDir', output], {
    cwd: join(projectRoot, 'site'),
    env: {
      ...process.env,
      PATH: `${join(projectRoot, 'node_modules', '.bin')}:${process.env.PATH}`,
      // Vitest's own mode would make the pages those of a test, not of a site.
      NODE_ENV: 'production',
      VITEST: '',
      RENDER: records ? '' : 'server',
      LECTERN_RECORDS: records?.file ?? '',
      LECTERN_NOW: records?.now.toISOString() ?? '',
    },
  })
}
