/** A place in a list of texts: which one, and how many UTF-16 units into it. */
export interface Place {
  text: number
  offset: number
}

const isSpace = /\s/u

/**
 * Where a passage stands in texts that follow each other, white space aside; undefined when it is not there any more.
 * `end` is behind the passage's last character. White space does not count because a selection over two paragraphs
 * carries line breaks that the texts do not have.
 */
export function locatePassage(
  texts: readonly string[],
  passage: string,
): { start: Place; end: Place } | undefined {
  const wanted = passage.replaceAll(/\s+/gu, '')
  if (!wanted) return undefined
  let joined = ''
  const places: Place[] = []
  texts.forEach((content, text) => {
    for (let offset = 0; offset < content.length; offset++) {
      const unit = content[offset] ?? ''
      if (isSpace.test(unit)) continue
      joined += unit
      places.push({ text, offset })
    }
  })
  const at = joined.indexOf(wanted)
  const start = places[at]
  const last = places[at + wanted.length - 1]
  return at >= 0 && start && last ? { start, end: { text: last.text, offset: last.offset + 1 } } : undefined
}
