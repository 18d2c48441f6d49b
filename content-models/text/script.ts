import { Converter } from 'opencc-js/t2cn'
import { hanCount } from './chinese.ts'
import type { Edit } from './edits.ts'

export type Script = 'simplified' | 'traditional' | 'mixed'

let converter: ((text: string) => string) | undefined
const simplified = (text: string): string => {
  converter ??= Converter({ from: 't', to: 'cn' })
  return converter(text)
}

/** Characters that also stand in Simplified names and words: for a person to judge. */
const ambiguous = new Set('乾著於瞭藉覆徵餘昇鍾閒甯夥剋麽麼祇隻係繫箇採裏週鬥鬚蘋甦噹嚐託')

const traditionalPositions = (text: string): number[] => {
  const other = simplified(text)
  if (other.length !== text.length) return []
  const positions: number[] = []
  // Alone as well as in its word: 破坏土地 holds the word 坏土, where 坏 would be read as the Traditional form of 坯.
  for (let at = 0; at < text.length; at += 1)
    if (text[at] !== other[at] && simplified(text[at] ?? '') === other[at]) positions.push(at)
  return positions
}

/** Which script a whole text is in: about a quarter of the characters of a Traditional text differ from Simplified. */
export const scriptOf = (text: string): Script => {
  const characters = hanCount(text)
  if (characters === 0) return 'simplified'
  const differing = traditionalPositions(text).length
  const share = differing / characters
  if (share >= 0.16) return 'traditional'
  return share < 0.03 || differing <= 3 ? 'simplified' : 'mixed'
}

/**
 * Lone Traditional characters of a Simplified text: `edits` correct the clear ones; `doubtful` are characters with
 * several readings and runs of three and more, which are probably quoted.
 */
export const loneTraditional = (text: string): { edits: Edit[]; doubtful: string[] } => {
  const positions = traditionalPositions(text)
  const found = new Set(positions)
  const other = simplified(text)
  const edits: Edit[] = []
  const doubtful: string[] = []
  for (const at of positions) {
    const character = text[at] ?? ''
    let from = at
    let to = at
    while (found.has(from - 1)) from -= 1
    while (found.has(to + 1)) to += 1
    if (ambiguous.has(character) || to - from >= 2) doubtful.push(character)
    else
      edits.push({
        start: at,
        end: at + 1,
        replacement: other[at] ?? character,
        reason: '夹杂的繁体字改为简体',
      })
  }
  return { edits, doubtful }
}
