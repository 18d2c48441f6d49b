import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fold, matches, pagesPerBlock, parseQuery } from '@lectern/content-models/search'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SearchDocument, writeSearchIndex } from '../publisher/search/index.ts'
import { addressOfNumber, content, kinds } from './search-texts.ts'
import { runSearchWorker } from './search-worker.ts'

const seed = 20_261_122

const documents: SearchDocument[] = fc
  .sample(content, { numRuns: 130, seed })
  .map((one, index) => ({ ...one, address: addressOfNumber(index) }))

const folded = documents.map((document) => ({
  document,
  parts: [fold(document.title), fold(document.text)],
}))
const truth = (typed: string) => {
  const query = parseQuery(typed)
  if (query.phrases.length === 0) return []
  return folded.filter(({ parts }) => matches(parts, query)).map(({ document }) => document)
}
const addressesOf = (found: SearchDocument[]) =>
  found.map(({ address }) => new URL(address, 'http://site').pathname).sort()

/** Parts of the documents, up to `longest` letters as written, quoted so that spaces do not cut them. */
const phrasesOf = (count: number, longest: number) =>
  fc
    .sample(fc.tuple(fc.nat(documents.length - 1), fc.nat(), fc.integer({ min: 1, max: longest })), {
      numRuns: count,
      seed: seed + longest,
    })
    .map(([which, from, length]) => {
      const text = [...`${documents[which]?.title}${which % 2 ? '' : '\n'}${documents[which]?.text}`]
      const start = from % text.length
      return `“${text.slice(start, start + length).join('')}”`
    })

describe('search over seven small indexes, asked by the site’s worker in Chromium', () => {
  let folder: string
  let worker: Awaited<ReturnType<typeof runSearchWorker>>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-search-'))
    await writeSearchIndex({ documents, folder, shardSize: 20 })
    worker = await runSearchWorker(folder)
  })
  afterAll(async () => {
    await worker?.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** What is told and found wrongly, in words; nothing when all is exact. */
  const wrongIn = async (queries: string[]) => {
    const wrong: string[] = []
    for (const typed of queries) {
      const wanted = addressesOf(truth(typed))
      const { total, addresses } = await worker.all({ typed })
      const found = [...addresses].sort()
      if (total !== wanted.length || JSON.stringify(found) !== JSON.stringify(wanted))
        wrong.push(
          `${JSON.stringify(typed)}: ${wanted.length} hold it, ${total} told; ` +
            `missed ${wanted.filter((one) => !found.includes(one))}; too many ${found.filter((one) => !wanted.includes(one))}`,
        )
    }
    return wrong
  }

  test('finds exactly what a search through the plain texts finds: short phrases', async () => {
    expect(await wrongIn(phrasesOf(200, 4))).toEqual([])
  })

  test('… and long ones', async () => {
    expect(await wrongIn(phrasesOf(150, 24))).toEqual([])
  })

  test('… and made-up ones of the same letters, which mostly stand nowhere', async () => {
    const letters = fc.array(fc.constantFrom(...'人一步心党课宣讲故事红'), { minLength: 2, maxLength: 7 })
    expect(await wrongIn(fc.sample(letters, { numRuns: 150, seed }).map((some) => some.join('')))).toEqual([])
  })

  test('… and every single letter', async () => {
    const letters = new Set(folded.flatMap(({ parts }) => parts.flatMap((part) => [...part])))
    expect(letters.size).toBeGreaterThan(20)
    expect(await wrongIn([...letters, '无', 'z', '7'])).toEqual([])
  })

  test('… and several phrases at once', async () => {
    const short = phrasesOf(120, 3)
    const queries = short.map((phrase, index) => `${phrase} ${short[(index * 7 + 1) % short.length]}`)
    expect(queries.some((typed) => truth(typed).length > 0)).toBe(true)
    expect(await wrongIn(queries)).toEqual([])
  })

  test.each(['人人人', '人人人人人人', '一步一步', '讲讲讲', '宣讲宣讲宣讲', '宣讲宣讲宣讲宣讲宣讲宣讲宣讲'])(
    '%s: repetitions',
    async (typed) => {
      expect(await wrongIn([typed])).toEqual([])
    },
  )

  test('what is shown is the text as it was written, and what is marked was asked for', async () => {
    for (const typed of phrasesOf(60, 5)) {
      const { phrases } = parseQuery(typed)
      if (phrases.length === 0) continue
      for (const hit of (await worker.ask({ typed })).hits) {
        const document = documents.find(
          ({ address }) => addressesOf([{ address } as SearchDocument])[0] === hit.address,
        )
        expect(hit.title).toBe(document?.title)
        const shown = hit.excerpt.replace(/^……|……$/gu, '')
        expect(document?.text.replace(/\s+/gu, ' ')).toContain(shown)
        expect(hit.marked.length, `${typed} in ${hit.title} / ${hit.excerpt}`).toBeGreaterThan(0)
        for (const marked of hit.marked) expect(fold(marked)).toContain(phrases[0])
      }
    }
  })

  const choices = fc.sample(
    fc.record({
      typed: fc.constantFrom('人', '宣讲', '一步', '人人人', '党 课', ''),
      kind: fc.subarray(kinds),
      topic: fc.subarray(['专题甲', '专题乙', '专题丙']),
      audience: fc.subarray(['机关', '学校', '社区']),
      year: fc.subarray(['2020', '2021', '2022', '2023', '2024']),
    }),
    { numRuns: 40, seed },
  )

  /** Of some documents those with one of the chosen values in every facet but `except`. */
  const chosenOf = (found: SearchDocument[], chosen: Record<string, string[]>, except?: string) =>
    found.filter(({ facets }) =>
      Object.entries(chosen).every(([facet, values]) => {
        const own = [facets[facet as keyof typeof facets]].flat()
        return facet === except || values.length === 0 || values.some((value) => own.includes(value))
      }),
    )

  test('facets narrow exactly, and count what choosing them would give', async () => {
    for (const { typed, ...chosen } of choices) {
      const any = Object.values(chosen).some((values) => values.length > 0)
      const found = typed ? truth(typed) : any ? documents : []
      const wanted = chosenOf(found, chosen)
      const { total, addresses } = await worker.all({ typed, chosen })
      expect([...addresses].sort()).toEqual(addressesOf(wanted))
      expect(total).toBe(wanted.length)
      const { counts } = await worker.ask({ typed, chosen })
      for (const facet of ['kind', 'topic', 'audience', 'year', 'team'] as const) {
        const values = [...new Set(documents.flatMap(({ facets }) => [facets[facet]].flat()))]
        const among = chosenOf(found, chosen, facet)
        for (const value of values)
          expect(counts[facet]?.[value], `${facet} ${value} of ${JSON.stringify({ typed, chosen })}`).toBe(
            among.filter(({ facets }) => [facets[facet]].flat().includes(value)).length,
          )
      }
    }
  })

  test.each(['relevance', 'date'] as const)('pages by %s show every page once', async (sort) => {
    const { total, addresses } = await worker.all({ typed: '人', sort })
    expect(total).toBeGreaterThan(20)
    expect(new Set(addresses).size).toBe(total)
    expect(addresses).toHaveLength(total)
    expect((await worker.ask({ typed: '人', sort, page: 9_999 })).hits).toEqual([])
    expect((await worker.all({ typed: '人', sort })).addresses).toEqual(addresses)
  })

  test('the newest come first when asked for, whatever is chosen', async () => {
    const dates = new Map(documents.map((one) => [addressesOf([one])[0], one.date]))
    const choices: Record<string, string[]>[] = [
      {},
      { kind: ['宣讲稿'] },
      { topic: ['专题甲'], year: ['2021', '2023'] },
    ]
    for (const chosen of choices) {
      const { addresses } = await worker.all({ typed: '宣讲', chosen, sort: 'date' })
      const found = addresses.map((address) => dates.get(address) ?? '')
      expect(found.length).toBeGreaterThan(2)
      expect(found).toEqual([...found].sort().reverse())
    }
  })
})

describe('a shard of several blocks', () => {
  test('finds what stands in any of them, in their order, and counts it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-blocks-'))
    const many = Array.from(
      { length: pagesPerBlock * 2 + 200 },
      (_, number): SearchDocument => ({
        address: `/stories/block-${String(number).padStart(4, '0')}/`,
        title: `第${number}个`,
        text: number % 3 === 0 ? '灯下夜校' : number % 7 === 0 ? '村口夜校' : '田间',
        date: '2026-11-22',
        detail: '',
        facets: { kind: '红色故事', topic: [number % 2 ? '单' : '双'], audience: [], year: '2026', team: [] },
      }),
    )
    await writeSearchIndex({ documents: many, folder })
    const worker = await runSearchWorker(folder)
    try {
      for (const [typed, holds] of [
        ['夜校', (number: number) => number % 3 === 0 || number % 7 === 0],
        ['口夜校', (number: number) => number % 3 !== 0 && number % 7 === 0],
        ['第2199', (number: number) => number === 2199],
      ] as const) {
        const wanted = many.filter((_, number) => holds(number))
        const { addresses } = await worker.all({ typed, sort: 'date' })
        expect(addresses).toEqual(wanted.map(({ address }) => address))
        const { counts } = await worker.ask({ typed })
        expect(counts.topic?.双 ?? 0).toBe(wanted.filter(({ facets }) => facets.topic[0] === '双').length)
      }
    } finally {
      await worker.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
})
