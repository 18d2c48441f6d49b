import { loneTraditional, scriptOf } from '../text/script.ts'
import type { Found, Term } from './finding.ts'
import { inLine, type ProofLine } from './lines.ts'

/** Lone Traditional characters of a piece that is in Simplified ones. */
export function mixedScripts(lines: readonly ProofLine[]): Found[] {
  if (scriptOf(lines.map(({ text }) => text).join('\n')) !== 'simplified') return []
  return lines.flatMap((line) =>
    loneTraditional(line.text).edits.map(({ start, end, replacement }) =>
      inLine(
        line,
        start,
        end,
        `“${line.text.slice(start, end)}”是繁体字：请改为“${replacement}”；引用原件时可以保留。`,
        replacement,
      ),
    ),
  )
}

/** Where a text stands within the line. */
const placesOf = (line: string, word: string): number[] => {
  const places: number[] = []
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + word.length)) places.push(at)
  return places
}

/** Wrong forms of the department's own list; one that is part of the preferred form standing there is none. */
export const wrongTerms = (lines: readonly ProofLine[], terminology: readonly Term[]): Found[] => {
  const wanted = terminology.flatMap(({ preferred, wrong, note }) =>
    wrong.flatMap((form) => {
      const word = form.trim()
      return word !== '' && preferred.trim() !== '' && word !== preferred
        ? [{ word, preferred: preferred.trim(), note: note?.trim() }]
        : []
    }),
  )
  // The longest form first: 中共中央总书记 is one mistake, not two.
  wanted.sort((one, other) => other.word.length - one.word.length)
  return lines.flatMap((line) => {
    const taken: { start: number; end: number }[] = []
    return wanted
      .flatMap(({ word, preferred, note }) => {
        const inside = placesOf(preferred, word)
        return placesOf(line.text, word).flatMap((start) => {
          const end = start + word.length
          const right = inside.some((at) => line.text.startsWith(preferred, start - at))
          if (right || taken.some((one) => start < one.end && one.start < end)) return []
          taken.push({ start, end })
          const why = note ? `（${note.replace(/[。.]$/, '')}）` : ''
          return [inLine(line, start, end, `“${word}”不是规范用语，请写成“${preferred}”${why}。`, preferred)]
        })
      })
      .sort((one, other) => one.offset - other.offset)
  })
}
