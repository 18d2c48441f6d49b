import { titlePhrases } from '@lectern/content-models/text'

const partEnds = /(?<=：|——|: )(?=\S)/u

/** The parts of a title before and after its colon or dash, which want lines of their own; joined they are the title. */
export function titleParts(title: string): string[] {
  const parts = title.split(partEnds)
  const first = parts[0] ?? ''
  return parts.length > 1 && [...first].length > 2 ? [first, parts.slice(1).join('')] : [title]
}

const numeral = /[〇零一二三四五六七八九十百千万亿两\d]/u

/** Phrases with numbers put together again that stand in two of them: 三|十二本 is one number. */
export function keepNumbers(phrases: readonly string[]): string[] {
  const kept: string[] = []
  for (const phrase of phrases) {
    const before = kept.at(-1)
    if (before && numeral.test(before.at(-1) ?? '') && numeral.test(phrase[0] ?? ''))
      kept[kept.length - 1] = before + phrase
    else kept.push(phrase)
  }
  return kept
}

const kept = new Map<string, readonly string[]>()
/** Titles kept in mind: more than a site shows in its lists, less than would weigh anything. */
const mostKept = 50_000

/** The pieces of a title between which a line may break. A title stands in a dozen lists, and finding its words is dear. */
export function breakable(text: string): readonly string[] {
  const known = kept.get(text)
  if (known) return known
  if (kept.size >= mostKept) kept.clear()
  const pieces = keepNumbers(titlePhrases(text))
  kept.set(text, pieces)
  return pieces
}

/** As many characters as one column of a spine's label carries. */
const column = 10

/** Quotation marks of upright writing. */
const upright = (text: string) =>
  text.replaceAll('“', '『').replaceAll('”', '』').replaceAll('‘', '「').replaceAll('’', '」')

const shortened = (text: string) =>
  [...text].length <= 2 * column ? text : `${[...text].slice(0, 2 * column - 1).join('')}…`

/** Where to part a text into two columns: between words, near the middle; in the middle when words are too long for that. */
function breakOf(characters: readonly string[]): number {
  const middle = Math.ceil(characters.length / 2)
  let at = 0
  let best: number | undefined
  for (const phrase of breakable(characters.join(''))) {
    at += [...phrase].length
    const fits = at <= column && characters.length - at <= column && at < characters.length
    if (fits && (best === undefined || Math.abs(at - middle) <= Math.abs(best - middle))) best = at
  }
  return best ?? middle
}

/**
 * The columns that the label of a spine shows, right to left: the title in one, or in two parted at its colon; what is too
 * long for that is shortened to the part before the colon, or to its beginning. `whole` is false when words are missing.
 */
export function spineLabel(title: string): { columns: string[]; whole: boolean } {
  if ([...title].length <= column) return { columns: [upright(title)], whole: true }
  const parts = titleParts(title)
  const [head = title, rest = ''] = parts.map((part) => part.replace(/(?:：|——|:\s?)$/u, ''))
  if (rest && [...head].length <= column && [...rest].length <= column)
    return { columns: [upright(head), upright(rest)], whole: true }
  const text = [...title].length <= 2 * column ? title : (title.split(/：|——|: /u)[0] ?? title)
  const characters = [...upright(shortened(text))]
  if (characters.length <= column) return { columns: [characters.join('')], whole: text === title }
  const half = breakOf(characters)
  return {
    columns: [characters.slice(0, half).join(''), characters.slice(half).join('')],
    whole: shortened(text) === title,
  }
}

const cloths = 5

/** The number (1 to 5) of the cloth that a book is bound in; the same for the same slug. */
export const clothOf = (slug: string): number =>
  ([...slug].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973, 7) % cloths) + 1

/** The cloths of books that stand side by side: each its own, unless one of the three before it already has it. */
export function clothsOf(slugs: readonly string[]): number[] {
  const chosen: number[] = []
  for (const slug of slugs) {
    let cloth = clothOf(slug)
    while (chosen.slice(-3).includes(cloth)) cloth = (cloth % cloths) + 1
    chosen.push(cloth)
  }
  return chosen
}
