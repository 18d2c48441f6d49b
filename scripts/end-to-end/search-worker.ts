import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { copyBuiltWorker } from './built-worker.ts'

/** What the search worker is asked; the site owns the shapes. */
export interface Asked {
  typed: string
  chosen?: Record<string, string[]>
  sort?: 'relevance' | 'date'
  page?: number
}

/** What it answers. */
export interface Answered {
  failed: boolean
  total: number
  hits: { address: string; title: string; excerpt: string; marked: string[] }[]
  counts: Record<string, Record<string, number>>
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

/**
 * Puts the built site's search worker beside the index in `folder`, and runs it in Chromium; asks it without the page around it.
 * Closes the browser in the end, unless it was given one.
 */
export async function runSearchWorker(folder: string, given?: Browser) {
  await copyBuiltWorker(folder)
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="zh-Hans"><title>搜索</title>')
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
    try {
      const file = path === '/' ? 'index.html' : path
      const content = await readFile(join(folder, file))
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
      response.end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const browser = given ?? (await launchChromium())
  const page = await browser.newPage()
  const start = async () => {
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`)
    await page.evaluate(startWorker)
  }
  await start()

  const ask = (asked: Asked): Promise<Answered> =>
    page.evaluate(
      (request) => (window as unknown as { ask: (request: unknown) => Promise<Answered> }).ask(request),
      { chosen: {}, sort: 'relevance', page: 1, ...asked },
    )
  return {
    ask,
    /** The addresses of all pages of results, in their order, and the total that the first answer told. */
    async all(asked: Asked): Promise<{ total: number; addresses: string[] }> {
      const first = await ask(asked)
      const addresses = first.hits.map((hit) => hit.address)
      for (let at = 2; addresses.length < first.total; at++) {
        const { hits } = await ask({ ...asked, page: at })
        if (hits.length === 0) break
        addresses.push(...hits.map((hit) => hit.address))
      }
      return { total: first.total, addresses }
    },
    /** A new worker, which reads anew what is in the folder. */
    restart: start,
    async close() {
      await page.close()
      if (!given) await browser.close()
      server.close()
    },
  }
}

/** In the page: starts the worker and puts `ask` on the window. */
function startWorker() {
  const worker = new Worker('/worker.js', { type: 'module' })
  let number = 0
  type Piece = { text: string; hit: boolean }
  const textOf = (pieces: Piece[]) => pieces.map(({ text }) => text).join('')
  const ask = (request: unknown) =>
    new Promise((done) => {
      number += 1
      const mine = number
      let found = { total: 0, hits: [] as unknown[] }
      const listen = ({ data }: MessageEvent) => {
        if (data.number !== mine) return
        if (data.type === 'hits') {
          const hits = (data.hits as { address: string; title: Piece[]; excerpt: Piece[] }[]).map(
            ({ address: where, title, excerpt }) => ({
              address: where,
              title: textOf(title),
              excerpt: textOf(excerpt),
              marked: [...title, ...excerpt].filter(({ hit }) => hit).map(({ text }) => text),
            }),
          )
          found = { total: data.total, hits }
          return
        }
        worker.removeEventListener('message', listen)
        done({ failed: data.type === 'failed', ...found, counts: data.counts ?? {} })
      }
      worker.addEventListener('message', listen)
      worker.postMessage({ number, request })
    })
  Object.assign(window, { ask })
}
