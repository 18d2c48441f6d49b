import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReleaseNote } from './note.ts'
import {
  addressBook,
  cacheControl,
  contentSecurityPolicy,
  locationOf,
  mediaTypes,
  noticeRobots,
  safetyHeaders,
  unknownMediaType,
} from './serving.ts'

/** A text in nginx's quotation marks. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`

/** One `map` of nginx from the decoded address of a request; exact, and blind to upper and lower case as nginx's maps are. */
function map(variable: string, entries: Iterable<readonly [string, string]>): string {
  const lines = new Map<string, string>()
  for (const [address, value] of entries) {
    // A line break would end up in the configuration.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through.
    if (/[\u0000-\u001f]/.test(address + value)) continue
    const key = address.toLowerCase()
    if (!lines.has(key)) lines.set(key, `  ${quoted(address)} ${quoted(value)};`)
  }
  return [`map $uri ${variable} {`, '  default "";', ...lines.values(), '}', ''].join('\n')
}

/**
 * The configuration with which nginx answers as the bundled server does, out of the same folder.
 * `maps.conf` belongs into `http`, `site.conf` into a `server`.
 */
export function nginxConfiguration(folder: string, note: ReleaseNote): { maps: string; site: string } {
  const book = addressBook(note)
  const redirects = [...book.redirects]
  const to = (permanent: boolean) =>
    redirects
      .filter(([, it]) => it.permanent === permanent)
      .map(([from, it]) => [from, locationOf(it.to)] as const)
  const entries = redirects.length + book.gone.size + book.notices.size
  const longest = Math.max(
    0,
    ...[...book.redirects.keys(), ...book.gone, ...book.notices].map((address) => Buffer.byteLength(address)),
  )
  const powerOfTwo = (least: number) => 2 ** Math.ceil(Math.log2(least))
  const maps = [
    '# Written by the publisher with each release; changes here are lost.',
    `map_hash_max_size ${powerOfTwo(Math.max(2048, entries * 4))};`,
    // A key, its length and its value must fit into one bucket.
    `map_hash_bucket_size ${powerOfTwo(Math.max(128, longest + 64))};`,
    map('$lectern_moved', to(true)),
    map('$lectern_found', to(false)),
    map(
      '$lectern_gone',
      [...book.gone].map((address) => [address, '1'] as const),
    ),
    map(
      '$lectern_robots',
      [...book.notices].map((address) => [address, noticeRobots] as const),
    ),
    'map $request_uri $lectern_path {',
    '  "~^/*(?<lectern_asked>/[^?]*)" $lectern_asked;',
    '}',
    // What has a hash of its contents in its name; see namedByContent in scripts/publisher/releases/paths.ts.
    'map $uri $lectern_cache {',
    `  default ${quoted(cacheControl('/'))};`,
    `  "~^/(?:_astro|pictures|files)/" ${quoted(cacheControl('/_astro/'))};`,
    `  "~^/pagefind/[^/]+/" ${quoted(cacheControl('/_astro/'))};`,
    '}',
    '',
  ].join('\n')
  const types = new Map<string, string[]>()
  for (const [ending, type] of Object.entries(mediaTypes)) {
    const plain = type.split(';')[0] ?? type
    types.set(plain, [...(types.get(plain) ?? []), ending])
  }
  const withCharset = new Set(
    Object.values(mediaTypes).flatMap((type) => (type.includes('charset') ? [type.split(';')[0] ?? ''] : [])),
  )
  // Headers of a server are not taken over by a location that adds some of its own.
  const headers = [
    ...Object.entries(safetyHeaders),
    ['Content-Security-Policy', contentSecurityPolicy(note.inlineHashes)] as const,
  ].map(([name, value]) => `add_header ${name} "${value}" always;`)
  const site = [
    '# Written by the publisher with each release; changes here are lost.',
    `root "${join(folder, 'live', 'public')}";`,
    'absolute_redirect off;',
    'server_tokens off;',
    'gzip_static on;',
    'gzip_vary on;',
    `default_type ${unknownMediaType};`,
    'types {',
    ...[...types].map(([type, endings]) => `  ${type} ${endings.join(' ')};`),
    '}',
    'charset utf-8;',
    // text/html is always among them.
    `charset_types ${[...withCharset].filter((type) => type !== 'text/html').join(' ')};`,
    ...headers,
    'add_header Cache-Control $lectern_cache always;',
    'add_header X-Robots-Tag $lectern_robots;',
    'error_page 403 404 @missing;',
    'error_page 405 @method;',
    'error_page 410 @gone;',
    'location @missing { try_files /404.html =404; }',
    'location @gone { try_files /410/index.html =410; }',
    'location @method {',
    ...headers.map((line) => `  ${line}`),
    '  add_header Allow "GET, HEAD" always;',
    '  return 405;',
    '}',
    'if ($request_method !~ ^(?:GET|HEAD)$) { return 405; }',
    'if ($lectern_moved) { return 301 $lectern_moved; }',
    'if ($lectern_found) { return 302 $lectern_found; }',
    'if ($lectern_gone) { return 410; }',
    // Addresses of pages end with a slash: one address a page.
    'set $lectern_slash "";',
    'if (-f $document_root$uri/index.html) { set $lectern_slash page; }',
    'if ($uri ~ /$) { set $lectern_slash ""; }',
    'if ($lectern_slash) { return 301 $lectern_path/$is_args$args; }',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of nginx.
    'location ~ /$ { try_files "${uri}index.html" =404; }',
    'location / { try_files $uri =404; }',
    '',
  ].join('\n')
  return { maps, site }
}

/** Writes the configuration of a release to `nginx/` in the installation's folder, where it differs; tells whether it did. */
export function writeNginx(folder: string, note: ReleaseNote): boolean {
  const target = join(folder, 'nginx')
  mkdirSync(target, { recursive: true })
  let changed = false
  for (const [name, text] of Object.entries(nginxConfiguration(folder, note))) {
    const path = join(target, `${name}.conf`)
    try {
      if (readFileSync(path, 'utf8') === text) continue
    } catch {
      // Not written yet.
    }
    writeFileSync(`${path}.part`, text)
    renameSync(`${path}.part`, path)
    changed = true
  }
  return changed
}
