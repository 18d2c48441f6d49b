import { foldWithPlaces } from './fold.ts'
import type { SearchQuery } from './query.ts'

/** A piece of text, and whether it was asked for. */
export interface Piece {
  text: string
  hit: boolean
}

const isAt = (letters: string[], place: number, phrase: string[]) =>
  phrase.every((letter, offset) => letters[place + offset] === letter)

/** The places (UTF-16, from and to) in a text where a phrase of the query stands, in order and without overlap. */
function hitsIn(text: string, query: SearchQuery): { from: number; to: number }[] {
  const { letters, starts, ends } = foldWithPlaces(text)
  const hits: { from: number; to: number }[] = []
  const phrases = query.phrases.map((phrase) => [...phrase])
  for (let place = 0; place < letters.length; place++)
    for (const phrase of phrases) {
      if (!isAt(letters, place, phrase)) continue
      hits.push({ from: starts[place] ?? 0, to: ends[place + phrase.length - 1] ?? text.length })
    }
  const merged: { from: number; to: number }[] = []
  for (const hit of hits) {
    const last = merged.at(-1)
    if (last && hit.from < last.to) last.to = Math.max(last.to, hit.to)
    else merged.push({ ...hit })
  }
  return merged
}

/** Cuts a text into pieces at what was asked for; the pieces together are the text, in its own script. */
export function highlight(text: string, query: SearchQuery): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const { from, to } of hitsIn(text, query)) {
    if (from > done) pieces.push({ text: text.slice(done, from), hit: false })
    pieces.push({ text: text.slice(from, to), hit: true })
    done = to
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false })
  return pieces
}

/**
 * The part of a text around the first passage that was asked for, about `length` characters long, as highlighted pieces.
 * Begins at the start of a sentence where one is near; …… marks what was left out.
 */
export function excerptAround(text: string, query: SearchQuery, length = 90): Piece[] {
  const [first] = hitsIn(text, query)
  let from = Math.max(0, (first?.from ?? 0) - Math.round(length / 3))
  if (from > 0) {
    const before = text.slice(from, first?.from)
    const sentence = before.search(/[。！？；\n]/u)
    if (sentence >= 0) from += sentence + 1
  }
  const to = Math.min(text.length, Math.max(from + length, first?.to ?? 0))
  const pieces = highlight(text.slice(from, to).replace(/\s+/gu, ' ').trim(), query)
  return [
    ...(from > 0 ? [{ text: '……', hit: false }] : []),
    ...pieces,
    ...(to < text.length ? [{ text: '……', hit: false }] : []),
  ]
}
