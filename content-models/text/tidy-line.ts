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

const isBlank = new RegExp(`[${blank}]`, 'u')

/** Blanks at both ends of each line, and invisible characters anywhere. */
const trim = (text: string): Edit[] => {
  const edits: Edit[] = []
  const drop = (start: number, end: number) => {
    if (end > start) edits.push({ start, end, replacement: '' })
  }
  let at = 0
  for (const line of text.split('\n')) {
    let from = 0
    let to = line.length
    while (from < to && isBlank.test(line[from] ?? '')) from += 1
    while (to > from && isBlank.test(line[to - 1] ?? '')) to -= 1
    drop(at, at + from)
    for (let inside = from; inside < to; inside += 1)
      if (/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u3164]/.test(line[inside] ?? ''))
        drop(at + inside, at + inside + 1)
    drop(at + to, at + line.length)
    at += line.length + 1
  }
  return edits
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
