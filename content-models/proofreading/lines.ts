import type { Block } from '../body/blocks.ts'
import { linesOf } from '../body/plain-text.ts'
import type { Found, ProofText } from './finding.ts'

/** One line of a field, and where it begins in it. */
export interface ProofLine {
  field: string
  text: string
  offset: number
  /** The block of the body that it belongs to. */
  block?: Block
}

/** Every line of a piece, fields first; offsets of the body count as in `plainText`. */
export function proofLines(text: ProofText): ProofLine[] {
  const lines: ProofLine[] = text.fields.flatMap(({ field, text: whole }) => splitLines(field, whole))
  let offset = 0
  for (const block of text.body.blocks)
    for (const line of linesOf(block)) {
      lines.push({ field: 'body', text: line, offset, block })
      offset += line.length + 1
    }
  return lines
}

function splitLines(field: string, whole: string): ProofLine[] {
  let offset = 0
  return whole.split('\n').map((text) => {
    const line = { field, text, offset }
    offset += text.length + 1
    return line
  })
}

/** A finding about the characters of a line from `start` to before `end`. */
export const inLine = (
  line: ProofLine,
  start: number,
  end: number,
  message: string,
  correction?: string,
): Found => ({
  field: line.field,
  passage: line.text.slice(start, end),
  offset: line.offset + start,
  message,
  ...(correction === undefined ? {} : { correction }),
})

/** The findings of one pattern in all lines; `say` returns undefined where the match is none. */
export const matches = (
  lines: readonly ProofLine[],
  pattern: RegExp,
  say: (
    match: RegExpExecArray,
    line: ProofLine,
  ) => { message: string; correction?: string; start?: number; end?: number } | undefined,
): Found[] =>
  lines.flatMap((line) =>
    [...line.text.matchAll(pattern)].flatMap((match) => {
      const told = say(match, line)
      const start = told?.start ?? match.index
      const end = told?.end ?? match.index + match[0].length
      return told ? [inLine(line, start, end, told.message, told.correction)] : []
    }),
  )

/** Words for a message: the first so many characters of a text. */
export const briefly = (text: string, most = 24): string =>
  [...text].length > most ? `${[...text].slice(0, most).join('')}…` : text
