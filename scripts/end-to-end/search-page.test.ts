import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'

const { site } = inject('installation')
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  await page?.close()
  page = await browser.newPage()
})

/** How many pages the line under the box says were found, once it says so. */
async function total(): Promise<number> {
  const line = page.locator('.find [aria-live] b')
  await line.waitFor()
  return Number(await line.textContent())
}
const addressHas = (name: string, value: string) =>
  page.waitForURL((url) => url.searchParams.get(name) === value)

describe('the search page', () => {
  test('finds while typing, marks what was typed, and keeps it in the address', async () => {
    await page.goto(`${site}/search/`)
    // The island listens for keys from the moment on that it begins its worker.
    if (page.workers().length === 0) await page.waitForEvent('worker')
    await page.keyboard.press('/')
    await page.keyboard.type('夜校')
    await addressHas('q', '夜校')
    const found = await total()
    expect(found).toBeGreaterThan(1)
    expect(await page.locator('.hits mark').first().textContent()).toBe('夜校')
    await page.reload()
    expect(await page.locator('#search-box').inputValue()).toBe('夜校')
    expect(await total()).toBe(found)
  })

  test('is reached from the box in the header, without a script of its own', async () => {
    await page.goto(`${site}/`)
    await page.locator('header input[name=q]').fill('油灯')
    await page.keyboard.press('Enter')
    await addressHas('q', '油灯')
    expect(await total()).toBeGreaterThan(0)
  })

  test('a facet narrows to as many as it said, and going back undoes it', async () => {
    await page.goto(`${site}/search/?q=${encodeURIComponent('夜校')}`)
    const all = await total()
    const story = page.locator('.facet label', { hasText: '红色故事' })
    await story.waitFor()
    const said = Number(await story.locator('.count').textContent())
    expect(said).toBeGreaterThan(0)
    expect(said).toBeLessThan(all)
    await story.locator('input').check()
    await addressHas('kind', '红色故事')
    await page.waitForFunction(
      (wanted) => document.querySelector('.find [aria-live] b')?.textContent === String(wanted),
      said,
    )
    await page.goBack()
    await page.waitForFunction(
      (wanted) => document.querySelector('.find [aria-live] b')?.textContent === String(wanted),
      all,
    )
    expect(await story.locator('input').isChecked()).toBe(false)
  })

  test('Traditional and Simplified find the same', async () => {
    const found = []
    for (const typed of ['红色故事', '紅色故事']) {
      await page.goto(`${site}/search/?q=${encodeURIComponent(typed)}`)
      found.push(await total())
    }
    expect(found[0]).toBeGreaterThan(0)
    expect(found[1]).toBe(found[0])
  })

  test('says what to try when nothing is found, and lists the topics', async () => {
    await page.goto(`${site}/search/?q=${encodeURIComponent('飞碟紫薯麒麟')}`)
    await page.locator('.search-notice').waitFor()
    expect(await page.locator('.search-notice').textContent()).toContain('没有找到')
    expect(await page.locator('main a[href^="/topics/"]').count()).toBeGreaterThan(2)
  })

  test.each(['，。！', '"', '<script>alert(1)</script>', '的'.repeat(500), '%E4%'])(
    'stays whole when asked for %s',
    async (typed) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('dialog', (dialog) => {
        errors.push(dialog.message())
        void dialog.dismiss()
      })
      await page.goto(`${site}/search/?q=${encodeURIComponent(typed)}`)
      await page.locator('.search-notice, .hits li').first().waitFor()
      expect(errors).toEqual([])
    },
  )

  test('tells of a broken network and goes on when it is back', async () => {
    await page.context().route('**/pagefind/**', (route) => route.abort())
    await page.goto(`${site}/search/?q=${encodeURIComponent('夜校')}`)
    await page.locator('.search-notice[role=alert]').waitFor()
    await page.context().unroute('**/pagefind/**')
    await page.locator('.search-notice button').click()
    expect(await total()).toBeGreaterThan(1)
  })
})
