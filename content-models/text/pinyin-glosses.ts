import { pinyin } from 'pinyin-pro'
import { isHan } from './chinese.ts'
import type { Edit } from './edits.ts'

const letters = 'a-zA-Zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüêńňǹḿɡ'
const gloss = new RegExp(
  `(?<![ \\u00a0])[ \\u00a0]*[（(\\[［]\\s*([${letters}]+[1-5]?(?:[\\s'’·]*[${letters}]+[1-5]?)*)\\s*[)）\\]］]`,
  'gu',
)

/** Letters only, tone marks dropped, ü as v. */
const bare = (reading: string): string =>
  reading
    .toLowerCase()
    .replaceAll('ɡ', 'g')
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z]/g, '')

const readingsOf = (character: string): string[] => [
  ...new Set(pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true }).map(bare)),
]

/** Whether the letters spell the characters, once or written twice over. */
const spells = (word: string, characters: readonly string[]): boolean => {
  let spellings = ['']
  for (const character of characters) {
    const readings = readingsOf(character)
    spellings = spellings.flatMap((start) => readings.map((reading) => start + reading))
    if (spellings.length > 64) return false
  }
  return spellings.some((spelling) => word === spelling || word === spelling + spelling)
}

/**
 * Finds pinyin in brackets after the one to four characters that it spells, with or without tones, doubled too;
 * other Latin text in brackets (`研发(RD)`) is left alone because it spells nothing.
 */
export const removePinyinGlosses = (text: string): Edit[] => {
  const edits: Edit[] = []
  for (const match of text.matchAll(gloss)) {
    const previous = edits.at(-1)
    // A second gloss right after the first belongs to the same characters.
    const start = previous?.end === match.index ? previous.start : match.index
    const characters: string[] = []
    for (const character of [...text.slice(Math.max(0, start - 16), start)].reverse()) {
      if (!isHan(character) || characters.length === 4) break
      characters.unshift(character)
    }
    const word = bare(match[1] ?? '')
    const end = match.index + match[0].length
    const spelt = characters.some((_, skipped) => spells(word, characters.slice(skipped)))
    if (!spelt) continue
    if (previous?.end === match.index) edits[edits.length - 1] = { ...previous, end }
    else edits.push({ start: match.index, end, replacement: '', reason: '删除夹注拼音' })
  }
  return edits
}
