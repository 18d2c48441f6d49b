import { createApp } from 'astro/app/entrypoint'
import { noticeAt } from './content/index.ts'

export {
  addresses,
  countRecords,
  digestOfRead,
  everyRecord,
  everything,
  nextChange,
  recordsAt,
  stored,
  traced,
  unwatch,
  update,
} from './content/index.ts'

// Whole answers, not streams: what a page reads has been read when `render` returns.
const app = createApp({ streaming: false })

// The address of a withdrawn record has the shape of its kind's pages: the router would look for a live record there.
const noticeRoute = app.manifestData.routes.find(({ route }) => route === '/[...address]')

/** The page at an address, as it is served; 404 with the page for it when nothing is there. */
export function render(path: string): Promise<Response> {
  const request = new Request(new URL(path, 'http://localhost'))
  const routeData = noticeAt(new URL(request.url).pathname) && noticeRoute
  return app.render(request, routeData ? { routeData } : {})
}
