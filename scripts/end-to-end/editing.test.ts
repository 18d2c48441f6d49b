import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { bringOut, change, eventually, logIn, statusOf } from './editing.ts'

const { cms, site, email, password } = inject('installation')
const mark = Date.now().toString(36)
const title = `示例故事：油灯下的账页${mark}`
// A made-up word, so that a search for it finds this story or nothing.
const word = `泷坞${mark}`

let browser: Browser
let context: BrowserContext
/** The editor's window. */
let admin: Page

beforeAll(async () => {
  browser = await launchChromium()
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  admin = await context.newPage()
  admin.setDefaultTimeout(15_000)
})
afterAll(() => browser?.close())

const textOf = async (path: string) => (await fetch(site + path)).text()

/** Where the story is told of, of all the places that list what is published. */
const listings = async (): Promise<string[]> => {
  const places = ['/', '/stories/', '/rss.xml', '/feeds/story.xml', '/sitemap.xml']
  const texts = await Promise.all(places.map(textOf))
  return places.filter((_, index) => texts[index]?.includes(title) || texts[index]?.includes(slug))
}

/** The titles that a reader finds for some words. */
const searched = async (query: string): Promise<string[]> => {
  const page = await browser.newPage()
  await page.goto(`${site}/search/?q=${encodeURIComponent(query)}`)
  const hits = page.locator('.hits a')
  await eventually(
    async () => (await hits.count()) > 0 || /没有找到/.test((await page.locator('main').textContent()) ?? ''),
    Boolean,
  )
  const titles = await hits.allTextContents()
  await page.close()
  return titles
}

let slug = ''
let id = ''
const address = () => `/stories/${slug}/`

/** The body's editor. */
const body = (): Locator => admin.locator('.rich-text-lexical [contenteditable=true]').first()

/** Presses one of the buttons of the form and waits until the CMS said that it was done. */
const press = async (button: string, confirmed: string) => {
  await admin.locator(button).click()
  await admin.locator('.payload-toast-item', { hasText: confirmed }).first().waitFor()
}
const save = () => press('#action-save', '更新成功')

/** Fresh from the server, so that what is seen is what was kept. */
const open = async () => {
  await admin.goto(`${cms}/admin/collections/stories/${id}`)
  // Payload opens the tab in which the editor was last.
  await admin.getByRole('button', { name: '内容', exact: true }).click()
  await body().waitFor()
}

/** Publishes a page that has nothing to do with the story, and waits until the public can read it. */
let others = 0
const publishOther = async () => {
  others += 1
  const name = `other-${mark}-${others}`
  const editor = await logIn('editor')
  const { doc } = await editor.send('POST', '/pages', { title: `示例页面${others}`, slug: name })
  await bringOut('pages', (doc as { id: string }).id)
  await eventually(
    () => statusOf(`/${name}/`),
    (status) => status === 200,
  )
}

describe('an editor', () => {
  test('is told in Chinese when the password is wrong, and logs in with the right one', async () => {
    await admin.goto(`${cms}/admin`)
    await admin.locator('label', { hasText: '电子邮件' }).waitFor()
    await admin.fill('#field-email', email)
    await admin.fill('#field-password', `${password}?`)
    await admin.getByRole('button', { name: '登录' }).click()
    await admin
      .getByText(/密码不(?:对|正确)/)
      .first()
      .waitFor()
    await admin.fill('#field-password', password)
    await admin.getByRole('button', { name: '登录' }).click()
    await admin.locator('.desk-head h1', { hasText: '好，' }).waitFor()
    expect(await admin.locator(`a[href="${site}"]`).count()).toBeGreaterThan(0)
  })

  test('writes a story with a heading, bold words and a list, and saves it as a draft', async () => {
    await admin.goto(`${cms}/admin/collections/stories`)
    await admin.locator('.list-header').getByText('新建', { exact: true }).click()
    await admin.waitForURL(/\/stories\/create/)
    await admin.fill('#field-title', title)
    await admin.locator('#field-storyKind').click()
    await admin.locator('.rs__option', { hasText: '文物' }).click()

    await body().click()
    const keys = admin.keyboard
    await keys.type(`先写一段，里面有${word}。`)
    await keys.press('Enter')
    await keys.type('/标题')
    await admin.locator('.slash-menu-popup__item', { hasText: '标题 2' }).click()
    await keys.type('一两灯油')
    await keys.press('Enter')
    await keys.type('账页上写着')
    await keys.press('Control+b')
    await keys.type('“省下一两油”，')
    await keys.press('Control+b')
    await keys.type('下面没有署名。')
    await keys.press('Enter')
    await keys.type('- 第一笔')
    await keys.press('Enter')
    await keys.type('第二笔')
    await press('#action-save', '成功')
    await admin.waitForURL(/\/stories\/(?!create)[^/?]+$/)
    id = new URL(admin.url()).pathname.split('/').at(-1) ?? ''
    const kept = await (await logIn()).send('GET', `/stories/${id}?depth=0`)
    slug = String(kept.slug)
    expect(kept).toMatchObject({
      title,
      workflow: { state: 'draft', publicState: 'never' },
      referenceState: '缺出处',
    })
    expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })

  test('sees that the story has nothing that backs it, in the form and in the list', async () => {
    await open()
    await admin.getByRole('button', { name: '署名与来源' }).click()
    await admin.locator('#field-referenceState', { hasText: '缺出处' }).waitFor()
    await admin.getByText('“缺出处”的故事在网站上会向读者注明').waitFor()
    await admin.goto(`${cms}/admin/collections/stories`)
    const row = admin.locator('tbody tr', { hasText: title })
    await row.waitFor()
    expect(await row.textContent()).toMatch(/缺出处.*草稿/)
  })

  test('shows nobody a draft', async () => {
    // Something else goes out first: after it the site has seen whatever it will see of the draft.
    await publishOther()
    expect(await statusOf(address())).toBe(404)
    expect(await listings()).toEqual([])
    expect(await searched(word)).toEqual([])
  })

  test('sees it published after review and signature: page, lists, feeds, sitemap and search have it within a minute', async () => {
    await bringOut('stories', id)
    const html = await eventually(
      () => textOf(address()),
      (text) => text.includes(word),
    )
    expect(html).toMatch(/<h2[^>]*>一两灯油<\/h2>/)
    expect(html).toContain('账页上写着<strong>“省下一两油”，</strong>下面没有署名。')
    expect(html).toMatch(/<ul>\s*<li>(?:<p>)?第一笔(?:<\/p>)?<\/li>\s*<li>(?:<p>)?第二笔/)
    expect(html.slice(html.indexOf('<main'))).not.toContain('**')
    expect(await listings()).toEqual(['/', '/stories/', '/rss.xml', '/feeds/story.xml', '/sitemap.xml'])
    expect(await searched(word)).toEqual([title])
  })

  test('goes on with a draft of the published story, and the site stays as it was', async () => {
    await open()
    const before = await textOf(address())
    await body().getByText('下面没有署名。').click()
    await admin.keyboard.press('End')
    await admin.keyboard.type('又过了一年。')
    await save()
    await publishOther()
    expect(await textOf(address())).toBe(before)
    await open()
    expect(await body().textContent()).toContain('又过了一年。')
    await bringOut('stories', id)
    const html = await eventually(
      () => textOf(address()),
      (text) => text.includes('又过了一年。'),
    )
    // Who answered for it, and what was changed.
    expect(html).toMatch(/签发[^<]*(?:<[^>]+>)*[^<]*赵示例/)
    expect(html).toContain('示例修订')
  })

  test('sees it withdrawn: it is gone from every place, and its address says so', async () => {
    const signer = await logIn('signer')
    await signer.send('POST', `/stories/${id}/transitions/withdraw`, {
      reason: '示例原因',
      withdrawal: { kind: 'gone' },
    })
    await eventually(
      () => statusOf(address()),
      (status) => status === 410,
    )
    expect(await listings()).toEqual([])
    expect(await searched(word)).toEqual([])
    const kept = await (await logIn()).send('GET', `/stories/${id}?depth=0`)
    expect(kept).toMatchObject({ title, workflow: { state: 'withdrawn', publicState: 'withdrawn' } })
  })

  test('cannot upload a picture without words for who cannot see it, nor give away where it was taken', async () => {
    const photograph = await sharp({
      create: { width: 900, height: 600, channels: 3, background: '#8a5a2b' },
    })
      .withExif({ IFD0: { Make: 'ExampleCamera' }, IFD3: { GPSLatitude: '28/1 27/1 0/1' } })
      .jpeg()
      .toBuffer()
    expect(photograph.includes('ExampleCamera')).toBe(true)
    await admin.goto(`${cms}/admin/collections/media/create`)
    await admin
      .locator('input[type=file]')
      .setInputFiles({ name: `照片${mark}.jpg`, mimeType: 'image/jpeg', buffer: photograph })
    await admin.locator('#action-save').click()
    await admin.getByText('“替代文字”为空').first().waitFor()
    await admin.fill('#field-alt', `一面土墙${mark}`)
    await press('#action-save', '成功')
    await admin.waitForURL(/\/media\/(?!create)[^/?]+$/)
    const cover = new URL(admin.url()).pathname.split('/').at(-1)

    await change('stories', id, { cover })
    await bringOut('stories', id)
    const html = await eventually(
      () => textOf(address()),
      (text) => text.includes(`一面土墙${mark}`),
    )
    const served = new Set(
      [...html.matchAll(/(?:src|srcset)="([^"]+)"/g)].flatMap(([, list = '']) =>
        list.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''),
      ),
    )
    const pictures = [...served].filter((path) => /\.(?:avif|webp|jpe?g)$/.test(path))
    expect(pictures.length).toBeGreaterThan(2)
    for (const path of pictures) {
      const answer = await fetch(new URL(path, site))
      expect(answer.status, path).toBe(200)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect((await sharp(bytes).metadata()).exif, path).toBeUndefined()
      expect(bytes.includes('ExampleCamera'), path).toBe(false)
    }
  })
})
