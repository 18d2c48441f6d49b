const sentenceEnd = /[。！？!?…][”’」』）)》]*/gu
const clauseEnd = /[，、；：,;:]/gu

/**
 * The beginning of a text, in one line of at most `max` characters: up to the end of a sentence when one ends in
 * the second half of that, else cut at a clause or anywhere and ended with `…`.
 */
export function excerpt(text: string, max: number): string {
  const characters = [...text.replace(/\s+/gu, (space) => (space.includes('\n') ? '\n' : ' ')).trim()]
  const line = joinLines(characters.join(''))
  const all = [...line]
  if (all.length <= max) return line
  const head = all.slice(0, max).join('')
  const end = lastEnd(head, sentenceEnd)
  if (end >= head.length / 2) return head.slice(0, end).trim()
  const cut = all.slice(0, Math.max(0, max - 1)).join('')
  const clause = lastEnd(cut, clauseEnd)
  const kept = clause >= cut.length / 2 ? cut.slice(0, clause - 1) : cut
  return `${kept.trimEnd()}…`
}

const lastEnd = (text: string, pattern: RegExp): number => {
  const last = [...text.matchAll(pattern)].at(-1)
  return last ? last.index + last[0].length : -1
}

/** Lines follow each other without a space, unless Latin letters would run together. */
const joinLines = (text: string): string =>
  text.replace(/(.)\n(.)/gsu, (_, before: string, after: string) =>
    /[\w.,;:!?]/.test(before) && /\w/.test(after) ? `${before} ${after}` : before + after,
  )
