import { simplified, traditional } from './simplified-letters.ts'

const letters = [...simplified]
const toSimplified = new Map([...traditional].map((letter, place) => [letter, letters[place] ?? letter]))

// Simplified readers type 着 and 里 whatever the writer meant, so 著 and 着 are one letter to the search.
const alsoOne: Record<string, string> = {
  著: '着',
  裏: '里',
  裡: '里',
  祇: '只',
  衹: '只',
  甚: '什',
  麽: '么',
}

const folded = new Map<string, string>()

/**
 * One character as the search sees it: '' for punctuation, white space and marks, else Simplified, half width, lower case, without accents.
 * Every character is folded for itself, without looking at its neighbours: only so is a part of a text always a part of the folded text.
 */
function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const plainForm = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  const value = [...plainForm]
    .map((letter) => {
      const plain = toSimplified.get(letter) ?? letter
      return alsoOne[plain] ?? plain
    })
    .join('')
  folded.set(character, value)
  return value
}

/** A text as the search sees it: letters and digits only, in one script, one width and one case. */
export function fold(text: string): string {
  let result = ''
  for (const character of text) result += foldCharacter(character)
  return result
}

/** The folded text, and for each of its code points the place (UTF-16) in the original that it came from, with one more place for the end. */
export function foldWithPlaces(text: string): { letters: string[]; starts: number[]; ends: number[] } {
  const letters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let place = 0
  for (const character of text) {
    for (const letter of foldCharacter(character)) {
      letters.push(letter)
      starts.push(place)
      ends.push(place + character.length)
    }
    place += character.length
  }
  return { letters, starts, ends }
}
