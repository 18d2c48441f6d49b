import { blank } from './chinese.ts'
import { applyEdits, type Edit } from './edits.ts'
import { removePinyinGlosses } from './pinyin-glosses.ts'
import { removeStraySpaces, restoreDashes, restoreFullWidth } from './restore-punctuation.ts'
import { loneTraditional, type Script } from './script.ts'

export interface TidiedLine {
  text: string
  /** Each pass applies to the text that the pass before it left. */
  passes: Edit[][]
  /** Traditional characters for a person to judge. */
  doubtful: string[]
}

const trim = (text: string): Edit[] => {
  const edits: Edit[] = []
  const ends = new RegExp(`^[${blank}]+|[${blank}]+$|(?<=\\n)[${blank}]+|[${blank}]+(?=\\n)`, 'gu')
  for (const match of text.matchAll(ends))
    if (!match[0].includes('\n') || match.index === 0 || match.index + match[0].length === text.length)
      edits.push({ start: match.index, end: match.index + match[0].length, replacement: '' })
  // Invisible characters and soft hyphens inside; tabs and hard spaces are spaces.
  for (const match of text.matchAll(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u3164]/g))
    if (!edits.some((edit) => match.index >= edit.start && match.index < edit.end))
      edits.push({ start: match.index, end: match.index + 1, replacement: '' })
  return edits.sort((a, b) => a.start - b.start)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/g

/** Applies the typographic corrections to one paragraph and says what each of them did. */
export const tidyLine = (text: string, script: Script): TidiedLine => {
  const passes: Edit[][] = []
  let current = text
  const pass = (edits: Edit[]) => {
    if (edits.length === 0) return
    passes.push(edits)
    current = applyEdits(current, edits)
  }
  pass(
    [...current.matchAll(control)].map((match) => ({
      start: match.index,
      end: match.index + 1,
      replacement: '',
      reason: '删除控制字符或无法识别的字符',
    })),
  )
  pass(trim(current))
  pass(removePinyinGlosses(current))
  pass(restoreFullWidth(current))
  pass(restoreDashes(current))
  const lone = script === 'simplified' ? loneTraditional(current) : { edits: [], doubtful: [] }
  pass(lone.edits)
  pass(removeStraySpaces(current))
  return { text: current, passes, doubtful: lone.doubtful }
}
