import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtureNow, fixtureRecords } from './fixtures/records.ts'

const site = fileURLToPath(new URL('.', import.meta.url))
const outputs = { static: join(site, 'dist-test-static'), renderer: join(site, 'dist-test-renderer') }
const folder = mkdtempSync(join(tmpdir(), 'lectern-equality-'))

/** The fixtures, and enough stories for lists of several pages. */
const published = [
  ...fixtureRecords,
  ...Array.from({ length: 45 }, (_, index) => ({
    ...fixtureRecords.find(({ id }) => id === 'yan'),
    id: `more-${index}`,
    slug: `more-${index}-fx02`,
    title: `第 ${index + 1} 袋盐（示例）`,
    displayDate: '2026-01-05',
  })),
]

const build = (output: string, env: Record<string, string>) =>
  promisify(execFile)('astro', ['build', '--outDir', output], {
    cwd: site,
    env: {
      ...process.env,
      PATH: `${join(site, '..', 'node_modules', '.bin')}:${process.env.PATH}`,
      // Vitest's own mode would make the pages those of a test, not of a site.
      NODE_ENV: 'production',
      VITEST: '',
      ...env,
    },
  })

interface BuiltRenderer {
  render(path: string): Promise<Response>
  update(change: { replaceAll: unknown[]; now: Date }): { invalid: unknown[] }
  addresses(): string[]
  traced<T>(run: () => Promise<T>): Promise<{ value: T; reads: ReadonlyMap<string, string> }>
}
let renderer: BuiltRenderer

const filesIn = (output: string) =>
  readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(output, join(entry.parentPath, entry.name)).split(sep).join('/')}`)

const fileOf = (address: string) => (address.endsWith('/') ? `${address}index.html` : address)

beforeAll(async () => {
  const records = join(folder, 'records.ndjson')
  writeFileSync(records, published.map((record) => JSON.stringify(record)).join('\n'))
  await build(outputs.static, { RENDER: '', LECTERN_RECORDS: records, LECTERN_NOW: fixtureNow.toISOString() })
  await build(outputs.renderer, { RENDER: 'server', LECTERN_RECORDS: '', LECTERN_NOW: '' })
  renderer = await import(join(outputs.renderer, 'server', 'entry.mjs'))
  expect(renderer.update({ replaceAll: published, now: fixtureNow }).invalid).toEqual([])
})

afterAll(() => {
  for (const output of [...Object.values(outputs), folder]) rmSync(output, { recursive: true, force: true })
})

test('both builds have the same addresses', () => {
  const assets = new Set(filesIn(join(outputs.renderer, 'client')))
  const pages = filesIn(outputs.static).filter((file) => !assets.has(file))
  expect(pages.sort()).toEqual(renderer.addresses().map(fileOf).sort())
  expect(pages.length).toBeGreaterThan(50)
})

test('what was withdrawn has its notice and nothing else', async () => {
  const look = async (address: string) => {
    const answer = await renderer.render(address)
    return { status: answer.status, html: await answer.text() }
  }
  const notice = await look('/stories/chuan-fx01/')
  expect(notice.status).toBe(200)
  expect(notice.html).toContain('<p>文中的年份经核对有误，作者正在修改。</p><p>改好之后重新发布。</p>')
  expect(notice.html).toContain('<time datetime="2026-11-20">2026 年 11 月 20 日</time>')
  expect(notice.html).toContain('<meta name="robots" content="noindex">')
  expect((await look('/events/2026/jie-fx01/')).html).toContain('本站已经撤下原来在这个地址的内容')
  expect((await look('/lectures/jiugao-fx01/')).status).toBe(404)
  for (const address of renderer.addresses())
    if (!address.startsWith('/stories/chuan-')) {
      const { html } = await look(address)
      expect(html.includes('chuan-fx01') || html.includes('jiugao-fx01'), address).toBe(false)
    }
})

test('the names and the changes of a revision stand under the article', async () => {
  const html = await (await renderer.render('/lectures/xunshan-fx01/')).text()
  const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  expect(text).toContain(
    '编辑：周示例 校对：李示例 原文审核：孙示例 原文签发：钱示例 审核：吴示例、郑示例 签发：何示例',
  )
  expect(text).toContain('修订说明 2026 年 11 月 19 日 第二笔账的栽植棵数按林场台账改正')
})

test('every page is the same, byte for byte', async () => {
  const differing: string[] = []
  for (const address of renderer.addresses()) {
    const answer = await renderer.render(address)
    const made = Buffer.from(await answer.arrayBuffer())
    if (!made.equals(readFileSync(join(outputs.static, fileOf(address))))) differing.push(address)
    expect(answer.status, address).toBe(address === '/404.html' ? 404 : 200)
  }
  expect(differing).toEqual([])
})

test('an edit changes what the pages that show it have read, and only those', async () => {
  const story = published.find(({ id }) => id === 'shiqiao')
  const before = new Map<string, { page: string; reads: string }>()
  const changed: string[] = []
  const look = async (address: string) => {
    const { value, reads } = await renderer.traced(async () => (await renderer.render(address)).text())
    return { page: value, reads: JSON.stringify([...reads]) }
  }
  for (const address of renderer.addresses()) before.set(address, await look(address))
  const edited = { ...story, title: '石桥边的夜校（改）', summary: '改过的提要。' }
  renderer.update({
    replaceAll: published.map((record) => (record === story ? edited : record)),
    now: fixtureNow,
  })
  for (const [address, { page, reads }] of before) {
    const after = await look(address)
    // What a page shows can only change with what it has read: nothing is read past the tracing.
    if (after.page !== page) expect(after.reads, address).not.toBe(reads)
    if (after.reads !== reads) changed.push(address)
  }
  expect(changed).toContain('/')
  expect(changed).toContain('/stories/shiqiao-fx01/')
  expect(changed).not.toContain('/stories/page/3/')
  expect(changed).not.toContain('/exemplars/hulin-fx01/')
  expect(changed.length).toBeLessThan(before.size / 2)
})
