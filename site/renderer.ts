import { createApp } from 'astro/app/entrypoint'

export { addresses, traced, update } from './content/index.ts'

// Whole answers, not streams: what a page reads has been read when `render` returns.
const app = createApp({ streaming: false })

/** The page at an address, as it is served; 404 with the page for it when nothing is there. */
export const render = (path: string): Promise<Response> =>
  app.render(new Request(new URL(path, 'http://localhost')))
