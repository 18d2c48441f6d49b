import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'

const { site } = inject('installation')
let browser: Browser
let addresses: string[]

/** One address of each template: the first of each shape in the sitemap. */
const templates = () => {
  const shapes = new Map<string, string>()
  for (const address of addresses) {
    const [section = '', second, third] = address.split('/').slice(1, -1)
    const shape = `${section}/${second && /^(?:\d{4}|page|form|upcoming)$/.test(second) ? second : second ? '*' : ''}/${third ? '*' : ''}`
    if (!shapes.has(shape)) shapes.set(shape, address)
  }
  return [...shapes.values(), '/search/?q=故事', '/nowhere/']
}

beforeAll(async () => {
  browser = await launchChromium()
  const locations = async (path: string): Promise<string[]> => {
    const text = await (await fetch(site + path)).text()
    return [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname)
  }
  addresses = await locations('/sitemap.xml')
  if (addresses.every((address) => address.endsWith('.xml')))
    addresses = (await Promise.all(addresses.map(locations))).flat()
})
afterAll(() => browser.close())

describe('the public site', () => {
  test('has a sitemap with the sample content, and every address in it answers', async () => {
    expect(addresses.length).toBeGreaterThan(60)
    for (const address of addresses) expect((await fetch(site + address)).status, address).toBe(200)
  })

  test('asks nothing of other hosts, breaks no policy and reports no error on any template', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    const wrong: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(site) && !/^(?:data|blob):/.test(request.url()))
        wrong.push(`asks ${request.url()}`)
    })
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 404/.test(message.text())) wrong.push(message.text())
    })
    for (const address of templates()) {
      await page.goto(site + address, { waitUntil: 'networkidle' })
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 390) wrong.push(`${address} is ${width} px wide on a phone`)
    }
    await page.close()
    expect(wrong).toEqual([])
  })

  test.each(['light', 'dark'] as const)('axe finds nothing on any template (%s)', async (colorScheme) => {
    const context = await browser.newContext({
      colorScheme,
      bypassCSP: true,
      viewport: { width: 1440, height: 900 },
    })
    const page = await context.newPage()
    const found: string[] = []
    for (const address of templates()) {
      await page.goto(site + address, { waitUntil: 'networkidle' })
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
      )
      for (const { id, nodes } of violations) found.push(`${address}: ${id} ${nodes[0]?.html.slice(0, 160)}`)
    }
    await context.close()
    expect(found).toEqual([])
  })

  test('reads without JavaScript: text, navigation, and where search would be, the topics', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site}/`)
    expect(await page.locator('nav a').count()).toBeGreaterThan(4)
    await page.goto(`${site}/search/`)
    expect(await page.locator('main').textContent()).toMatch(/JavaScript|脚本/)
    expect(await page.locator('main a[href^="/topics/"]').count()).toBeGreaterThan(2)
    await context.close()
  })

  test('an article with its styles is under 30 kB and runs no script', async () => {
    const address = addresses.find((path) => /^\/lectures\/[^/]+\/$/.test(path) && !path.includes('/page/'))
    const answer = await fetch(site + address, { headers: { 'accept-encoding': 'br' } })
    const html = await answer.text()
    expect(html).not.toMatch(/<script(?![^>]*type="application\/ld\+json")/)
    let bytes = Number(answer.headers.get('content-length'))
    for (const [, href] of html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)) {
      const style = await fetch(new URL(href ?? '', site), { headers: { 'accept-encoding': 'br' } })
      bytes += Number(style.headers.get('content-length'))
    }
    expect(bytes).toBeGreaterThan(1_000)
    expect(bytes).toBeLessThan(30_000)
  })
})
