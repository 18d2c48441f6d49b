import { resolve } from 'node:path'
import react from '@astrojs/react'
import { defineConfig, passthroughImageService } from 'astro/config'
import { rendererAdapter } from './renderer-adapter.ts'

// One source, two builds: pages as files (the truth to compare with), or a module that renders a page on call.
// No page says `prerender`: the output mode decides.
const asRenderer = process.env.RENDER === 'server'
const recordsFile = process.env.LECTERN_RECORDS

export default defineConfig({
  srcDir: '.',
  outDir: asRenderer ? './dist-renderer' : './dist-static',
  output: asRenderer ? 'server' : 'static',
  ...(asRenderer ? { adapter: rendererAdapter } : {}),
  trailingSlash: 'always',
  // Stylesheets stay files of their own: the content security policy allows no inline style.
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Pictures are made beside the site, so that their addresses are the same in both builds.
  image: { service: passthroughImageService() },
  integrations: [react()],
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    // The search worker imports Pagefind's module.
    worker: { format: 'es' },
    define: {
      'import.meta.env.RECORDS_FILE': JSON.stringify(
        asRenderer || !recordsFile ? '' : resolve(process.env.INIT_CWD ?? '.', recordsFile),
      ),
      'import.meta.env.SITE_NOW': JSON.stringify(asRenderer ? '' : (process.env.LECTERN_NOW ?? '')),
    },
  },
})
