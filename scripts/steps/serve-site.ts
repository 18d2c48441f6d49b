import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { liveFolder } from '../publisher/releases/live-folder.ts'
import type { ReleaseNote } from '../publisher/releases/note.ts'
import {
  addressBook,
  cacheControl,
  contentSecurityPolicy,
  locationOf,
  mediaTypeOf,
  noticeRobots,
  safetyHeaders,
} from '../publisher/releases/serving.ts'
import type { OpenFile, ShownRelease } from '../publisher/releases/shown-release.ts'

interface Answer {
  status: number
  headers: Record<string, string>
  /** A file, or words when there is none to show. */
  file?: OpenFile
  words?: string
}

const plain = { 'content-type': 'text/plain; charset=utf-8' }

/**
 * Serves the live release of an installation: compressed twins, redirects, what was withdrawn, the pages of errors, caching and security headers.
 * Looks for the live release with every request, so that a switch is seen at once, and answers out of one whole release.
 */
export function siteServer(source: string | (() => Promise<ShownRelease | undefined>)): Server {
  const current = typeof source === 'string' ? liveFolder(source) : source
  let known: { note: ReleaseNote; book: ReturnType<typeof addressBook> } | undefined
  const bookOf = (note: ReleaseNote) => {
    if (known?.note !== note) known = { note, book: addressBook(note) }
    return known.book
  }
  const answerOf = async (request: IncomingMessage): Promise<Answer> => {
    for (let attempt = 0; attempt < 50; attempt++) {
      const release = await current()
      if (!release) break
      const answer = await find(release, bookOf(release.note), request)
      answer.headers['content-security-policy'] = contentSecurityPolicy(release.note.inlineHashes)
      if (await release.stillShown()) return answer
      // Another release went live in between: what was opened may be of either.
      await answer.file?.close()
    }
    return { status: 503, headers: { ...plain, 'retry-after': '5' }, words: '网站正在生成，请稍候刷新。\n' }
  }
  return createServer(async (request, response) => {
    for (const [name, value] of Object.entries(safetyHeaders)) response.setHeader(name, value)
    try {
      await send(await answerOf(request), request, response)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') return
      console.error(`网站未能答复 ${request.url}：${(error as Error).message}`)
      if (response.headersSent) response.destroy()
      // What can fail here is the disk or the bucket, and it passes: browsers and search engines are told to come again.
      else response.writeHead(503, { ...plain, 'retry-after': '5' }).end('网站暂时出错，请稍后再试。\n')
    }
  })
}

async function find(
  release: ShownRelease,
  book: ReturnType<typeof addressBook>,
  request: IncomingMessage,
): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, headers: { allow: 'GET, HEAD' } }
  const taken = encodingsTaken(request.headers['accept-encoding'])
  let url: URL
  let path: string
  try {
    // Not against a base: `//about/` would be the name of a host.
    url = new URL(`http://site${(request.url ?? '/').replace(/^\/+/, '/')}`)
    path = decodeURIComponent(url.pathname).replace(/\/{2,}/g, '/')
  } catch {
    return errorPage(404, release, taken)
  }
  // A slash or dots that were written in another way lead out of the site, not into it.
  if (path.includes('\0') || path.split('/').includes('..')) return errorPage(404, release, taken)
  const redirect = book.redirects.get(path)
  if (redirect)
    return { status: redirect.permanent ? 301 : 302, headers: { location: locationOf(redirect.to) } }
  if (book.gone.has(path)) return errorPage(410, release, taken)
  // Addresses of pages end with a slash: one address a page, for caches and search engines.
  const file = path.endsWith('/') ? `${path}index.html` : path
  const found = await release.open(file, taken)
  if (!found && file === path && (await release.has(`${path}/index.html`)))
    return { status: 301, headers: { location: `${url.pathname}/${url.search}` } }
  if (!found) return errorPage(404, release, taken)
  return {
    status: 200,
    headers: {
      ...fileHeaders(file, found),
      'cache-control': cacheControl(path),
      // A notice answers 200: it is meant to be read, and what stands between (proxies, browsers inside other programs) may
      // replace the body of an error by its own. Search engines are told to keep neither it nor a copy of what was there.
      ...(book.notices.has(path) ? { 'x-robots-tag': noticeRobots } : {}),
    },
    file: found,
  }
}

const fileHeaders = (path: string, file: OpenFile): Record<string, string> => ({
  'content-type': mediaTypeOf(path),
  etag: `W/"${file.tag}"`,
  vary: 'Accept-Encoding',
  ...(file.modified ? { 'last-modified': file.modified.toUTCString() } : {}),
  ...(file.encoding ? { 'content-encoding': file.encoding } : { 'accept-ranges': 'bytes' }),
})

const errorPages = {
  404: { file: '/404.html', words: '没有这个页面。\n' },
  410: { file: '/410/index.html', words: '这个页面已经撤下。\n' },
} as const

async function errorPage(
  status: keyof typeof errorPages,
  release: ShownRelease,
  taken: ReadonlySet<string>,
): Promise<Answer> {
  const { file, words } = errorPages[status]
  const found = await release.open(file, taken)
  if (!found) return { status, headers: { ...plain, 'cache-control': 'no-cache' }, words }
  const { etag: _, 'last-modified': __, 'accept-ranges': ___, ...headers } = fileHeaders(file, found)
  return { status, headers: { ...headers, 'cache-control': 'no-cache' }, file: found }
}

/** The encodings of files that a reader takes, from `Accept-Encoding`. */
function encodingsTaken(header: string | string[] | undefined): Set<string> {
  const taken = new Set<string>()
  for (const part of String(header ?? '').split(',')) {
    const [name, ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
    if (name && !parameters.some((word) => /^q=0(?:\.0*)?$/.test(word))) taken.add(name)
  }
  return taken
}

/** One range of bytes, as players of audio and video ask for; undefined when all is asked for, null when there is no such part. */
function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | null | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end || start >= size ? null : { start, end }
}

async function send(
  { status, headers, file, words }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (!file) {
    response.writeHead(status, {
      ...headers,
      ...(words ? { 'content-length': Buffer.byteLength(words) } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : words)
    return
  }
  if (status === 200 && fresh(request, headers)) {
    await file.close()
    const { 'content-type': _, 'accept-ranges': __, 'content-encoding': ___, ...kept } = headers
    response.writeHead(304, kept).end()
    return
  }
  const range = status === 200 && !file.encoding ? rangeOf(request.headers.range, file.size) : undefined
  if (range === null) {
    await file.close()
    response.writeHead(416, { 'content-range': `bytes */${file.size}` }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 }
  const body = request.method === 'HEAD' || file.size === 0 ? undefined : await file.read(start, end)
  response.writeHead(range ? 206 : status, {
    ...headers,
    'content-length': end - start + 1,
    ...(range ? { 'content-range': `bytes ${start}-${end}/${file.size}` } : {}),
  })
  if (!body) {
    await file.close()
    response.end()
    return
  }
  await pipeline(body, response)
}

/** Whether the reader has this version already. */
function fresh(request: IncomingMessage, headers: Record<string, string>): boolean {
  const tags = request.headers['if-none-match']
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim() === headers.etag)
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  return since >= Date.parse(headers['last-modified'] ?? '')
}
