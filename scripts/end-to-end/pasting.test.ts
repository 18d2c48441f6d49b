import { readFile } from 'node:fs/promises'
import { type EditorDocument, serialize } from '@lectern/content-models/body'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { logIn, openAdmin } from './editing.ts'

const { cms } = inject('installation')
const mark = Date.now().toString(36)

let browser: Browser
let admin: Page

beforeAll(async () => {
  browser = await launchChromium()
  admin = await openAdmin(browser)
})
afterAll(() => browser?.close())

/** The fixtures of the paste filter: a clipboard as HTML, and the Markdown that it has to become. */
const fixture = (file: string) =>
  readFile(new URL(`../../content-models/body/pasted/clipboards/${file}`, import.meta.url), 'utf8')

const body = (): Locator => admin.locator('.rich-text-lexical [contenteditable=true]').first()

const newStory = async (title: string) => {
  await admin.goto(`${cms}/admin/collections/stories/create`)
  await admin.fill('#field-title', title)
  await admin.locator('#field-storyKind').click()
  await admin.locator('.rs__option', { hasText: '文物' }).click()
  await body().click()
}

/** The event that a browser sends when a program's clipboard is pasted. */
const paste = (formats: Record<string, string>) =>
  body().evaluate((editor, all) => {
    const clipboardData = new DataTransfer()
    for (const [type, content] of Object.entries(all)) clipboardData.setData(type, content)
    editor.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
    )
  }, formats)

/** Saves, and gives the body as it was kept, as Markdown. */
const saved = async (): Promise<string> => {
  await admin.locator('#action-save').click()
  await admin.waitForURL(/\/stories\/(?!create)[^/?]+$/)
  const id = new URL(admin.url()).pathname.split('/').at(-1)
  const kept = await (await logIn()).send('GET', `/stories/${id}?depth=0`)
  const document = kept.body as EditorDocument
  expect(JSON.stringify(document)).not.toMatch(/javascript:|mso-|font-family|data-src/)
  return serialize(document)
}

const told = (message: string) => admin.locator('.payload-toast-item', { hasText: message }).first().waitFor()

describe('what an author pastes', () => {
  test.each(['word', 'wps'])('from %s is kept as structure, and what is missing is told', async (name) => {
    await newStory(`示例故事：粘贴 ${name} ${mark}`)
    await paste({ 'text/html': await fixture(`${name}.html`), 'text/plain': '不用的纯文字' })
    await told('1 张图片没有随文字粘贴')
    expect(await saved()).toBe(await fixture(`${name}.md`))
  })

  test('from a WeChat article, copied and pasted with the keyboard', async () => {
    const article = await admin.context().newPage()
    await article.setContent(await fixture('wechat.html'))
    await article.keyboard.press('Control+a')
    await article.keyboard.press('Control+c')
    await article.close()
    await newStory(`示例故事：粘贴文章 ${mark}`)
    await admin.keyboard.press('Control+v')
    await told('1 张图片')
    expect(await saved()).toBe(await fixture('wechat.md'))
  })

  test('into a sentence goes on in it; plain text comes as it always did', async () => {
    await newStory(`示例故事：粘贴词语 ${mark}`)
    await admin.keyboard.type('前')
    await paste({
      'text/html': '<p class=MsoNormal><span style="color:red"><b>中</b>间</span><o:p></o:p></p>',
      'text/plain': '中间',
    })
    await admin.keyboard.type('后')
    await admin.keyboard.press('Enter')
    await paste({ 'text/plain': '一行\n两行' })
    expect(await saved()).toBe('前**中**间后\n\n一行\n\n两行\n')
  })
})
