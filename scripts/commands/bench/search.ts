import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fold } from '@lectern/content-models/search'
import { Converter } from 'opencc-js/cn2t'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../browser/chromium.ts'
import { clientFiles } from '../../publisher/client-files.ts'
import { inlineHashesOf } from '../../publisher/inline-hashes.ts'
import { readRecords } from '../../publisher/read-records.ts'
import { openReleases } from '../../publisher/releases/local.ts'
import { loadRenderer, rendererFolders } from '../../publisher/renderer.ts'
import { openSearch, type SearchDocument, searchDocuments } from '../../publisher/search/index.ts'
import { readSettings } from '../../settings/settings.ts'
import { buildSite } from '../../steps/builds.ts'
import { siteServer } from '../../steps/serve-site.ts'
import { corpusRecords } from './corpus.ts'
import { watchMemory } from './memory.ts'

/** Numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/**
 * Phrases of 2 to 12 letters that stand in the texts: every fourth written in Traditional script, every fourth across punctuation.
 * Without spaces and quotation marks, which have a meaning of their own in a query.
 */
function drawPhrases(documents: readonly SearchDocument[], count: number): string[] {
  const random = seeded(20_261_122)
  const toTraditional = Converter({ from: 'cn', to: 't' })
  const phrases: string[] = []
  while (phrases.length < count) {
    const text = documents[Math.floor(random() * documents.length)]?.text ?? ''
    const length = 2 + Math.floor(random() * 11)
    const wanted = phrases.length % 4
    const places = [...text.matchAll(/[，。；、：]/gu)].map(({ index }) => index)
    const mark = places[Math.floor(random() * places.length)]
    const from =
      wanted === 1 && mark !== undefined
        ? Math.max(0, mark - Math.floor(length / 2))
        : Math.floor(random() * (text.length - length))
    const phrase = text.slice(from, from + length)
    if (phrase.length < 2 || /[\s"“”「」『』＂]/u.test(phrase)) continue
    if ([...fold(phrase)].length < 2) continue
    if ((wanted === 1) !== /[，。；、：]/u.test(phrase)) continue
    phrases.push(wanted === 2 ? toTraditional(phrase) : phrase)
  }
  return phrases
}

/** Asks through the site's own search page; the number and addresses of what it found, and how long that took. */
async function ask(page: Page, typed: string) {
  return page.evaluate(async (query) => {
    const box = document.querySelector<HTMLInputElement>('#search-box')
    if (!box) throw new Error('no search box')
    const started = performance.now()
    const probe = window as unknown as {
      askSearch: (typed: string) => Promise<{ total: number; addresses: string[] }>
    }
    const answer = await probe.askSearch(query)
    return { ...answer, milliseconds: performance.now() - started }
  }, typed)
}

/** Measures what search finds against a plain search through the folded texts, in Chromium, over the site's own worker. */
export async function benchSearch(options: { documents: number; source: string }) {
  const settings = readSettings()
  await buildSite(settings)
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  const memory = watchMemory()
  const renderer = await loadRenderer(settings.root)
  const { records } = await readRecords(corpusRecords(options))
  const documents = [...searchDocuments(records)].filter(({ address }) => address.startsWith('/stories/'))
  const server = siteServer(folder)
  let browser: Browser | undefined
  try {
    const search = await openSearch({ folder: join(folder, 'search') })
    const started = performance.now()
    await search.rebuild(documents)
    const indexSeconds = (performance.now() - started) / 1000
    const peakMemoryMB = memory.stop()
    const { put } = search.changes(undefined)
    const bytes = (await Promise.all(put.map(({ file }) => stat(file)))).reduce(
      (sum, { size }) => sum + size,
      0,
    )
    console.log(
      `index: ${indexSeconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB, peak ${peakMemoryMB} MB`,
    )

    renderer.update({ replaceAll: records.slice(0, 8) })
    const html = await (await renderer.render('/search/')).text()
    const releases = openReleases(folder)
    const prepared = await releases.prepare(
      {
        put: [
          ...(await clientFiles(rendererFolders(settings.root).client)),
          ...put,
          { path: '/search/index.html', bytes: new TextEncoder().encode(html) },
        ],
        whole: true,
      },
      {
        builtAt: new Date().toISOString(),
        seconds: 0,
        records: 0,
        pages: 1,
        redirects: [],
        withdrawn: [],
        inlineHashes: inlineHashesOf(html),
        problems: [],
      },
      1,
    )
    await releases.switchTo(prepared, 1)
    releases.close()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`

    // The page's own worker, asked without the pause for typing.
    browser = await launchChromium()
    const context = await browser.newContext()
    const page = await context.newPage()
    // What the network carried for search: its worker, Pagefind, and what that fetched; as compressed.
    let fetched = 0
    let firstQueryKB = 0
    context.on('requestfinished', async (request) => {
      // Later on it would slow the queries that are being timed.
      if (firstQueryKB > 0 || !/\/pagefind\/|\/worker-[^/]*\.js$/.test(request.url())) return
      const { responseBodySize } = await request.sizes()
      fetched += responseBodySize
    })
    await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' })
    const worker = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .find((name) => /worker-[^/]*\.js$/.test(name)),
    )
    if (!worker) throw new Error('the search page did not load its worker')
    await page.evaluate((source) => {
      const started = new Worker(source, { type: 'module' })
      let number = 0
      const asked = (typed: string, at: number) =>
        new Promise<{ total: number; hits: { address: string }[] }>((done, refuse) => {
          number += 1
          const mine = number
          const listen = ({ data }: MessageEvent) => {
            if (data.number !== mine) return
            if (data.type === 'failed') refuse(new Error(`search failed: ${typed}`))
            if (data.type === 'hits') done(data)
            started.removeEventListener('message', listen)
          }
          started.addEventListener('message', listen)
          started.postMessage({ number, request: { typed, chosen: {}, sort: 'relevance', page: at } })
        })
      Object.assign(window, {
        askSearch: async (typed: string) => {
          const { total, hits } = await asked(typed, 1)
          return { total, addresses: hits.map(({ address: hit }) => hit) }
        },
        pageOf: async (typed: string, at: number) =>
          (await asked(typed, at)).hits.map(({ address: hit }) => hit),
      })
    }, worker)

    const folded = documents.map(({ address: where, title, text }) => ({
      where,
      parts: [fold(title), fold(text)],
    }))
    const phrases = drawPhrases(documents, 40)
    let truePositives = 0
    let foundAll = 0
    let truthAll = 0
    const later: number[] = []
    for (const [index, phrase] of phrases.entries()) {
      const wanted = fold(phrase)
      const truth = new Set(
        folded.filter(({ parts }) => parts.some((part) => part.includes(wanted))).map(({ where }) => where),
      )
      const { total, addresses, milliseconds } = await ask(page, phrase)
      if (index === 0) {
        await page.waitForLoadState('networkidle')
        firstQueryKB = Math.round(fetched / 1000)
      } else later.push(milliseconds)
      const found = new Set(addresses)
      for (let at = 2; found.size < total; at++) {
        const more = await page.evaluate(
          ([typed, number]) =>
            (window as unknown as { pageOf: (typed: string, at: number) => Promise<string[]> }).pageOf(
              typed as string,
              number as number,
            ),
          [phrase, at] as const,
        )
        if (more.length === 0) break
        for (const one of more) found.add(one)
      }
      const right = [...found].filter((one) => truth.has(one)).length
      if (right !== truth.size || found.size !== truth.size)
        console.log(`${phrase}: ${truth.size} hold it, ${found.size} found, ${right} rightly`)
      truePositives += right
      foundAll += found.size
      truthAll += truth.size
    }
    later.sort((a, b) => a - b)
    return {
      documents: documents.length,
      recall: truePositives / truthAll,
      precision: truePositives / foundAll,
      firstQueryKB,
      laterQueryMsP50: Math.round(later[Math.floor(later.length / 2)] ?? 0),
      laterQueryMsP95: Math.round(later[Math.floor(later.length * 0.95)] ?? 0),
      indexSeconds: Number(indexSeconds.toFixed(1)),
      indexMB: Number((bytes / 1e6).toFixed(1)),
      peakMemoryMB,
    }
  } finally {
    memory.stop()
    server.close()
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  }
}
