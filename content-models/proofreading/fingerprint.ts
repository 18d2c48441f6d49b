import { fold } from '../search/fold.ts'

/** A sketch of a text: two texts agree in as large a share of its numbers as they share of their passages. */
export type MinHash = readonly number[]

const shingleLength = 6
const bands = 20
const rows = 4

/** Fewer letters than this say too little: a notice is like every other notice. */
const fewest = 80

/** Constants of the hashes: odd multipliers and offsets from one seed, the same for ever, because prints are stored. */
const hashes = (() => {
  let state = 20_261_122
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
  return Array.from({ length: bands * rows }, () => ({ times: (next() ^ (next() >>> 16)) | 1, plus: next() }))
})()

/** Mixes the bits of a number well (the end of murmur3). */
function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The sketch of a text (MinHash over runs of six letters, scripts and punctuation folded), or undefined for a short one. */
export function minHash(text: string): MinHash | undefined {
  const letters = fold(text)
  if (letters.length < fewest) return undefined
  const least = new Uint32Array(hashes.length).fill(0xffffffff)
  for (let at = 0; at + shingleLength <= letters.length; at += 1) {
    let hash = 0x811c9dc5
    for (let in_ = 0; in_ < shingleLength; in_ += 1)
      hash = Math.imul(hash ^ letters.charCodeAt(at + in_), 0x01000193)
    const mixed = mix(hash)
    for (let which = 0; which < hashes.length; which += 1) {
      const { times, plus } = hashes[which] ?? { times: 1, plus: 0 }
      const value = (Math.imul(mixed, times) + plus) >>> 0
      if (value < (least[which] ?? 0)) least[which] = value
    }
  }
  return [...least]
}

/** How much two texts have in common, from 0 to 1: an estimate, good to about 0.05. */
export const similarity = (one: MinHash, other: MinHash): number =>
  one.filter((value, at) => value === other[at]).length / Math.max(one.length, other.length, 1)

/** Keys of which two similar texts share at least one (95 of 100 at 0.6, nearly all at 0.7): an index finds candidates by them. */
export const bandsOf = (print: MinHash): string[] =>
  Array.from({ length: bands }, (_, band) => {
    const part = print.slice(band * rows, (band + 1) * rows)
    return `${band.toString(36)}-${part.map((value) => value.toString(36)).join('-')}`
  })

/** From here on two pieces are told to be nearly the same. */
export const nearDuplicate = 0.6
