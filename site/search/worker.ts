// A worker has no document and so no language: Pagefind leaves our pairs as they are. It also keeps typing smooth on old phones.
import { openSearch, type PagefindModule, type SearchEngine } from './engine.ts'
import type { Answer, Question } from './messages.ts'

/** What answers, and how many files had been lost when it was opened. */
let engine: { ready: Promise<SearchEngine>; lostBefore: number } | undefined
let newest = 0

/** How often a file could not be had. Pagefind goes on without it, and would find less than there is. */
let lost = 0
const underWay = new Set<Promise<Response>>()
const network = globalThis.fetch
globalThis.fetch = async (...request) => {
  const answer = network(...request)
  underWay.add(answer)
  try {
    const response = await answer
    if (!response.ok) lost += 1
    return response
  } catch (error) {
    lost += 1
    throw error
  } finally {
    underWay.delete(answer)
  }
}

const fetchText = async (address: string) => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer.text()
}

const say = (answer: Answer) => postMessage(answer)

const open = () => ({
  lostBefore: lost,
  ready: openSearch(
    location.origin,
    // A module that could not be had once is not asked for again under the same address.
    (address) =>
      import(/* @vite-ignore */ lost > 0 ? `${address}?${lost}` : address) as Promise<PagefindModule>,
    fetchText,
  ),
})

/** Answers a question; throws when a file that it needs is not there. */
async function answer({ number, request }: Question): Promise<void> {
  engine ??= open()
  const { ready, lostBefore } = engine
  const whole = () => {
    if (lost > lostBefore) throw new Error('files of search are missing')
  }
  const { ask } = await ready
  const started = performance.now()
  const { total, hits, counts } = await ask(request)
  whole()
  say({ number, type: 'hits', total, hits, milliseconds: performance.now() - started })
  // What was typed meanwhile is heard first: nobody waits for the counts of a question that is no longer asked.
  await new Promise((heard) => setTimeout(heard))
  if (number !== newest) return
  const counted = await counts()
  whole()
  say({ number, type: 'counts', counts: counted })
}

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  newest = Math.max(newest, data.number)
  try {
    await answer(data).catch(async () => {
      // A release took the place of the one that this worker began with: once more, with what is there now.
      engine = undefined
      // What is still asked for would be counted as lost by the next one.
      await Promise.allSettled(underWay)
      return answer(data)
    })
  } catch {
    engine = undefined
    say({ number: data.number, type: 'failed' })
  }
})
