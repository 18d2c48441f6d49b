import { gzipSync, type ZlibOptions } from 'node:zlib'
import { separator } from '@lectern/content-models/search'
import { CborWriter } from './cbor.ts'

/** The version of Pagefind whose index files these are; its own module in the browser reads them. */
export const pagefindVersion = '1.6.0'

/** Moves when the same documents would make other files. */
export const formatVersion = `${pagefindVersion}-3`

/** A page as the index takes it: the id that the browser gets, and its tokens in order. */
export interface IndexedPage {
  id: string
  tokens: string[]
}

/** A file of an index, by its path in the index's folder. */
export interface IndexFile {
  path: string
  bytes: Uint8Array
}

/**
 * Bytes of the word index that make a part, before compression: about 12 kB of what the reader fetches for each pair of letters.
 * Smaller parts make a longer list of parts, which is fetched too.
 */
const partSize = 22_000

/** A file as Pagefind's module expects it. */
export const packed = (content: Uint8Array | string, options: ZlibOptions = {}): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from(content)]), { level: 6, ...options })

/** The list of pages and parts repeats itself at short distances: with a small window it is six hundredths smaller. */
const ofList = { windowBits: 11, memLevel: 7 }

/**
 * A number as a name: its digits from the last to the first. Every reader fetches the list of all pages and parts, and where the first
 * letter changes from name to name it compresses to three fifths.
 */
export const reversed = (number: number): string => [...String(number)].reverse().join('')

/**
 * The files of a Pagefind index over pages, as Pagefind itself would write them (a test compares them), but made for our tokens: words
 * need no cutting and no stemming, pages keep the ids that they are given, and the same pages always make the same bytes.
 * Pagefind's own indexer takes 4.5 ms of processor time and 9 kB of pipe a page; this takes about 1 ms.
 */
export function* indexFiles(pages: Iterable<IndexedPage>): Generator<IndexFile> {
  const words = new Map<string, number>()
  const counts: number[] = []
  const ids: string[] = []
  const tokensOf: Uint32Array[] = []
  const none = 0xffffffff
  let postings = 0

  for (const page of pages) {
    ids.push(page.id)
    const tokens = new Uint32Array(page.tokens.length)
    for (const [place, token] of page.tokens.entries()) {
      // What parts title and text has a place, so that no phrase reaches across, and cannot be asked for.
      if (token === separator) {
        tokens[place] = none
        continue
      }
      let word = words.get(token)
      if (word === undefined) {
        word = words.size
        words.set(token, word)
        counts.push(0)
      }
      tokens[place] = word
      counts[word] = (counts[word] ?? 0) + 1
      postings += 1
    }
    tokensOf.push(tokens)
  }

  // The places of each word, in the order of pages and of places in a page: a counting sort.
  const ends = new Uint32Array(counts.length)
  let end = 0
  for (const [word, count] of counts.entries()) {
    ends[word] = end
    end += count
  }
  const pageOf = new Uint32Array(postings)
  const placeOf = new Uint32Array(postings)
  for (const [page, tokens] of tokensOf.entries())
    for (let place = 0; place < tokens.length; place++) {
      const word = tokens[place] ?? none
      if (word === none) continue
      const at = ends[word] ?? 0
      ends[word] = at + 1
      pageOf[at] = page
      placeOf[at] = place
    }
  tokensOf.length = 0

  const parts: { from: string; to: string; name: string }[] = []
  const part = new CborWriter()
  let inPart = 0
  let from = ''
  let to = ''
  const partFile = (): IndexFile => {
    const body = part.take()
    const head = new CborWriter()
    head.array(1)
    head.array(inPart)
    const name = reversed(parts.length)
    parts.push({ from, to, name })
    inPart = 0
    return { path: `index/${name}.pf_index`, bytes: packed(Buffer.concat([head.take(), body])) }
  }
  for (const word of sortedByCodePoint([...words.keys()])) {
    const number = words.get(word) ?? 0
    const last = ends[number] ?? 0
    const first = last - (counts[number] ?? 0)
    // From right behind the part before: what stands in the list already compresses to almost nothing.
    if (inPart === 0) from = parts.length === 0 ? word : `${to}\u0001`
    to = word
    inPart += 1
    part.reserve(16 + (last - first) * 16)
    part.array(3)
    part.text(word)
    let having = 0
    for (let at = first; at < last; at++) if (at === first || pageOf[at] !== pageOf[at - 1]) having += 1
    part.array(having)
    let page = 0
    for (let at = first; at < last; ) {
      const here = pageOf[at] ?? 0
      let next = at + 1
      while (next < last && pageOf[next] === here) next += 1
      part.array(3)
      part.number(here - page)
      page = here
      part.array(next - at)
      let place = 0
      for (; at < next; at++) {
        const there = placeOf[at] ?? 0
        part.number(there - place)
        place = there
      }
      // Nothing in the fields of metadata, and below no spelling with accents.
      part.array(0)
    }
    part.reserve(5)
    part.array(0)
    if (part.length >= partSize) yield partFile()
  }
  if (inPart > 0) yield partFile()

  const meta = new CborWriter()
  meta.reserve(64 + (ids.length + parts.length) * 16)
  meta.array(6)
  meta.text(pagefindVersion)
  meta.array(ids.length)
  for (const id of ids) {
    meta.array(3)
    meta.text(id)
    // Only Pagefind's own ranking reads the number of words, and a single value compresses to nothing.
    meta.number(1)
    meta.text('')
  }
  meta.reserve(5)
  meta.array(parts.length)
  for (const one of parts) {
    meta.array(3)
    for (const text of [one.from, one.to, one.name]) meta.text(text)
    meta.reserve(5)
  }
  meta.reserve(5)
  // Facets are our own file: asking Pagefind for them takes seconds.
  meta.array(0)
  meta.array(0)
  meta.array(0)
  yield { path: 'pagefind.all.pf_meta', bytes: packed(meta.take(), ofList) }
  yield {
    path: 'pagefind-entry.json',
    bytes: Buffer.from(
      JSON.stringify({
        version: pagefindVersion,
        languages: { und: { hash: 'all', wasm: null, page_count: ids.length } },
        include_characters: ['_', '‿', '⁀', '⁔', '︳', '︴', '﹍', '﹎', '﹏', '＿'],
      }),
    ),
  }
}

/** Pagefind compares words as UTF-8; JavaScript would put letters of two units before some of one. */
function sortedByCodePoint(texts: string[]): string[] {
  if (!texts.some((text) => /[\ud800-\udfff]/.test(text))) return texts.sort()
  return texts.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}
