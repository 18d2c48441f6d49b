import { fromMarkdown } from '@lectern/content-models/body'
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { eventually, logIn, openAdmin } from './editing.ts'

const { cms, site } = inject('installation')
const mark = Date.now().toString(36)
const title = `示例故事：窗下的算盘${mark}`

let browser: Browser
let admin: Page
let id = ''

beforeAll(async () => {
  browser = await launchChromium()
  const { doc } = await (await logIn()).send('POST', '/stories', {
    title,
    storyKind: '文物',
    body: fromMarkdown('先写了一句。'),
  })
  id = (doc as { id: string }).id
  admin = await openAdmin(browser)
})
afterAll(() => browser?.close())

const preview = (): FrameLocator => admin.frameLocator('#live-preview-iframe')
const frame = async (): Promise<Frame> =>
  (await (await admin.waitForSelector('#live-preview-iframe')).contentFrame()) as Frame

describe('the preview of a draft', () => {
  test('stands beside the form, in the templates of the site', async () => {
    const wrong: string[] = []
    admin.on('console', (message) => {
      if (/Content.Security.Policy|Refused to/i.test(message.text())) wrong.push(message.text())
    })
    await admin.goto(`${cms}/admin/collections/stories/${id}`)
    await admin.locator('#live-preview-toggler').click()
    await preview().getByText('预览：第 1 稿，未发布').waitFor()
    await preview().locator('article').getByText('先写了一句。').waitFor()
    const width = await (await frame()).evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(width).toBeLessThanOrEqual(0)
    expect(wrong).toEqual([])
  })

  test('shows what was written when it is saved, and not before', async () => {
    // The page says when it has been loaded anew.
    await (await frame()).evaluate(() => {
      document.body.dataset.seen = 'yes'
    })
    await admin.fill('#field-title', `${title}（改）`)
    expect(await preview().locator('h1').first().textContent()).not.toContain('（改）')
    expect(await preview().locator('body[data-seen]').count()).toBe(1)
    await admin.locator('#action-save').click()
    await preview().locator('h1', { hasText: '（改）' }).waitFor()
    expect(await preview().locator('body[data-seen]').count()).toBe(0)
  })

  test('tells where a link leads, since the frame of the admin lets none open', async () => {
    const pages = admin.context().pages().length
    await preview().locator('nav a', { hasText: '红色故事' }).first().click()
    await preview().getByText(`预览里不打开链接：${site}/stories/`).waitFor()
    expect(admin.context().pages()).toHaveLength(pages)
    await preview().locator('article').getByText('先写了一句。').waitFor()
  })

  test('is there for an outside reviewer with a link, without an account, until the draft is gone', async () => {
    const editor = await logIn()
    const { url, expiresAt } = (await editor.send('POST', `/stories/${id}/preview-link`, { days: 2 })) as {
      url: string
      expiresAt: string
    }
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(47 * 3_600_000)
    const stranger = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await stranger.newPage()
    const answer = await page.goto(url)
    expect(answer?.headers()).toMatchObject({
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'cache-control': 'no-store, private',
    })
    expect(await page.locator('h1').first().textContent()).toContain('（改）')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await expect(editor.send('POST', `/stories/${id}/preview-link`, { days: 15 })).rejects.toThrow('1 到 14')
    for (const path of ['/stories/', '/', '/rss.xml'])
      expect(await (await fetch(site + path)).text()).not.toContain(title)
    await editor.send('DELETE', `/stories/${id}`)
    const gone = await eventually(
      async () => (await page.goto(url))?.status(),
      (status) => status !== 200,
      10,
    )
    expect(gone).toBe(404)
    await stranger.close()
  })
})
