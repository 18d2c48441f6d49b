import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCms } from '@lectern/cms'
import { fold } from '@lectern/content-models/search'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { eventually, logIn } from './editing.ts'

/** A folder of real articles, which are not part of the project: set in CI. */
const samples = process.env.LECTERN_SAMPLES
const root = fileURLToPath(new URL('../..', import.meta.url))
const { site, folder } = inject('installation')

describe.skipIf(!samples || !existsSync(samples))('real articles, imported, published and found', () => {
  const files = samples ? readdirSync(samples).sort() : []
  const sources = files.map((name) => readFileSync(join(samples ?? '', name), 'utf8'))
  const pages: string[] = []
  let browser: Browser

  const runImport = async () => {
    const child = spawn(
      process.execPath,
      [join(root, 'scripts', 'commands', 'import.ts'), '--kind', 'lecture', samples ?? ''],
      { env: { ...process.env, LECTERN_VAR: folder, LECTERN_CALLED_FROM: process.cwd() } },
    )
    let output = ''
    child.stdout.on('data', (text) => {
      output += text
    })
    child.stderr.on('data', (text) => {
      output += text
    })
    const code = await new Promise((done) => child.on('close', done))
    if (code !== 0) throw new Error(output)
    return output
  }

  beforeAll(async () => {
    browser = await launchChromium()
    const editor = await logIn()
    const drafts = async () =>
      ((
        await editor.send(
          'GET',
          '/lecture-scripts?depth=0&limit=0&sort=createdAt&where[importKey][exists]=true',
        )
      ).docs ?? []) as { id: string; title: string; slug: string; workflow: { state: string } }[]
    await runImport()
    const imported = await drafts()
    expect(imported).toHaveLength(files.length)
    expect(new Set(imported.map(({ workflow }) => workflow.state))).toEqual(new Set(['draft']))
    await runImport()
    expect(await drafts()).toHaveLength(files.length)

    const terms = await editor.send('GET', '/terms?limit=1&where[vocabulary][equals]=form')
    const [form] = terms.docs as { id: string }[]
    // Through the server's own door, as material that was signed elsewhere: the desk refuses the marks that are in it.
    const door = await openCms({ folder, databaseUrl: '' })
    for (const draft of imported) {
      await door.update('lecture-scripts', draft.id, { form: form?.id }, { publish: true })
      pages.push(`/lectures/${draft.slug}/`)
    }
    await door.close()
    for (const page of pages)
      await eventually(
        async () => (await fetch(site + page)).status,
        (status) => status === 200,
      )
  })
  afterAll(() => browser?.close())

  const found = async (query: string) => {
    const page = await browser.newPage()
    await page.goto(`${site}/search/?q=${encodeURIComponent(query)}`)
    const hits = page.locator('.hits a')
    await eventually(
      async () =>
        (await hits.count()) > 0 || /没有找到/.test((await page.locator('main').textContent()) ?? ''),
      Boolean,
    )
    const all = new Set<string>()
    for (;;) {
      for (const href of await hits.evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).pathname),
      ))
        all.add(href)
      const next = page.locator('main a[rel=next], main button[data-next]:not([disabled])')
      if ((await next.count()) === 0) break
      const before = await hits.first().getAttribute('href')
      await next.click()
      await eventually(async () => (await hits.first().getAttribute('href')) !== before, Boolean)
    }
    await page.close()
    return pages.map((path, index) => (all.has(path) ? index : -1)).filter((index) => index >= 0)
  }

  test.each(['浙西南革命精神', '排头兵', '第一議題', '"第一议题"', '宣讲'])(
    '%s finds exactly those',
    async (query) => {
      const phrase = fold(query.replaceAll('"', ''))
      const truth = sources
        .map((text, index) => (fold(text).includes(phrase) ? index : -1))
        .filter((index) => index >= 0)
      expect(truth.length).toBeGreaterThan(0)
      expect(await found(query)).toEqual(truth)
    },
  )

  test('no asterisk that the source did not have, no list that was none, no lost word', async () => {
    for (const [index, path] of pages.entries()) {
      const page = await browser.newPage({ javaScriptEnabled: false })
      await page.goto(site + path)
      const article = page.locator('article, main').first()
      const text = (await article.textContent()) ?? ''
      const count = (value: string) => value.split('*').length
      expect(count(await page.locator('.body').first().textContent().then(String))).toBeLessThanOrEqual(
        count(sources[index] ?? ''),
      )
      expect(await page.locator('.body li').count()).toBe(0)
      // Every run of Han characters of the source that the importer did not list as removed stands on the page.
      const shown = fold(text).replace(/[^\p{Script=Han}]/gu, '')
      const lost = (sources[index] ?? '')
        .split(/[^\p{Script=Han}]+/u)
        .filter((run) => run.length > 3 && !shown.includes(fold(run)))
      const report = importReports().join('\n')
      expect(lost.filter((run) => !report.includes(run))).toEqual([])
      await page.close()
    }
  })

  const importReports = () => {
    const imports = join(folder, 'imports')
    return readdirSync(imports)
      .map((name) => join(imports, name, 'report.json'))
      .filter(existsSync)
      .map((path) => readFileSync(path, 'utf8'))
  }
})
