import type { AstroIntegration } from 'astro'

/** Builds the site into a module that renders pages on call (`renderer.ts`), not into a server. */
export const rendererAdapter: AstroIntegration = {
  name: 'lectern-renderer',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'lectern-renderer',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./renderer.ts', import.meta.url),
        supportedAstroFeatures: { staticOutput: 'stable', serverOutput: 'stable', hybridOutput: 'stable' },
      }),
  },
}
