import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Cms, openCms, type PreviewClaim, signPreview } from '@lectern/cms'
import { fromMarkdown } from '@lectern/content-models/body'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRenderer, type Renderer, rendererFolders } from '../publisher/renderer.ts'
import { readSettings } from '../settings/settings.ts'
import { buildSite } from '../steps/builds.ts'
import { draftRenderer } from './draft-renderer.ts'
import { previewServer } from './server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const secret = 'only for this test'
const cmsUrl = 'http://localhost:4400'
const siteUrl = 'http://localhost:4401'
const start = Date.parse('2026-11-22T10:00:00Z')

describe('the preview server', () => {
  let folder: string
  let cms: Cms
  let renderer: Renderer
  let address: string
  let close: () => Promise<void>
  let clock = start
  const ids: Record<string, string> = {}
  let by = ''

  const token = (claim: Partial<PreviewClaim> = {}) =>
    signPreview(
      { collection: 'stories', id: ids.draft ?? '', expires: start / 1000 + 3_600, by, ...claim },
      secret,
    )
  const get = (path: string, init: RequestInit = {}) => fetch(address + path, { redirect: 'manual', ...init })
  const page = async (claim: Partial<PreviewClaim> = {}) => {
    const answer = await get(`/draft/${token(claim)}/`)
    return { answer, html: await answer.text() }
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-preview-'))
    const settings = { ...readSettings({ LECTERN_VAR: folder }), root }
    await buildSite(settings)
    renderer = await loadRenderer(root)
    cms = await openCms({ folder })
    await cms.createFirstAdministrator({
      email: 'preview@example.com',
      password: 'a long enough one 7',
      name: '示例管理员',
    })
    by = (await cms.find('users', {}))[0]?.id ?? ''
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#8a5a2b' } })
      .jpeg()
      .toBuffer()
    const cover = await cms.addPicture({ name: 'wall.jpg', bytes, alt: '一面土墙' })
    const make = async (name: string, data: Record<string, unknown>, publish: boolean) => {
      ids[name] = (await cms.create('stories', data, { publish })).id
    }
    await make(
      'public',
      { title: '公开的示例故事', storyKind: '文物', summary: '概要', body: fromMarkdown('公开正文。') },
      true,
    )
    await make(
      'draft',
      { title: '没写完的示例故事', body: fromMarkdown('草稿里的话，见[别处](/about/)。'), cover },
      false,
    )
    await make('other', { title: '另一篇示例草稿', storyKind: '事件' }, false)
    const server = previewServer({
      drafts: draftRenderer({ renderer, cms, now: () => new Date(clock) }),
      cms,
      secret,
      cmsUrl,
      siteUrl,
      clientFolder: rendererFolders(root).client,
      pictureCache: join(folder, 'picture-cache'),
      now: () => new Date(clock),
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    close = async () => {
      server.close()
      server.closeAllConnections()
    }
  })
  afterAll(async () => {
    await close?.()
    await cms?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('shows a half-written draft in the templates of the site, and says what is missing', async () => {
    const { answer, html } = await page()
    expect(answer.status).toBe(200)
    expect(html).toContain('草稿里的话')
    expect(html).toContain('预览：第 1 稿，未发布')
    expect(html).toContain('“类别”还没有填写。')
    expect(html).toMatch(/<link rel="stylesheet" href="\/_astro\/[^"]+\.css"/)
    expect(html).toContain(`href="${siteUrl}/about/"`)
    expect(html).not.toContain('rel="canonical"')
    expect(html).not.toContain('application/ld+json')
  })

  it('sends every answer with headers that forbid keeping, indexing and framing by others', async () => {
    const style = (await page()).html.match(/href="(\/_astro\/[^"]+\.css)"/)?.[1]
    for (const path of [
      `/draft/${token()}/`,
      '/draft/x/',
      '/',
      '/robots.txt',
      style ?? '',
      '/preview/reload.js',
      `/draft/${token()}/version`,
    ]) {
      const { headers } = await get(path)
      expect(headers.get('x-robots-tag'), path).toBe('noindex, nofollow, noarchive')
      expect(headers.get('cache-control'), path).toBe('no-store, private')
      expect(headers.get('referrer-policy'), path).toBe('no-referrer')
      expect(headers.get('etag'), path).toBeNull()
      const policy = headers.get('content-security-policy')
      expect(policy, path).toContain(`frame-ancestors ${cmsUrl}`)
      expect(policy, path).toContain("script-src 'self';")
      expect(headers.get('access-control-allow-origin'), path).toBeNull()
    }
  })

  it('shows pictures of the draft to holders of the link only', async () => {
    const { html } = await page()
    const pictures = [...html.matchAll(/(\/draft\/[^"\s,]+\/pictures\/[^"\s,]+)/g)].map(
      ([, path]) => path ?? '',
    )
    expect(pictures.length).toBeGreaterThan(2)
    const bare = pictures[0]?.replace(/^\/draft\/[^/]+/, '') ?? ''
    for (const path of new Set(pictures)) {
      const answer = await get(path)
      expect(answer.status, path).toBe(200)
      expect(answer.headers.get('content-type')).toMatch(/^image\//)
      expect(answer.headers.get('cache-control')).toBe('no-store, private')
      expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width).toBeGreaterThan(0)
    }
    expect((await get(bare)).status).toBe(403)
    expect((await get(`/draft/${token({ id: ids.other })}${bare}`)).status).toBe(404)
    expect((await get(`/draft/${token()}/pictures/0123456789abcdef/cover-480.webp`)).status).toBe(404)
  })

  it.each([
    ['no token', () => '/', 403],
    ['a token that says nothing', () => '/draft/abc/', 403],
    ['a changed token', () => `/draft/x${token()}/`, 403],
    ['the address of the page itself', () => '/stories/preview/', 403],
    ['a draft that is not there', () => `/draft/${token({ id: 'nobody' })}/`, 404],
    ['a giver without an account', () => `/draft/${token({ by: 'nobody' })}/`, 404],
    ['a collection without pages', () => `/draft/${token({ collection: 'users', id: by })}/`, 404],
    ['climbing out of the styles', () => '/preview/..%2f..%2fserver.ts', 403],
  ])('refuses %s, in Chinese', async (_, path, status) => {
    const answer = await get(path())
    expect(answer.status).toBe(status)
    const html = await answer.text()
    expect(html).toContain(status === 403 ? '没有权限' : '没有这篇稿件')
    expect(html).not.toContain('草稿里的话')
  })

  it('shows nothing any more from the instant at which the link ends', async () => {
    const mine = token()
    clock = start + 3_600_000 - 1
    expect((await get(`/draft/${mine}/`)).status).toBe(200)
    clock = start + 3_600_000
    for (const path of ['', 'version', 'pictures/x']) {
      const answer = await get(`/draft/${mine}/${path}`)
      expect(answer.status).toBe(403)
      expect(await answer.text()).toContain('链接已过期')
    }
    clock = start
  })

  it('changes nothing: only reading is allowed', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await get(`/draft/${token()}/`, { method })).status).toBe(405)
  })

  it('lets no draft into another page, also when many are asked for at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => page({ id: index % 2 ? ids.draft : ids.other })),
    )
    for (const [index, { html }] of answers.entries()) {
      expect(html.includes('没写完的示例故事')).toBe(index % 2 === 1)
      expect(html.includes('另一篇示例草稿')).toBe(index % 2 === 0)
    }
    for (const path of ['/', '/stories/', '/rss.xml', '/sitemap.xml']) {
      const text = await (await renderer.render(path)).text()
      expect(text, path).not.toMatch(/没写完的示例故事|另一篇示例草稿/)
    }
    expect(await (await renderer.render('/stories/')).text()).toContain('公开的示例故事')
  })

  it('shows the new text of a published piece and leaves the published page as it was', async () => {
    const path = renderer.addresses().find((one) => /^\/stories\/gong-?kai/.test(one)) ?? ''
    const published = await (await renderer.render(path)).text()
    expect(published).toContain('公开正文。')
    expect((await page({ id: ids.public })).html).toContain('预览：第 1 稿，已发布')
    await cms.update('stories', ids.public ?? '', { body: fromMarkdown('改过的正文。') }, { publish: false })
    expect((await page({ id: ids.public })).html).toContain('改过的正文。')
    expect(await (await renderer.render(path)).text()).toContain('公开正文。')
  })

  it('tells a new version only after a save', async () => {
    const version = async () => (await get(`/draft/${token()}/version`)).text()
    const before = await version()
    expect((await page()).html).toContain(`data-version="${before}"`)
    expect(await version()).toBe(before)
    await cms.update('stories', ids.draft ?? '', { summary: '补上的概要' }, { publish: false })
    expect(await version()).not.toBe(before)
  })
})
