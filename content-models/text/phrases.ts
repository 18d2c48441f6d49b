const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** What may not begin a line, and stays with what is before it. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}—…～·%％℃°\s]+$/u
/** What may not end a line, and stays with what is after it. */
const opening = /^[\p{Ps}\p{Pi}]+$/u

/**
 * The parts of a title between which a line may break: after punctuation and between words, so that no word is
 * cut in two. Joined they give the title again. A single character stays with its neighbour.
 */
export function titlePhrases(title: string): string[] {
  const phrases: string[] = []
  let pending = ''
  for (const { segment } of words.segment(title)) {
    const last = phrases.at(-1)
    const attach = last !== undefined && pending === '' && (closing.test(segment) || belongs(last, segment))
    if (opening.test(segment)) pending += segment
    else if (attach) phrases[phrases.length - 1] = last + segment
    else {
      phrases.push(pending + segment)
      pending = ''
    }
  }
  if (pending !== '') phrases.push(pending)
  return phrases
}

/** Whether a word stays with the phrase before it, because one of the two is a single character. */
const belongs = (before: string, word: string): boolean =>
  !closing.test(before.at(-1) ?? '') && ([...word].length === 1 || [...before].length === 1)
