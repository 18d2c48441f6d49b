import type { ReleaseNote } from './note.ts'
import { namedByContent } from './paths.ts'

/** Media types of the files of a site, by ending: the bundled server, nginx and a bucket name them alike. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  pdf: 'application/pdf',
  zip: 'application/zip',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}
export const unknownMediaType = 'application/octet-stream'

export const mediaTypeOf = (path: string): string =>
  mediaTypes[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? unknownMediaType

/** How long a browser may keep what is at a path. */
export const cacheControl = (path: string): string =>
  namedByContent(path) ? 'public, max-age=31536000, immutable' : 'no-cache'

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

/** A redirect's target as its header needs it; `$` too, which nginx would take for a variable. */
export const locationOf = (to: string): string => encodeURI(to).replaceAll('$', '%24')

/** Headers of every answer, whatever it is. */
export const safetyHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

/** For a notice in place of what was withdrawn: read by people, kept by no search engine. */
export const noticeRobots = 'noindex, noarchive'

/** An address also without its last slash, and as the file that a page is. */
export const spellings = (address: string): string[] =>
  address.endsWith('/') && address !== '/'
    ? [address, address.slice(0, -1), `${address}index.html`]
    : [address]

/** What a release answers at addresses that are no files of it; the first redirect of an address counts. */
export function addressBook(note: Pick<ReleaseNote, 'redirects' | 'withdrawn'>): {
  redirects: Map<string, { to: string; permanent: boolean }>
  gone: Set<string>
  notices: Set<string>
} {
  const redirects = new Map<string, { to: string; permanent: boolean }>()
  // Exact addresses before those that only differ by the slash.
  for (const exact of [true, false])
    for (const { from, to, permanent } of note.redirects)
      for (const spelling of exact ? [from] : spellings(from))
        if (!redirects.has(spelling)) redirects.set(spelling, { to, permanent })
  const gone = new Set(spellings('/410/'))
  const notices = new Set<string>()
  for (const { address, how } of note.withdrawn)
    if (how === 'gone') for (const spelling of spellings(address)) gone.add(spelling)
    else if (how === 'notice')
      // Without the slash the page redirects.
      for (const spelling of spellings(address))
        if (spelling.endsWith('/') || spelling.endsWith('.html') || !address.endsWith('/'))
          notices.add(spelling)
  return { redirects, gone, notices }
}
