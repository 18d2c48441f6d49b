import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { type ReleaseNote, releaseFolders, releaseNote } from '../publisher/release-folders.ts'

/** The content security policy of the public site: nothing from elsewhere, nothing inline but what the island framework wrote. */
export const contentSecurityPolicy = (inline: ReleaseNote['inlineHashes']): string =>
  [
    "default-src 'self'",
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...inline.scripts].join(' ')}`,
    `style-src ${["'self'", ...inline.styles].join(' ')}`,
    "img-src 'self' data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** How long a browser may keep what is at an address, in seconds; names with a hash in them never change. */
const cacheControl = (path: string): string =>
  /^\/(?:_astro|pictures|files)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'

interface Live {
  release: string
  note: ReleaseNote
  files: ReturnType<typeof sirv>
}

/**
 * Serves the live release of an installation: compressed twins, redirects, what was withdrawn, the pages of errors, caching and security headers.
 * Looks at the link for every request, so that a switch is seen at once and every answer comes from one whole release.
 */
export function siteServer(folder: string): Server {
  let live: Live | undefined
  const current = async (): Promise<Live | undefined> => {
    const release = await realpath(releaseFolders(folder).live).catch(() => undefined)
    if (!release) return undefined
    if (live?.release === release) return live
    const note = await releaseNote(release)
    if (!note) return live
    live = {
      release,
      note,
      files: sirv(join(release, 'public'), { dev: true, gzip: true, brotli: true, etag: true }),
    }
    return live
  }
  return createServer(async (request, response) => {
    try {
      await answer(await current(), request, response)
    } catch (error) {
      console.error(`网站未能答复 ${request.url}：${(error as Error).message}`)
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('网站暂时出错，请稍后再试。\n')
    }
  })
}

async function answer(live: Live | undefined, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://site')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
  if (!live) {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' })
    response.end('网站正在生成，请稍候刷新。\n')
    return
  }
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(live.note.inlineHashes))
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return errorPage(404, live, request, response)
  }
  const redirect = live.note.redirects.find(({ from }) => from === path || from === `${path}/`)
  if (redirect) {
    response.writeHead(redirect.permanent ? 301 : 302, { location: encodeURI(redirect.to) }).end()
    return
  }
  const withdrawn = live.note.withdrawn.find(({ address }) => address === path || address === `${path}/`)
  if (withdrawn?.how === 'gone' || path === '/410/') return errorPage(410, live, request, response)
  // A notice answers 200: it is meant to be read, and what stands between (proxies, browsers inside other programs) may
  // replace the body of an error by its own. Search engines are told to keep neither it nor a copy of what was there.
  if (withdrawn) response.setHeader('X-Robots-Tag', 'noindex, noarchive')
  // Addresses of pages end with a slash: one address a page, for caches and search engines.
  if (!path.endsWith('/') && !/\.[a-z0-9]+$/i.test(path)) {
    const page = await stat(join(live.release, 'public', path, 'index.html')).catch(() => undefined)
    if (page) {
      response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end()
      return
    }
  }
  response.setHeader('Cache-Control', cacheControl(path))
  live.files(request, response, () => errorPage(404, live, request, response))
}

const errorPages = {
  404: { file: '404.html', words: '没有这个页面。\n' },
  410: { file: '410/index.html', words: '这个页面已经撤下。\n' },
} as const

function errorPage(
  status: keyof typeof errorPages,
  live: Live,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { file, words } = errorPages[status]
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  createReadStream(join(live.release, 'public', file))
    .on('error', () => response.end(words))
    .pipe(response)
}
