import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { eventually, logIn, openAdmin } from './editing.ts'

const { cms } = inject('installation')
const mark = Date.now().toString(36)

const letters = [...'山水田路桥井渠树屋灯书信人手心天地风雨雪日月年岁春夏秋冬村街店船麦稻豆布纸笔墨钟鼓门窗']
/** Five sentences that follow from a name: the same for the same one, and like those of no other. */
const own = (name: string): string[] => {
  let state = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7)
  const letter = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return letters[(state >>> 8) % letters.length]
  }
  return Array.from({ length: 5 }, () => `队员把${Array.from({ length: 30 }, letter).join('')}写进了账簿。`)
}
const article = (title: string, body: readonly string[]) =>
  [title, '来源：示例日报', '作者：王示例', ...body, '责任编辑：李示例'].join('\n')

let browser: Browser
let page: Page
let folder = ''
const write = (name: string, text: string): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

beforeAll(async () => {
  browser = await launchChromium()
  folder = mkdtempSync(join(tmpdir(), 'lectern-import-'))
  page = await openAdmin(browser, 'author')
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = async (on = page) => {
  await on.goto(`${cms}/admin/import`)
  await on.getByText('把文件或文件夹拖到这里').waitFor()
}
/** The row of a file by its own title: rows name the titles of others too. */
const row = (title: string, on = page) =>
  on.locator('.import-file', { has: on.locator('.import-file__title', { hasText: title }) })
/** Waits until everything that was brought is read. */
const allRead = async (files: number, on = page) => {
  await eventually(
    async () => ({
      all: await on.locator('.import-file').count(),
      busy: await on.locator('.import-progress progress').count(),
    }),
    ({ all, busy }) => all === files && busy === 0,
    90,
  )
}
const choose = async (paths: string[], files = paths.length) => {
  await open()
  await page.setInputFiles('#import-files', paths)
  await page.waitForURL(/batch=/)
  await allRead(files)
}
/** Drops files as a person does, out of the file manager. */
const drop = async (files: Record<string, string>) => {
  await open()
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer()
    for (const [name, text] of Object.entries(given)) data.items.add(new File([text], name))
    return data
  }, files)
  await page.dispatchEvent('.import-drop', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('.import-drop', 'drop', { dataTransfer: transfer })
  await page.waitForURL(/batch=/)
  await allRead(Object.keys(files).length)
}
const compare = async (title: string) => {
  await row(title).first().getByRole('link', { name: title }).click()
  await page.locator('.import-lines').waitFor()
}
const story = async (title: string) =>
  (await logIn()).send('GET', `/stories?depth=0&where[title][equals]=${encodeURIComponent(title)}`)

describe('several files', () => {
  const title = `老戏台上的旧账簿${mark}`
  const better = `老戏台上的三本旧账簿${mark}`

  test('dropped together are read one by one; one that is broken says why', async () => {
    await drop({
      '账簿.txt': article(title, own(`账簿${mark}`)),
      '账簿（副本）.txt': article(title, own(`账簿${mark}`)),
      '渡口.txt': article(`渡口的灯${mark}`, own(`渡口${mark}`)),
      '坏的.docx': '这不是 Word 文件',
    })
    expect(await row('坏的.docx').getAttribute('data-need')).toBe('failed')
    expect(await row('坏的.docx').textContent()).toContain('内容却不是 Word 文档')
    expect(await row(`渡口的灯${mark}`).getAttribute('data-need')).toBe('sure')
  })

  test('the same file twice is named, and is not among the sure ones', async () => {
    for (const one of [0, 1]) {
      const copy = row(title).nth(one)
      expect(await copy.getAttribute('data-need')).toBe('look')
      expect(await copy.textContent()).toContain(`和这一批里的《${title}》是同一个文件`)
    }
    expect(await page.locator('#import-draft-all').textContent()).toContain('1 篇')
  })

  test('a title is corrected, and is there after a reload', async () => {
    await compare(title)
    const field = page.locator('input[name=title]')
    await field.fill(better)
    await page.keyboard.press('Tab')
    await page.getByText('已保存。').waitFor()
    await page.reload()
    await page.locator('.import-lines').waitFor()
    expect(await field.inputValue()).toBe(better)
    expect(await page.getByText(`读到的是“${title}”`).isVisible()).toBe(true)
  })

  test('a line that is not in the body goes back with one press of a key, and out again', async () => {
    const preview = page.locator('.import-preview .desk-article')
    expect(await preview.textContent()).not.toContain('来源：示例日报')
    const button = page.getByRole('button', { name: '放回正文：来源：示例日报' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByText('已放回正文。').waitFor()
    expect(await preview.textContent()).toContain('来源：示例日报')
    expect(await page.locator('.import-line[data-fate=kept]').textContent()).toContain('来源：示例日报')
    await page.getByRole('button', { name: '再去掉：来源：示例日报' }).click()
    await page.getByText('已从正文去掉。').waitFor()
    expect(await preview.textContent()).not.toContain('来源：示例日报')

    const [first = ''] = own(`账簿${mark}`)
    await page.getByLabel('每段都能去掉').check()
    await page.locator('.import-line', { hasText: first }).getByRole('button', { name: '去掉' }).click()
    await page.locator('.import-line[data-fate=dropped]').waitFor()
    expect(await preview.textContent()).not.toContain(first)
    await page.locator('.import-line[data-fate=dropped]').getByRole('button', { name: '放回正文' }).click()
    await page.getByText('已放回正文。').waitFor()
    expect(await preview.textContent()).toContain(first)
  })

  test('a wrong date is refused with what to do, and the draft with it', async () => {
    const field = page.locator('input[name=displayDate]')
    const before = await field.inputValue()
    await field.fill('去年冬天')
    await page.locator('#import-draft').click()
    await page
      .getByRole('alert')
      .getByText('“显示日期”不是日期：请写成 2026-11-29 的形式，或者清空。')
      .waitFor()
    await field.fill(before)
    await page.keyboard.press('Enter')
    await page.getByText('已保存。').waitFor()
  })

  test('what was looked at counts as sure; all sure ones become drafts at once, of the kind chosen for all', async () => {
    await page.getByLabel('已核对，没有问题').check()
    await page.getByText('记下了：已核对。').waitFor()
    await page.getByText('回到这一批').click()
    await page.locator('.import-all select').first().selectOption('story')
    await row(better).getByText('红色故事').waitFor()
    const all = page.locator('#import-draft-all')
    await page.getByText('把没有疑点的 2 篇建成草稿').waitFor()
    await all.click()
    await page.getByRole('status').getByText('已建 2 篇草稿').waitFor()
    expect((await story(better)).totalDocs).toBe(1)
    const { docs } = await story(`渡口的灯${mark}`)
    expect((docs as object[])[0]).toMatchObject({
      credits: { author: ['王示例'], editor: ['李示例'] },
      source: { name: '示例日报' },
      workflow: { state: 'draft', publicState: 'never' },
    })
  })

  test('the draft has its report with what was taken away, and its original', async () => {
    await row(better).getByText('打开草稿').click()
    await page.locator('#field-title').waitFor()
    expect(await page.locator('#field-title').inputValue()).toBe(better)
    await page.getByRole('link', { name: '导入报告' }).click()
    await page.getByRole('heading', { name: '导入报告' }).waitFor()
    const report = await page.locator('.import-desk').textContent()
    expect(report).toContain('编辑更正“标题”')
    expect(report).toContain(`${title} → ${better}`)
    const [original] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载原件' }).click(),
    ])
    expect(original.suggestedFilename()).toMatch(/^账簿.*\.txt$/)
  })

  test('the copy that is left now names the piece, with the way to it, and becomes one only when it is wanted', async () => {
    await page.goto(`${cms}/admin/import`)
    await page.locator('.import-batch', { hasText: '账簿' }).first().click()
    const left = page.locator('.import-file', { hasText: '仍然建草稿' })
    await left.waitFor()
    const copy = page.locator(`[data-file="${await left.getAttribute('data-file')}"]`)
    expect(await copy.textContent()).toContain(`和已有稿件《${better}》是同一个文件`)
    await copy.getByRole('button', { name: '移除' }).click()
    await copy.getByRole('button', { name: '确认移除' }).click()
    await eventually(
      () => copy.count(),
      (count) => count === 0,
    )
  })
})

test('a folder brings its texts with the pictures beside them', async () => {
  write(
    '夹/一篇.html',
    `<html><body><h1>有图的一页示例${mark}</h1>${own(`图${mark}`)
      .map((line) => `<p>${line}</p>`)
      .join('')}<img src="一篇_files/图.png"></body></html>`,
  )
  mkdirSync(join(folder, '夹/一篇_files'), { recursive: true })
  writeFileSync(
    join(folder, '夹/一篇_files/图.png'),
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
      'base64',
    ),
  )
  write('夹/说明.xyz', '不是文字材料')
  await open()
  await page.setInputFiles('#import-folder', join(folder, '夹'))
  await page.waitForURL(/batch=/)
  await allRead(1)
  await page.getByText('跳过 1 个不是文字材料的文件').waitFor()
  await compare(`有图的一页示例${mark}`)
  const picture = page.locator('.import-preview figure img')
  await eventually(
    () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth),
    (width) => width > 0,
  )
  await page.getByText('这张图没有替代文字').waitFor()
})

test('pasted text is read as it was formatted', async () => {
  await open()
  const area = page.getByLabel('或者粘贴文字')
  await area.evaluate(
    (element, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', '粘贴的一篇')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    `<h1>粘贴的一篇${mark}</h1><h2>一、先说账簿</h2>${own(`粘贴${mark}`)
      .map((line) => `<p>${line}</p>`)
      .join('')}`,
  )
  await page.getByRole('button', { name: '整理这段文字' }).click()
  await page.waitForURL(/batch=/)
  await allRead(1)
  await compare(`粘贴的一篇${mark}`)
  expect(await page.locator('.import-preview h2').first().textContent()).toBe('正文')
  expect(await page.locator('.import-preview .desk-article h2').textContent()).toBe('一、先说账簿')
})

describe('many files', () => {
  const many = (count: number, name: string) =>
    Array.from({ length: count }, (_, at) =>
      write(
        `${name}/第${at + 1}篇.txt`,
        article(`${name}第${at + 1}户的账${mark}`, own(`${name}${at}${mark}`)),
      ),
    )

  test('a hundred at once are all read, and given up together', async () => {
    await choose(many(100, '百'))
    await page.getByRole('button', { name: '放弃这一批' }).click()
    await page.getByText('删除 100 个没有建稿的文件').waitFor()
    await page.getByRole('button', { name: '确认放弃' }).click()
    await page.getByText('把文件或文件夹拖到这里').waitFor()
  }, 200_000)

  test('a reload in the middle keeps what was uploaded, and reading goes on', async () => {
    // Slow enough to reload before the last one is there.
    await page.route('**/api/import-desk/batches/*/files?*', async (route) => {
      if (route.request().url().includes('place=7')) return
      await route.continue()
    })
    page.once('dialog', (dialog) => void dialog.accept())
    await open()
    await page.setInputFiles('#import-files', many(8, '断'))
    await page.getByText(`断第7户的账${mark}`).waitFor()
    await page.reload()
    await page.unroute('**/api/import-desk/batches/*/files?*')
    await allRead(7)
    await open()
    await page.locator('.import-batch', { hasText: '第1篇.txt' }).first().getByText('接着做').click()
    await allRead(7)
  })

  test('stopping an upload says what is left, and keeps what came', async () => {
    await page.route('**/api/import-desk/batches/*/files?*', async (route) => {
      if (/place=[3-9]/.test(route.request().url())) return
      await route.continue()
    })
    await open()
    await page.setInputFiles('#import-files', many(8, '停'))
    await page.getByText(`停第3户的账${mark}`).waitFor()
    await page.getByRole('button', { name: '停止' }).click()
    await page.getByText(/已停止上传：还有 \d 个文件没有传/).waitFor()
    await page.unroute('**/api/import-desk/batches/*/files?*')
    await allRead(3)
  })
})

describe('who may', () => {
  const address = { none: '', batch: '' }
  beforeAll(async () => {
    address.batch = page.url()
    const chief = await logIn()
    const account = {
      email: `none-${mark}@example.com`,
      password: `一句很长的口令 ${mark} 示例`,
      name: '没有角色示例',
    }
    await chief.send('POST', '/users', { ...account, roles: [] })
    const answer = await fetch(`${cms}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: cms },
      body: JSON.stringify({ email: account.email, password: account.password }),
    })
    address.none = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
  })

  test('somebody without a role is told so, by the screen and by the server', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' })
    await context.addCookies(
      address.none.split('; ').map((pair) => ({
        name: pair.slice(0, pair.indexOf('=')),
        value: pair.slice(pair.indexOf('=') + 1),
        url: cms,
      })),
    )
    const other = await context.newPage()
    await other.goto(`${cms}/admin/import`)
    await other.getByText('您的账号还没有角色，不能导入文稿：请联系管理员。').waitFor()
    await context.close()
    const answer = await fetch(`${cms}/api/import-desk/batches`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: cms, cookie: address.none },
      body: '{}',
    })
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('还没有角色')])
  })

  test("nobody sees another's batch", async () => {
    const other = await openAdmin(browser, 'editor')
    await other.goto(address.batch)
    await other.getByText('找不到这批导入的文件，或者它不是您的').waitFor()
    await open(other)
    await other.getByText('还没有导入过。').waitFor()
    await other.context().close()
  })
})

describe('for everybody', () => {
  const serious = async (on: Page) => {
    await on.evaluate(axe.source)
    const { violations } = await on.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run('.import-desk', { resultTypes: ['violations'] }),
    )
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  }

  test.each(['light', 'dark'] as const)(
    'no serious finding and nothing wider than a phone (%s)',
    async (theme) => {
      await choose([
        write(`众/${theme}.txt`, article(`众人看的一篇${mark}${theme}`, own(`众${theme}${mark}`))),
        write('众/坏.docx', '坏'),
      ])
      const list = page.url()
      await compare(`众人看的一篇${mark}${theme}`)
      const file = page.url()
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 })
        for (const address of [`${cms}/admin/import`, list, file, `${cms}/admin/import/help`]) {
          await page.goto(address)
          await page
            .locator(':is(.import-zone, .import-file, .import-lines, .desk-article)')
            .first()
            .waitFor()
          await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
          expect(await serious(page), `${address} ${width}`).toEqual([])
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
            address,
          ).toBeLessThanOrEqual(width)
        }
      }
      await page.setViewportSize({ width: 1440, height: 900 })
    },
  )
})
