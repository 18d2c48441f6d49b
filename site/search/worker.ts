// A worker has no document and so no language: Pagefind leaves our pairs as they are. It also keeps typing smooth on old phones.
import { openSearch, type Pagefind, type SearchEngine } from './engine.ts'
import type { Answer, Question } from './messages.ts'

let engine: Promise<SearchEngine> | undefined
let newest = 0

const fetchText = async (address: string) => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer.text()
}

const say = (answer: Answer) => postMessage(answer)

addEventListener('message', async ({ data: { number, request } }: MessageEvent<Question>) => {
  newest = Math.max(newest, number)
  try {
    engine ??= openSearch(
      location.origin,
      (address) => import(/* @vite-ignore */ address) as Promise<Pagefind>,
      fetchText,
    )
    const ready = await engine
    const started = performance.now()
    const { total, hits, counts } = await ready.ask(request)
    say({ number, type: 'hits', total, hits, milliseconds: performance.now() - started })
    // Typing goes on: nobody waits for the counts of a question that is no longer asked.
    if (number === newest) say({ number, type: 'counts', counts: await counts() })
  } catch {
    engine = undefined
    say({ number, type: 'failed' })
  }
})
