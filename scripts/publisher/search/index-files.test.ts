import { gunzipSync } from 'node:zlib'
import { tokenize } from '@lectern/content-models/search'
import * as pagefind from 'pagefind'
import { expect, test } from 'vitest'
import { indexFiles } from './index-files.ts'

/** Reads CBOR (RFC 8949): numbers, texts and arrays of a known length. */
function decoded(bytes: Buffer): unknown {
  let at = 0
  const item = (): unknown => {
    const head = bytes.readUInt8(at++)
    let value = head & 31
    if (value === 24) value = bytes.readUInt8(at++)
    else if (value === 25) {
      value = bytes.readUInt16BE(at)
      at += 2
    } else if (value === 26) {
      value = bytes.readUInt32BE(at)
      at += 4
    } else if (value > 26) throw new Error(`length ${value}`)
    switch (head >> 5) {
      case 0:
        return value
      case 1:
        return -1 - value
      case 3:
        at += value
        return bytes.toString('utf8', at - value, at)
      case 4:
        return Array.from({ length: value }, item)
      default:
        throw new Error(`kind ${head >> 5}`)
    }
  }
  const result = item()
  if (at !== bytes.length) throw new Error('more than one item')
  return result
}

const read = (file: { path: string; bytes: Uint8Array }) => {
  const plain = gunzipSync(file.bytes)
  expect(plain.toString('utf8', 0, 12)).toBe('pagefind_dcd')
  return decoded(plain.subarray(12))
}

type Postings = [pages: number, places: number[], meta: unknown[]][]
type Words = [[word: string, postings: Postings, variants: unknown[]][]]

/** Word to page to places, as numbers that are not told by differences; what Pagefind says of weights is left out. */
function places(files: { path: string; bytes: Uint8Array }[]) {
  const result: Record<string, Record<number, number[]>> = {}
  for (const file of files) {
    if (!file.path.endsWith('.pf_index')) continue
    const [words] = read(file) as Words
    for (const [word, postings, variants] of words) {
      expect(variants).toEqual([])
      let page = 0
      const ofWord: Record<number, number[]> = {}
      result[word] = ofWord
      for (const [step, differences, meta] of postings) {
        expect(meta).toEqual([])
        page += step
        let place = 0
        ofWord[page] = differences
          .filter((difference) => difference >= 0)
          .map((difference) => {
            place += difference
            return place
          })
      }
    }
  }
  return result
}

const sentences = [
  '宣讲员在村口，故事从一盏灯说起。',
  '示例山区革命精神不必先下定义；先讲一个人。',
  '第一议题学习，排头兵走在前面，一步一步走在前面。',
  '人人都讲，人人都听，人人人人。',
]
const pages = Array.from({ length: 300 }, (_, number) => ({
  id: `page-${number}`,
  // The last token of Pagefind's page would be our separator; both keep what stands between two parts.
  tokens: tokenize([
    sentences[number % 4] ?? '',
    (sentences[(number * 7 + 1) % 4] ?? '').repeat(1 + (number % 3)),
  ]),
}))

test('the files say what those of Pagefind’s own indexer say of the same tokens', async () => {
  const { index } = await pagefind.createIndex({})
  for (const { id, tokens } of pages)
    await index?.addCustomRecord({ url: `/${id}/`, content: tokens.join(' '), language: 'und' })
  const files = (await index?.getFiles())?.files ?? []
  await pagefind.close()
  const theirs = files.map(({ path, content }) => ({ path, bytes: content }))
  const ours = [...indexFiles(pages)]

  const { qqq: parts, ...words } = places(theirs)
  expect(Object.keys(parts ?? {})).toHaveLength(300)
  expect(Object.keys(words).length).toBeGreaterThan(90)
  expect(places(ours)).toEqual(words)

  const meta = (some: typeof ours) => {
    const file = some.find(({ path }) => path.endsWith('.pf_meta'))
    if (!file) throw new Error('no list of pages')
    const [version, listed, chunks, ...rest] = read(file) as [string, unknown[], string[][], unknown[]]
    return { version, pages: listed.length, chunks, rest }
  }
  const { chunks: theirChunks, ...theirMeta } = meta(theirs)
  const { chunks: ourChunks, ...ourMeta } = meta(ours)
  expect(ourMeta).toEqual(theirMeta)
  // Their parts are larger; both say of each from which to which word it goes.
  expect(theirChunks.at(-1)?.[1]).toBe(ourChunks.at(-1)?.[1])
  for (const [at, [from = '', to = '', name = '']] of ourChunks.entries()) {
    const file = ours.find(({ path }) => path === `index/${name}.pf_index`)
    if (!file) throw new Error(`no part ${name}`)
    const listed = (read(file) as Words)[0].map(([word]) => word)
    const before = (a = '', b = '') => Buffer.compare(Buffer.from(a), Buffer.from(b))
    expect(before(from, listed[0])).toBeLessThanOrEqual(0)
    expect(listed.at(-1)).toBe(to)
    const next = ourChunks[at + 1]?.[0]
    if (next) expect(before(to, next)).toBe(-1)
  }

  const entry = (some: typeof ours) => {
    const file = some.find(({ path }) => path === 'pagefind-entry.json')
    const { languages, ...rest } = JSON.parse(Buffer.from(file?.bytes ?? []).toString('utf8'))
    return { ...rest, und: { ...languages.und, hash: undefined } }
  }
  expect(entry(ours)).toEqual(entry(theirs))
})

test('the same pages make the same bytes', () => {
  const all = () =>
    [...indexFiles(pages)].map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')])
  expect(all()).toEqual(all())
})

test('words of letters that need two units of UTF-16 stand where UTF-8 puts them', () => {
  const [file] = indexFiles([{ id: 'a', tokens: ['𠮷', '\ufa0e', '一'] }])
  if (!file) throw new Error('no part')
  expect((read(file) as Words)[0].map(([word]) => word)).toEqual(['一', '\ufa0e', '𠮷'])
})
