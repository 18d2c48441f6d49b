import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { type Cms, type DraftRecord, readPreview } from '@lectern/cms'
import { fileAddress, pictureVariants } from '@lectern/content-models/published'
import sirv from 'sirv'
import { inlineHashesOf } from '../publisher/inline-hashes.ts'
import { mediaOf, pictureFile } from '../publisher/pictures.ts'
import type { DraftRenderer } from './draft-renderer.ts'
import { messagePage, previewPage } from './page.ts'

const client = fileURLToPath(new URL('client', import.meta.url))

/** What the server of drafts works with. */
export interface PreviewOptions {
  drafts: DraftRenderer
  cms: Pick<Cms, 'draftRecord' | 'originals'>
  /** The secret that the CMS signs links with. */
  secret: string
  cmsUrl: string
  siteUrl: string
  /** The renderer's files for the browser. */
  clientFolder: string
  pictureCache: string
  now: () => Date
}

/** The policy of a preview: its own styles and one script, pictures of the public site, and the CMS alone may frame it. */
const policy = ({ cmsUrl, siteUrl }: PreviewOptions, styles: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${["'self'", ...styles].join(' ')}`,
    `img-src 'self' data: ${siteUrl}`,
    `media-src 'self' ${siteUrl}`,
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${siteUrl}`,
    `frame-ancestors ${cmsUrl}`,
  ].join('; ')

const versionOf = (draft: DraftRecord): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        draft.record.kind,
        draft.savedAt,
        draft.revision,
        draft.published,
        draft.record,
        draft.remarks,
      ]),
    )
    .digest('hex')
    .slice(0, 16)

/**
 * Serves previews of drafts at `/draft/<token>/`, with their pictures and files under the same address.
 * Nothing of a draft is answered without a token that holds; nothing may be kept or indexed by anybody.
 */
export function previewServer(options: PreviewOptions): Server {
  const assets = [options.clientFolder, client].map((folder) => sirv(folder, { dev: true, etag: false }))
  return createServer(async (request, response) => {
    const headers = {
      'X-Robots-Tag': 'noindex, nofollow, noarchive',
      'X-Content-Type-Options': 'nosniff',
      // The address is the key: it goes to nobody else.
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Content-Security-Policy': policy(options),
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.setHeader('Cache-Control', 'no-store, private')
    const say = (status: number, title: string, text: string) => {
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
      response.end(request.method === 'HEAD' ? '' : messagePage(title, text))
    }
    const refuse = () =>
      say(403, '没有权限', '这个预览链接不完整或无效。请让给您链接的人重新发一个，并复制完整的地址。')
    const missing = () => say(404, '没有这篇稿件', '这篇稿件已被删除，或者给您链接的人已不能查看它。')
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { allow: 'GET, HEAD' }).end()
        return
      }
      const path = new URL(request.url ?? '/', 'http://preview').pathname
      if (path === '/robots.txt') {
        response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /\n')
        return
      }
      if (path.startsWith('/preview/')) {
        request.url = path.slice('/preview'.length)
        assets[1]?.(request, response, refuse)
        return
      }
      if (path.startsWith('/_astro/') || path === '/icon.svg') {
        assets[0]?.(request, response, refuse)
        return
      }
      const [, token, rest] = path.match(/^\/draft\/([\w.-]+)\/(.*)$/) ?? []
      if (token === undefined || rest === undefined) return refuse()
      const now = options.now()
      const reading = readPreview(token, options.secret, now)
      if ('refused' in reading)
        return reading.refused === 'expired'
          ? say(
              403,
              '链接已过期',
              '这个预览链接过了有效期。请让给您链接的人重新发一个；编辑请在后台重新打开这篇稿件。',
            )
          : refuse()
      const { collection, id, by, expires } = reading.claim
      const draft = await options.cms.draftRecord(collection, id, by, now)
      if (!draft) return missing()
      const version = versionOf(draft)
      if (rest === 'version') {
        response.writeHead(200, { 'content-type': 'text/plain' }).end(version)
        return
      }
      if (rest !== '') {
        if (!(await sendMedia(options, draft, `/${rest}`, response))) missing()
        return
      }
      const page = await options.drafts.page(draft)
      if (page.response.status !== 200)
        throw new Error(`${page.address} was answered with ${page.response.status}`)
      const html = await page.response.text()
      response.setHeader('Content-Security-Policy', policy(options, inlineHashesOf(html).styles))
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(
        previewPage(html, draft, {
          base: `/draft/${token}/`,
          siteUrl: options.siteUrl,
          cmsUrl: options.cmsUrl,
          version,
          expires: new Date(expires * 1000),
        }),
      )
    } catch (error) {
      // Without the address: it would let whoever reads the log read the draft.
      console.error(`预览未能显示：${(error as Error).message}`)
      if (response.headersSent) response.end()
      else say(500, '预览出错', '这篇稿件暂时不能预览。请稍后再试；仍然不行时请告诉管理员。')
    }
  })
}

const pictureTypes = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg' } as const

/** Sends a picture variant or a file that the draft names; false when it names no such thing. */
async function sendMedia(
  options: PreviewOptions,
  draft: DraftRecord,
  address: string,
  response: ServerResponse,
): Promise<boolean> {
  const { pictures, files } = mediaOf([draft.record])
  const send = (path: string, type: string) => {
    response.writeHead(200, { 'content-type': type })
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response)
    return true
  }
  const file = files.find((candidate) => fileAddress(candidate) === address)
  if (file) {
    const original = (await options.cms.originals()).get(file.hash)
    // A file of somebody else's making does nothing here but be shown or kept.
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
    return original ? send(original, file.mime) : false
  }
  for (const { picture, shapes } of pictures)
    for (const shape of shapes)
      for (const variant of pictureVariants(picture, shape))
        if (variant.address === address) {
          const original = (await options.cms.originals()).get(picture.hash)
          if (!original) return false
          const path = await pictureFile({ picture, shape, variant, original, cache: options.pictureCache })
          return send(path, pictureTypes[variant.format])
        }
  return false
}
