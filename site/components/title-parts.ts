const partEnds = /(?<=：|——|: )(?=\S)/u

/** The parts of a title before and after its colon or dash, which want lines of their own; joined they are the title. */
export function titleParts(title: string): string[] {
  const parts = title.split(partEnds)
  const first = parts[0] ?? ''
  return parts.length > 1 && [...first].length > 2 ? [first, parts.slice(1).join('')] : [title]
}

/** As many characters as a spine's label carries, in one column and in two. */
const oneColumn = 10
const twoColumns = 20

/**
 * What the label of a spine says: the title, or its part before the colon when the whole is too long, or its beginning.
 * Quotation marks are those of upright writing.
 */
export function spineLabel(title: string): { text: string; columns: 1 | 2; whole: boolean } {
  const head = title.split(/：|:|——/)[0]?.trim() ?? ''
  const candidates = [...title].length <= twoColumns ? [title] : [head || title]
  let text = candidates[0] ?? title
  if ([...text].length > twoColumns) text = `${[...text].slice(0, twoColumns - 1).join('')}…`
  const upright = text.replaceAll('“', '『').replaceAll('”', '』').replaceAll('‘', '「').replaceAll('’', '」')
  return { text: upright, columns: [...text].length > oneColumn ? 2 : 1, whole: text === title }
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
