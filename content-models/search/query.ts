import { fold } from './fold.ts'

/** Longer queries are cut: nobody types them, and each pair costs the reader's network. */
const longestPhrase = 40
const mostPhrases = 8

/** What is asked for: all of these folded phrases must stand in a text. */
export interface SearchQuery {
  phrases: string[]
}

/**
 * Reads what was typed: words between spaces, and phrases in quotation marks (“” "" 「」『』), all of which must be found.
 * A quotation mark without its partner counts as a space. Only punctuation gives no phrase at all.
 */
export function parseQuery(typed: string): SearchQuery {
  const phrases: string[] = []
  const add = (text: string) => {
    const phrase = [...fold(text)].slice(0, longestPhrase).join('')
    if (phrase && !phrases.includes(phrase)) phrases.push(phrase)
  }
  const rest = typed
    .slice(0, 500)
    .replace(/"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』|＂([^＂]+)＂/gu, (...found) => {
      add(found.slice(1, 6).find((text) => typeof text === 'string') ?? '')
      return ' '
    })
  for (const word of rest.split(/[\s"“”「」『』＂]+/u)) add(word)
  // A phrase within another asks for nothing more.
  const needed = phrases.filter(
    (phrase) => !phrases.some((other) => other !== phrase && other.includes(phrase)),
  )
  return { phrases: needed.slice(0, mostPhrases) }
}

/** Whether a text, given as folded parts, has every phrase of a query: the truth that the index must agree with. */
export const matches = (foldedParts: string[], query: SearchQuery): boolean =>
  query.phrases.every((phrase) => foldedParts.some((part) => part.includes(phrase)))
