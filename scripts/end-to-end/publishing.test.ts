import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromMarkdown } from '@lectern/content-models/body'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { bringOut, change, eventually, logIn, openAdmin } from './editing.ts'

const { cms, site, folder } = inject('installation')
const root = fileURLToPath(new URL('../..', import.meta.url))
const mark = Date.now().toString(36)
const old = `旧的一段${mark}`
const mended = `改过的一段${mark}`

let browser: Browser
let page: Page
let id = ''
let address = ''
/** The release in which the piece stands as it was at first. */
let before: { number: number; name: string } | undefined

/** What readers see of the piece. */
const reads = async (words: string, within = 60) =>
  eventually(
    async () => (await fetch(site + address)).text(),
    (html) => html.includes(words),
    within,
  )
/** The numbers and names of releases that went to the readers, newest first. */
const releases = async () =>
  (await (await logIn()).send('GET', '/releases?sort=-number&limit=20&where[state][equals]=switched'))
    .docs as {
    number: number
    name: string
  }[]

/** Runs what `npm run publish` runs, on the same installation. */
const publish = async (...words: string[]) => {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts', 'commands', 'publish.ts'), ...words], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production', LECTERN_VAR: folder },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const code = await new Promise<number | null>((done) => child.on('close', done))
  return { code, output }
}

/** 发布情况, as it is when the publisher has nothing more to do. */
const open = async () => {
  await page.goto(`${cms}/admin/publishing`)
  await page.locator('.desk-build').waitFor()
}
const resume = async () => {
  await page.locator('#resume').click()
  await page.getByRole('button', { name: '确认恢复', exact: true }).click()
}

beforeAll(async () => {
  browser = await launchChromium()
  const { doc } = await (await logIn('editor')).send('POST', '/stories', {
    title: `示例故事：改过一次的信${mark}`,
    storyKind: '事件',
    body: fromMarkdown(old),
  })
  id = (doc as { id: string }).id
  address = `/stories/${(doc as { slug: string }).slug}/`
  await bringOut('stories', id)
  await reads(old)
  before = (await releases())[0]
  await change('stories', id, { body: fromMarkdown(mended) })
  await bringOut('stories', id)
  await reads(mended)
  page = await openAdmin(browser, 'signer')
})
afterAll(() => browser?.close())

describe('a signer goes back to what readers had before', () => {
  test('is offered to those who sign, and to no others', async () => {
    const other = await openAdmin(browser, 'reviewer')
    await other.goto(`${cms}/admin/publishing`)
    await other.locator('.desk-release--live').waitFor()
    expect(await other.getByRole('button', { name: '回退到' }).count()).toBe(0)
    await other.context().close()
  })

  test('on the screen 发布情况, after a question that says what comes of it', async () => {
    await open()
    await page.locator(`#rollback-${before?.number}`).click()
    await page.getByText('新的改动也先不上线，直到有人点“恢复自动更新”').waitFor()
    expect(await reads(mended)).not.toContain(old)
    await page.getByRole('button', { name: `确认回退到第 ${before?.number} 版` }).click()
    await reads(old, 20)
    await page.locator('.desk-build', { hasText: `已回退到第 ${before?.number} 版` }).waitFor()
  })

  test('and the site goes on with the newest when somebody says so', async () => {
    await open()
    await resume()
    await reads(mended, 20)
    await page.locator('.desk-build', { hasText: '网站为最新' }).waitFor()
    expect(await page.locator('#resume').count()).toBe(0)
  })
})

describe('npm run publish -- --rollback', () => {
  test('lists what can be brought back, and says so of a name that there is not', async () => {
    const [live] = await releases()
    const listed = await publish('--rollback')
    expect(listed).toMatchObject({ code: 0 })
    expect(listed.output).toMatch(new RegExp(`^${live?.name} .*← 读者现在看到的$`, 'm'))
    const unknown = await publish('--rollback', '20000101t000000000z')
    expect(unknown.code).toBe(1)
    expect(unknown.output).toContain('没有保留名为“20000101t000000000z”的版本')
    expect(unknown.output).toContain(live?.name)
    await reads(mended)
  })

  test('brings one back beside the publisher at work, which waits until somebody resumes', async () => {
    const { code, output } = await publish('--rollback', before?.name ?? '')
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('已退回到') })
    await reads(old, 20)
    await open()
    await page.locator('.desk-build', { hasText: `已回退到第 ${before?.number} 版` }).waitFor()
    await resume()
    await reads(mended, 20)
  })
})
