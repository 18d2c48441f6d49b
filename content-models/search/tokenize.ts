import { fold } from './fold.ts'

/** Every pair of neighbours in a folded text; a lone character is its own token. */
export function pairs(foldedText: string): string[] {
  const letters = [...foldedText]
  if (letters.length < 2) return letters
  return letters.slice(0, -1).map((letter, index) => letter + letters[index + 1])
}

/**
 * What the index holds of a text: its pairs in order, one part (title, body) after the other, then each single character once.
 * No pair joins two parts, so that a phrase is never found across the end of a title.
 */
export function tokenize(parts: string[]): string[] {
  const folded = parts.map(fold)
  const tokens = folded.flatMap((part) => (part ? [...pairs(part), '|'] : []))
  const single = new Set(folded.flatMap((part) => [...part]))
  return [...tokens.map((token) => (token === '|' ? separator : token)), ...single]
}

/** Pages of a shard that make a block; the last block may have fewer. */
export const pagesPerBlock = 2_000

/**
 * A token as the index has it for the pages of a block. Pagefind looks through every place of every asked token for each page that it
 * finds, so that its time grows with the square of their number: asked block by block, it grows with the number.
 */
export const inBlock = (token: string, block: number): string =>
  token === separator ? token : token + String.fromCharCode(0xe000 + block)

/** Stands between two parts of a text; longer than any pair, so that no query can ask for it. */
export const separator = 'qqq'
