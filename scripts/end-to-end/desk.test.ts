import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { type Colleague, colleague, eventually, logIn, openAdmin, statusOf } from './editing.ts'

const { cms, site } = inject('installation')
const mark = Date.now().toString(36)
const title = `示例稿：石桥边的夜校${mark}`

let browser: Browser
const desks = new Map<Colleague, Page>()

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

/** The window of a colleague, logged in. */
const desk = async (role: Colleague): Promise<Page> => {
  const known = desks.get(role)
  if (known) return known
  const page = await openAdmin(browser, role)
  desks.set(role, page)
  return page
}

let id = ''
let slug = ''
const review = async (role: Colleague): Promise<Page> => {
  const page = await desk(role)
  await page.goto(`${cms}/admin/collections/stories/${id}/review`)
  await page.locator('.desk-steps').waitFor()
  return page
}

/** Presses a step on the review screen, answers its questions, and waits until it is done. */
const step = async (page: Page, name: string, answer?: (page: Page) => Promise<void>) => {
  await page.locator(`#step-${name}`).click()
  if (answer) {
    await answer(page)
    await page.locator('.desk-form button[type=submit]').click()
  }
  const shown = await eventually(
    async () => ({
      done: await page.locator('.desk-done').textContent(),
      refused: await page.locator('.desk-form [role=alert]').allTextContents(),
    }),
    ({ done, refused }) => Boolean(done) || refused.join('') !== '',
  )
  expect(shown, name).toMatchObject({ done: expect.stringContaining('已'), refused: [] })
}

const stateNow = async () => {
  const { workflow } = await (await logIn()).send('GET', `/stories/${id}?depth=0`)
  return (workflow as { state: string }).state
}

describe('one piece from draft to public page', () => {
  test('the author writes it and hands it in from the form', async () => {
    const page = await desk('author')
    await page.goto(`${cms}/admin/collections/stories/create`)
    await page.fill('#field-title', title)
    await page.locator('#field-storyKind').click()
    await page.locator('.rs__option', { hasText: '事件' }).click()
    await page.locator('.rich-text-lexical [contenteditable=true]').first().click()
    await page.keyboard.type(`夜校办在桥头，冬天也开着灯。标记${mark}。`)
    await page.locator('#action-save').click()
    await page.waitForURL(/\/stories\/(?!create)[^/?]+$/)
    id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    slug = String((await (await logIn()).send('GET', `/stories/${id}?depth=0`)).slug)
    await page.locator('#action-submit:not([disabled])').click()
    await eventually(stateNow, (state) => state === 'submitted')
  })

  test('the reviewer sees it among what waits, and returns it with a reason', async () => {
    const page = await desk('reviewer')
    await page.goto(`${cms}/admin`)
    await page.getByText(title).first().waitFor()
    await step(await review('reviewer'), 'return', async (screen) =>
      screen.locator('.desk-form textarea').first().fill('第一段缺年份，请补上。'),
    )
    expect(await stateNow()).toBe('returned')
  })

  test('the author finds the reason on the desk, mends the text and hands it in again', async () => {
    const page = await desk('author')
    await page.goto(`${cms}/admin`)
    await page.getByText('第一段缺年份，请补上。').first().waitFor()
    await page.goto(`${cms}/admin/collections/stories/${id}`)
    const body = page.locator('.rich-text-lexical [contenteditable=true]').first()
    await body.getByText('夜校办在桥头').click()
    await page.keyboard.press('End')
    await page.keyboard.type('那是1950年的事。')
    // At once: the editor hands what was typed to the form only when the browser is idle.
    await page.keyboard.press('Control+s')
    await page.locator('.payload-toast-item', { hasText: '更新成功' }).first().waitFor()
    await page.locator('#action-submit:not([disabled])').click()
    await eventually(stateNow, (state) => state === 'submitted')
    const { body: saved } = await (await logIn()).send('GET', `/stories/${id}?depth=0`)
    expect(JSON.stringify(saved)).toContain('那是1950年的事。')
  })

  test('the reviewer passes it, the signer returns it, and it takes the whole way once more', async () => {
    await step(await review('reviewer'), 'pass')
    await step(await review('signer'), 'return', async (screen) =>
      screen.locator('.desk-form textarea').first().fill('标题请与正文一致。'),
    )
    expect(await stateNow()).toBe('returned')
    await step(await review('author'), 'submit')
    await step(await review('reviewer'), 'pass')
    expect(await stateNow()).toBe('reviewed')
    expect(await statusOf(`/stories/${slug}/`)).toBe(404)
  })

  test('the signer confirms the checklist, signs and publishes; the public reads it with the names', async () => {
    await step(await review('signer'), 'sign', async (screen) => {
      const boxes = screen.locator('.desk-form input[type=checkbox]')
      for (let index = 0; index < (await boxes.count()); index++) await boxes.nth(index).check()
    })
    // Publishing asks once more, and nothing else.
    await step(await review('signer'), 'publish', async () => {})
    await eventually(
      () => statusOf(`/stories/${slug}/`),
      (status) => status === 200,
    )
    const html = await (await fetch(`${site}/stories/${slug}/`)).text()
    expect(html).toContain(`标记${mark}`)
    expect(html).toContain(colleague('signer').name)
    expect(html).toContain(colleague('reviewer').name)
  })

  test('the history names everybody and every step', async () => {
    const page = await review('signer')
    const text = await eventually(
      async () => (await page.locator('main, .template-default__wrap').first().textContent()) ?? '',
      (shown) => shown.includes('第一段缺年份，请补上。'),
    )
    for (const role of ['author', 'reviewer', 'signer'] as const) expect(text).toContain(colleague(role).name)
    expect(text).toContain('标题请与正文一致。')
    // What the signer answered for.
    await page.getByText('签发时确认了 4 项').click()
    await page.getByText('不含涉密内容和个人敏感信息').waitFor()
    // The piece as it looks on the site, beside them.
    await page.frameLocator('.desk-frame').locator('article').getByText(`标记${mark}`).waitFor()
  })
})

test('a reviewer without an account reads the draft through a link with an end', async () => {
  const page = await desk('signer')
  await page.locator('.desk-link input[type=number]').fill('2')
  await page.getByRole('button', { name: '生成链接' }).click()
  const made = page.locator('.desk-link__made')
  await made.getByText(/有效至 \d{4}-\d\d-\d\d/).waitFor()
  const link = await made.locator('input').inputValue()
  const answer = await fetch(link)
  expect(answer.headers.get('x-robots-tag')).toContain('noindex')
  expect(await answer.text()).toContain(`标记${mark}`)
  expect((await fetch(link.replace(/.{6}\/$/, 'AAAAAA/'))).status).toBeGreaterThanOrEqual(400)
})

describe('a piece that readers have', () => {
  test('is mended and handed in again with what readers will be told of it', async () => {
    const page = await desk('author')
    await page.goto(`${cms}/admin/collections/stories/${id}`)
    await page.fill('#field-title', `${title}（改）`)
    await page.locator('#action-save').click()
    await page.locator('.payload-toast-item', { hasText: '更新成功' }).first().waitFor()
    await page.locator('#action-submit:not([disabled])').click()
    await page.waitForURL(/\/review$/)
    await step(page, 'submit', async (screen) =>
      screen.locator('.desk-form textarea').first().fill(`标题写得更明白了 ${mark}。`),
    )
    await step(await review('reviewer'), 'pass')
    await step(await review('signer'), 'sign', async (screen) => {
      const boxes = screen.locator('.desk-form input[type=checkbox]')
      for (let index = 0; index < (await boxes.count()); index++) await boxes.nth(index).check()
    })
    await step(await review('signer'), 'publish', async () => {})
    await eventually(
      async () => (await fetch(`${site}/stories/${slug}/`)).text(),
      (html) => html.includes(`标题写得更明白了 ${mark}。`) && html.includes('（改）'),
    )
  })
})

describe('what they may not', () => {
  const offered = async (role: Colleague) => {
    const page = await review(role)
    return page.locator('.desk-steps').textContent()
  }
  const refused = async (role: Colleague, transition: string) =>
    expect(
      (await logIn(role)).send('POST', `/stories/${id}/transitions/${transition}`, {
        reason: '示例',
        checklist: ['policy', 'facts', 'consent', 'secrets'],
        withdrawal: { kind: 'gone' },
      }),
      `${role} ${transition}`,
    ).rejects.toThrow(/: (?:403|404|422) /)

  beforeAll(async () => {
    const author = await logIn('author')
    const { doc } = await author.send('POST', '/stories', { title: `${title}之二`, storyKind: '事件' })
    id = (doc as { id: string }).id
  })

  test('the author is offered no review, no signature and no publication, and is refused them', async () => {
    const author = await logIn('author')
    await author.send('POST', `/stories/${id}/transitions/submit`, {})
    expect(await offered('author')).toContain('“审核通过”要由')
    for (const transition of ['pass', 'return', 'sign', 'publish', 'withdraw'])
      await refused('author', transition)
    expect(await stateNow()).toBe('submitted')
  })

  test('nobody edits what is under review, the form included', async () => {
    const { saves } = await (await logIn()).send('GET', `/stories/${id}?depth=0`)
    for (const role of ['author', 'editor', 'reviewer', 'signer'] as const)
      await expect(
        (await logIn(role)).send('PATCH', `/stories/${id}`, { title: '改了', saves }),
        role,
      ).rejects.toThrow('内容已锁定')
    expect(await stateNow()).toBe('submitted')
  })

  test('the reviewer cannot sign what they passed, and the signer cannot sign without the checklist', async () => {
    await refused('signer', 'sign')
    await (await logIn('reviewer')).send('POST', `/stories/${id}/transitions/pass`, {})
    await refused('reviewer', 'sign')
    await refused('author', 'sign')
    await expect(
      (await logIn('signer')).send('POST', `/stories/${id}/transitions/sign`, { checklist: ['policy'] }),
    ).rejects.toThrow('签发前请逐项确认')
    const page = await review('reviewer')
    expect(await page.locator('#step-sign').getAttribute('aria-disabled')).toBe('true')
    expect(await page.locator('.desk-steps').textContent()).toContain('“签发”要由签发来做')
    expect(await stateNow()).toBe('reviewed')
    expect((await fetch(`${site}/stories/`)).ok).toBe(true)
  })

  test('none but administrators see the log and hand out roles', async () => {
    for (const role of ['author', 'editor', 'reviewer', 'signer'] as const) {
      const somebody = await logIn(role)
      await expect(somebody.send('GET', '/audit-entries'), role).rejects.toThrow(': 403 ')
      await expect(
        somebody.send('POST', '/users', {
          email: `x-${role}@example.com`,
          password: '一句相当长的 口令 示例',
          name: '示例',
        }),
        role,
      ).rejects.toThrow(': 403 ')
    }
  })
})

test('two people editing: the second is shown both versions and loses nothing', async () => {
  const { doc } = await (await logIn('author')).send('POST', '/stories', {
    title: `两人同改${mark}`,
    storyKind: '事件',
  })
  id = (doc as { id: string }).id
  const page = await desk('author')
  await page.goto(`${cms}/admin/collections/stories/${id}`)
  await page.locator('#field-title').waitFor()
  const { saves } = await (await logIn()).send('GET', `/stories/${id}?depth=0`)
  await (await logIn('editor')).send('PATCH', `/stories/${id}`, { title: `别人的标题${mark}`, saves })
  await page.fill('#field-title', `我的标题${mark}`)
  await page.locator('#action-save').click()
  await page.locator('#conflict-title').waitFor()
  const dialog = await page.locator('[aria-labelledby=conflict-title]').textContent()
  expect(dialog).toContain(`别人的标题${mark}`)
  expect(dialog).toContain(`我的标题${mark}`)
})

test('the log, lists and forms tell Beijing time, wherever the browser thinks it is', async () => {
  const page = await openAdmin(browser, undefined, 'America/New_York')
  const inBeijing = (instant: unknown) =>
    new Date(Date.parse(String(instant)) + 8 * 3_600_000).toISOString().replace('T', ' ').slice(0, 19)
  const admin = await logIn()
  await page.goto(`${cms}/admin/collections/audit-entries`)
  const first = page.locator('tbody .cell-at').first()
  await first.waitFor()
  const { docs } = await admin.send('GET', '/audit-entries?limit=1&sort=-sequence')
  expect(await first.textContent()).toBe(inBeijing((docs as { at: string }[])[0]?.at))

  const { updatedAt } = await admin.send('GET', `/stories/${id}?depth=0`)
  const minute = inBeijing(updatedAt).slice(0, 16)
  await page.goto(`${cms}/admin/collections/stories?limit=10&sort=-updatedAt`)
  await page.locator(`tbody tr:has(a[href*="${id}"]) .cell-updatedAt`, { hasText: minute }).waitFor()
  await page.goto(`${cms}/admin/collections/stories/${id}`)
  await page.locator('.desk-saved', { hasText: minute }).waitFor()
  // Payload's own line tells the browser's time.
  const own = page.locator('.doc-controls__value-wrap')
  for (let index = 0; index < (await own.count()); index++)
    expect(await own.nth(index).isVisible()).toBe(false)
  await page.context().close()
})
