import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { colleague, eventually, logIn, openAdmin } from './editing.ts'

const { cms } = inject('installation')

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

/** A draft of the author's, and its form. */
const draft = async (title: string): Promise<string> => {
  const { doc } = (await (
    await logIn('author')
  ).send('POST', '/stories?depth=0', {
    title,
    storyKind: '事件',
  })) as { doc: { id: string } }
  return doc.id
}
const titleOf = async (id: string) =>
  String((await (await logIn()).send('GET', `/stories/${id}?depth=0`)).title)
const open = async (page: Page, id: string) => {
  await page.goto(`${cms}/admin/collections/stories/${id}`)
  await page.locator('#action-save').waitFor()
  await page.locator('.rich-text-lexical [contenteditable=true]').first().waitFor()
}
const saveIsRefused = async (page: Page, sentence: RegExp) => {
  await page.locator('#action-save').click()
  const toast = page.locator('.payload-toast-item, [data-sonner-toast]')
  await toast.filter({ hasText: sentence }).first().waitFor()
  await page.locator('#action-save:not([disabled])').waitFor()
}
const isSaved = (id: string, title: string) =>
  eventually(
    () => titleOf(id),
    (now) => now === title,
  )

describe('a save that is refused', () => {
  test.each<[string, (route: Route) => Promise<void>, RegExp]>([
    [
      'by a proxy whose server is away',
      (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
      /重新启动.*还在这一页上.*再保存/,
    ],
    [
      'by a proxy that takes nothing so large',
      (route) => route.fulfill({ status: 413, contentType: 'text/html', body: '<h1>Too Large</h1>' }),
      /太大.*还在这一页上/,
    ],
    [
      'by a program that failed',
      (route) =>
        route.fulfill({
          status: 500,
          contentType: 'application/json',
          body: '{"errors":[{"message":"An unknown error occurred."}]}',
        }),
      /没有保存（错误 500）.*还在这一页上/,
    ],
    [
      'by a right that was taken away',
      (route) =>
        route.fulfill({
          status: 403,
          contentType: 'application/json',
          body: '{"errors":[{"message":"您没有做这件事的权限：请联系本单位的编辑或管理员。"}]}',
        }),
      /没有做这件事的权限/,
    ],
    [
      'by a network that is gone',
      (route) => route.abort('internetdisconnected'),
      /没有连上服务器.*还在这一页上/,
    ],
  ])(
    '%s leaves the form changed, says why, asks before leaving, and can be tried again',
    async (name, refuse, sentence) => {
      const id = await draft(`开头：${name}`)
      const page = await openAdmin(browser, 'author')
      await open(page, id)
      const saves = `**/api/stories/${id}?*`
      await page.route(saves, (route) =>
        route.request().method() === 'GET' ? route.continue() : refuse(route),
      )
      const title = `改过：${name}`
      await page.fill('#field-title', title)
      await saveIsRefused(page, sentence)
      expect(await page.inputValue('#field-title')).toBe(title)
      expect(await titleOf(id)).toBe(`开头：${name}`)
      await page.locator('.desk-nav__link').first().click()
      await page.locator('#leave-without-saving').waitFor()
      await page.locator('#leave-without-saving #confirm-cancel').click()
      expect(await page.inputValue('#field-title')).toBe(title)
      await page.unroute(saves)
      await page.locator('#action-save').click()
      await isSaved(id, title)
      await page.context().close()
    },
  )

  test('because the session is over offers to log in above the form, and saves then', async () => {
    const id = await draft('登录到期之前')
    const page = await openAdmin(browser, 'author')
    await open(page, id)
    await page.fill('#field-title', '登录到期之后')
    await page.context().clearCookies()
    await page.locator('#action-save').click()
    const layer = page.locator('dialog.desk-again')
    await layer.waitFor()
    expect(await layer.locator('[name=email]').inputValue()).toBe(colleague('author').email)
    await layer.locator('[name=password]').fill('不对的口令')
    await layer.getByRole('button', { name: '登录' }).click()
    await layer.getByText('邮箱或密码不对').waitFor()
    await layer.locator('[name=password]').fill(colleague('author').password)
    await layer.getByRole('button', { name: '登录' }).click()
    await layer.waitFor({ state: 'detached' })
    await isSaved(id, '登录到期之后')
    await page.context().close()
  })
})

describe('what is typed', () => {
  const kept = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          const opening = indexedDB.open('lectern')
          opening.onsuccess = () => {
            const database = opening.result
            if (!database.objectStoreNames.contains('typing')) return done(0)
            const asked = database.transaction('typing').objectStore('typing').count()
            asked.onsuccess = () => {
              database.close()
              done(asked.result)
            }
          }
        }),
    )
  const typed = async (page: Page, title: string) => {
    await page.fill('#field-title', title)
    await eventually(
      () => kept(page),
      (count) => count > 0,
    )
  }

  test('is offered again after the window was lost, with what differs, and goes away by saving', async () => {
    const id = await draft('丢失之前')
    const page = await openAdmin(browser, 'author')
    await open(page, id)
    await typed(page, '窗口没了也还在')
    await page.close({ runBeforeUnload: false })
    const again = await page.context().newPage()
    await open(again, id)
    expect(await again.inputValue('#field-title')).toBe('丢失之前')
    const found = again.locator('.desk-found')
    await found.getByText('没有保存').first().waitFor()
    await found.locator('summary').click()
    await found.getByText('窗口没了也还在').waitFor()
    await found.getByRole('button', { name: '放回表单' }).click()
    await eventually(
      () => again.inputValue('#field-title'),
      (value) => value === '窗口没了也还在',
    )
    await again.locator('#action-save:not([disabled])').click()
    await isSaved(id, '窗口没了也还在')
    await eventually(
      () => kept(again),
      (count) => count === 0,
    )
    await again.context().close()
  })

  test('stays to oneself, and is gone after logging out', async () => {
    const form = `${cms}/admin/collections/stories/create`
    const title = '#field-title'
    const page = await openAdmin(browser, 'author')
    await page.goto(form)
    await page.locator(title).waitFor()
    await typed(page, '只有自己看得见')
    await page.close({ runBeforeUnload: false })
    const context = page.context()
    const own = await context.cookies()
    const next = await context.newPage()
    // Somebody else on the same device.
    const { cookie } = await logIn('editor')
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=')
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: cms }
      }),
    )
    await next.goto(form)
    await next.locator(title).waitFor()
    expect(await kept(next)).toBe(1)
    expect(await next.locator('.desk-found').count()).toBe(0)
    await context.addCookies(own)
    await next.goto(form)
    await next.locator('.desk-found').waitFor()
    // The session itself is shared by other tests and stays.
    await next.route('**/api/users/logout*', (route) => route.fulfill({ status: 200, body: '{}' }))
    await next.goto(`${cms}/admin/logout`)
    await eventually(
      () => kept(next),
      (count) => count === 0,
    )
    await context.close()
  })
})

test('a piece under review opens read-only, with the way to change it, and can be typed into again after that', async () => {
  const id = await draft('送审以后打开')
  await (await logIn('author')).send('POST', `/stories/${id}/transitions/submit`, {})
  const page = await openAdmin(browser, 'author')
  await page.goto(`${cms}/admin/collections/stories/${id}`)
  await page.getByText('审核中，内容已锁定').waitFor()
  await page.locator('#field-title[disabled]').waitFor()
  expect(await page.locator('.rich-text-lexical [contenteditable=true]').count()).toBe(0)
  await page.locator('.desk-document__lock a').click()
  await page.locator('#step-recall').click()
  const confirm = page.locator('.desk-form button[type=submit]')
  await page.locator('.desk-done:has-text("已"), .desk-form button[type=submit]').first().waitFor()
  if (await confirm.count()) await confirm.click()
  await page.locator('.desk-done').filter({ hasText: '已' }).waitFor()
  await open(page, id)
  await page.fill('#field-title', '撤回以后又改')
  await page.locator('#action-save').click()
  await isSaved(id, '撤回以后又改')
  await page.context().close()
})
