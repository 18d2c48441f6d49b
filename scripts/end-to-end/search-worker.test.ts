import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fold, matches, parseQuery } from '@lectern/content-models/search'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumBinary, launchChromium } from '../browser/chromium.ts'
import { type SearchDocument, writeSearchIndex } from '../publisher/search/index.ts'
import { copyBuiltWorker } from './built-worker.ts'

/** What the worker is asked and answers; the site owns the shapes. */
interface Asked {
  typed: string
  chosen?: Record<string, string[]>
  sort?: 'relevance' | 'date'
  page?: number
}
interface Answered {
  failed: boolean
  total: number
  addresses: string[]
  titles: string[]
  counts: Record<string, Record<string, number>>
}

const sentences = [
  '宣讲员在村口，故事从一盏灯说起。',
  '示例山区革命精神不必先下定义；先讲一个人。',
  '第一議題學習，排頭兵走在前面。',
  '革命的老区有精神，山区的示例也有革命。',
  '2026 年的 VR 展厅里，孩子们看见了旧桥。',
  '讲宣故、事讲宣，前后颠倒的字。',
]
const kinds = ['红色故事', '宣讲稿', '先进典型']

/** Seventy made-up pages: each has three of the sentences in its own order, so that pairs meet near and far. */
const documents: SearchDocument[] = Array.from({ length: 70 }, (_, index) => ({
  address: `/stories/page-${index}/`,
  title: index === 41 ? '排头兵的一天' : index === 7 ? '孤' : `第${index}页`,
  text: [0, 1, 2].map((turn) => sentences[(index * (turn + 1) + turn) % sentences.length]).join(''),
  date: `20${20 + (index % 5)}-03-${String((index % 28) + 1).padStart(2, '0')}`,
  detail: '示例',
  facets: {
    kind: kinds[index % 3] ?? '',
    topic: index % 2 === 0 ? ['专题甲', '专题乙'] : [],
    audience: ['机关'],
    year: `20${20 + (index % 5)}`,
    team: [],
  },
}))

const truth = (typed: string, among = documents) =>
  among
    .filter(({ title, text }) => matches([fold(title), fold(text)], parseQuery(typed)))
    .map(({ address }) => address)
    .sort()

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

const missing = !existsSync(chromiumBinary)
if (missing && process.env.CI === 'true') throw new Error(`Chromium is missing: ${chromiumBinary}`)

describe.skipIf(missing)(`the search worker in Chromium (${chromiumBinary})`, () => {
  let folder: string
  let server: Server
  let browser: Browser
  let page: Page
  let broken = false

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-search-'))
    // Three shards, the last one not full.
    await writeSearchIndex({ documents, folder, shardSize: 30 })
    await copyBuiltWorker(folder)
    await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="zh-Hans"><title>搜索</title>')
    server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
      try {
        if (broken && path.startsWith('/pagefind/')) throw new Error('no network')
        const file = path === '/' ? 'index.html' : path
        const content = await readFile(join(folder, file))
        response.writeHead(200, {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'content-security-policy':
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'",
        })
        response.end(content)
      } catch {
        response.writeHead(404).end()
      }
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    browser = await launchChromium()
    page = await opened()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** A page with a worker of its own that has not been asked anything. */
  const opened = async () => {
    const address = server.address()
    const fresh = await browser.newPage()
    await fresh.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`)
    await fresh.evaluate(() => {
      const worker = new Worker('/worker.js', { type: 'module' })
      let number = 0
      const ask = (request: unknown) =>
        new Promise((done) => {
          number += 1
          const mine = number
          let answer = {
            failed: false,
            total: 0,
            addresses: [] as string[],
            titles: [] as string[],
            counts: {},
          }
          const listen = ({ data }: MessageEvent) => {
            if (data.number !== mine) return
            if (data.type === 'hits') {
              const hits = data.hits as { address: string; title: { text: string }[] }[]
              answer = {
                ...answer,
                total: data.total,
                addresses: hits.map((hit) => hit.address),
                titles: hits.map((hit) => hit.title.map(({ text }) => text).join('')),
              }
              return
            }
            worker.removeEventListener('message', listen)
            done(data.type === 'failed' ? { ...answer, failed: true } : { ...answer, counts: data.counts })
          }
          worker.addEventListener('message', listen)
          worker.postMessage({ number, request })
        })
      Object.assign(window, { ask })
    })
    return fresh
  }

  const ask = (asked: Asked, on = page): Promise<Answered> =>
    on.evaluate(
      (request) => (window as unknown as { ask: (request: unknown) => Promise<Answered> }).ask(request),
      { chosen: {}, sort: 'relevance', page: 1, ...asked },
    )

  /** Every address that is found, all pages of results together. */
  const found = async (asked: Asked) => {
    const first = await ask(asked)
    const addresses = [...first.addresses]
    for (let at = 2; addresses.length < first.total; at++)
      addresses.push(...(await ask({ ...asked, page: at })).addresses)
    expect(new Set(addresses).size).toBe(first.total)
    return addresses
  }

  test.each([
    '宣讲',
    '革命精神',
    '示例山区革命精神',
    '示例山區革命精神',
    '排头兵',
    '第一議題',
    '“第一议题” 宣讲',
    '村口，故事',
    '说起。示例',
    '宣讲故事',
    '讲宣故事讲宣前后颠倒的字',
    '灯',
    '孤',
    'vr',
    '2026',
    '年的VR展厅',
    '第1页',
    '革命 灯',
    '查无此事',
  ])('%s finds just the pages in whose title or text it stands', async (typed) => {
    expect((await found({ typed })).sort()).toEqual(truth(typed))
  })

  test('every phrase of 2 to 12 letters of a page finds just what a plain search finds', async () => {
    for (const { text } of documents.slice(0, 6))
      for (let from = 0; from < text.length; from += 7) {
        const typed = `“${text.slice(from, from + 2 + (from % 11)).replace(/["“”]/gu, '')}”`
        if (parseQuery(typed).phrases.length === 0) continue
        expect((await ask({ typed })).total, typed).toBe(truth(typed).length)
      }
  })

  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['punctuation', '，。“”'],
    ['five hundred marks', '！'.repeat(500)],
  ])('%s: finds nothing and does not fail', async (_, typed) => {
    expect(await ask({ typed })).toMatchObject({ failed: false, total: 0, addresses: [] })
  })

  test('five hundred letters are answered', async () => {
    expect((await ask({ typed: '革命精神'.repeat(125) })).failed).toBe(false)
    expect((await ask({ typed: '革命 精神 '.repeat(80) })).total).toBe(truth('革命 精神').length)
  })

  test('a match in the title comes first', async () => {
    const { total, titles } = await ask({ typed: '排頭兵' })
    expect(total).toBeGreaterThan(1)
    expect(titles[0]).toBe('排头兵的一天')
  })

  test('the newest come first when asked for', async () => {
    const dates = new Map(documents.map(({ address, date }) => [address, date]))
    const foundDates = (await found({ typed: '革命', sort: 'date' })).map(
      (address) => dates.get(address) ?? '',
    )
    expect(foundDates).toEqual([...foundDates].sort().reverse())
  })

  test('facets narrow, and count what choosing them would give', async () => {
    const typed = '革命'
    const chosen = { kind: ['红色故事'], topic: ['专题甲'] }
    const inKind = documents.filter(({ facets }) => facets.kind === '红色故事')
    const inTopic = documents.filter(({ facets }) => facets.topic.includes('专题甲'))
    const answer = await ask({ typed, chosen })
    expect(answer.total).toBe(
      truth(
        typed,
        inKind.filter((one) => inTopic.includes(one)),
      ).length,
    )
    for (const kind of kinds)
      expect(answer.counts.kind?.[kind]).toBe(
        truth(
          typed,
          inTopic.filter(({ facets }) => facets.kind === kind),
        ).length,
      )
    expect(answer.counts.topic?.专题乙).toBe(
      truth(
        typed,
        inKind.filter(({ facets }) => facets.topic.includes('专题乙')),
      ).length,
    )
  })

  test('a failure to load is told, and the same worker answers once the network is back', async () => {
    broken = true
    try {
      const fresh = await opened()
      expect((await ask({ typed: '革命' }, fresh)).failed).toBe(true)
      broken = false
      expect((await ask({ typed: '革命' }, fresh)).total).toBe(truth('革命').length)
      await fresh.close()
    } finally {
      broken = false
    }
  })
})
