import { join } from 'node:path'
import { rendererFolders } from '../publisher/renderer.ts'
import type { Settings } from '../settings/settings.ts'
import { buildWhenChanged } from './build-when-changed.ts'
import { runProgram } from './child-process.ts'

const shared = (root: string) => [
  join(root, 'content-models'),
  join(root, 'package-lock.json'),
  join(root, 'tsconfig.base.json'),
]

/** Builds the site's templates into the renderer, unless they are unchanged. Returns whether it built. */
export const buildSite = ({ root, folder }: Settings): Promise<boolean> =>
  buildWhenChanged({
    sources: [join(root, 'site'), ...shared(root)],
    output: rendererFolders(root).entry,
    stamp: join(root, 'site', 'dist-renderer', '.built-from'),
    run: () =>
      runProgram({
        command: 'astro',
        args: ['build'],
        cwd: join(root, 'site'),
        env: { RENDER: 'server', ASTRO_TELEMETRY_DISABLED: '1' },
        log: join(folder, 'logs', 'site-build.log'),
      }),
  })

/** Builds the CMS with Next, unless it is unchanged. Returns whether it built. */
export const buildCms = ({ root, folder }: Settings): Promise<boolean> =>
  buildWhenChanged({
    sources: [join(root, 'cms'), ...shared(root)],
    output: join(root, 'cms', '.next', 'BUILD_ID'),
    stamp: join(root, 'cms', '.next', '.built-from'),
    run: () =>
      runProgram({
        command: 'next',
        args: ['build'],
        cwd: join(root, 'cms'),
        env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
        log: join(folder, 'logs', 'cms-build.log'),
      }),
  })
