import type { Edit } from '../text/edits.ts'
import { restoreDashes, restoreFullWidth } from '../text/restore-punctuation.ts'
import type { Found } from './finding.ts'
import { briefly, inLine, type ProofLine } from './lines.ts'

/** Brackets this near to each other are one finding. */
const nearBrackets = 12

/** A pair of brackets with little between them is corrected at once. */
function withPairs(text: string, edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = []
  for (const edit of edits) {
    const last = joined.at(-1)
    if (
      last?.replacement === '（' &&
      edit.replacement === '）' &&
      edit.start - last.start <= nearBrackets &&
      text.slice(last.start, edit.end).indexOf('(', 1) < 0
    )
      joined[joined.length - 1] = {
        start: last.start,
        end: edit.end,
        replacement: `（${text.slice(last.end, edit.start)}）`,
      }
    else joined.push(edit)
  }
  return joined
}

export const halfWidth = (lines: readonly ProofLine[]): Found[] =>
  lines.flatMap((line) =>
    withPairs(line.text, restoreFullWidth(line.text)).map(({ start, end, replacement }) =>
      inLine(
        line,
        start,
        end,
        `汉字旁边用了半角标点“${line.text.slice(start, end)}”：请改为全角“${replacement}”。`,
        replacement,
      ),
    ),
  )

export const brokenDashes = (lines: readonly ProofLine[]): Found[] =>
  lines.flatMap((line) =>
    restoreDashes(line.text).map(({ start, end, replacement }) =>
      inLine(
        line,
        start,
        end,
        `“${line.text.slice(start, end)}”不是完整的${replacement === '——' ? '破折号' : '省略号'}：请改为占两个字的“${replacement}”。`,
        replacement,
      ),
    ),
  )

const pairs: Record<string, string> = {
  '”': '“',
  '’': '‘',
  '》': '《',
  '）': '（',
  '」': '「',
  '』': '『',
  '】': '【',
}
const openers = new Set(Object.values(pairs))
const closerOf = Object.fromEntries(Object.entries(pairs).map(([close, open]) => [open, close]))

/** Numbers of items that carry only a closing bracket (1）、甲）), and apostrophes. */
const isNoCloser = (text: string, at: number): boolean =>
  (text[at] === '）' &&
    /(?:^|[\s。；，：、（])[\dA-Za-z一二三四五六七八九十甲乙丙丁①-⑳]{1,3}$/.test(text.slice(0, at))) ||
  (text[at] === '’' && /[A-Za-z\d]$/.test(text.slice(0, at)))

/** Marks that are opened and never closed or the other way round, within one line. */
export function unpaired(written: string): { at: number; mark: string; missing: string }[] {
  // A pair of one full-width and one half-width bracket is a pair; that it is uneven, the other rule says.
  const text = written.replaceAll('(', '（').replaceAll(')', '）')
  const open: { at: number; mark: string }[] = []
  const found: { at: number; mark: string; missing: string }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? ''
    const opener = pairs[mark]
    if (openers.has(mark)) open.push({ at, mark })
    else if (opener) {
      const from = open.findLastIndex((one) => one.mark === opener)
      if (from >= 0) {
        for (const left of open.splice(from).slice(1))
          found.push({ ...left, missing: closerOf[left.mark] ?? '' })
      } else if (!isNoCloser(text, at)) found.push({ at, mark, missing: opener })
    }
  }
  for (const left of open) found.push({ ...left, missing: closerOf[left.mark] ?? '' })
  return found.filter(({ at }) => text[at] === written[at]).sort((one, other) => one.at - other.at)
}

/** A quotation of several paragraphs opens each of them and closes only the last (GB/T 15834, 4.9.3.5). */
const isOpenQuotation = (lines: readonly ProofLine[], at: number, mark: string): boolean =>
  /[“‘「『]/.test(mark) && lines[at]?.block !== undefined && (lines[at + 1]?.text.startsWith(mark) ?? false)

export const unpairedMarks = (lines: readonly ProofLine[]): Found[] => {
  /** Marks of brackets and quotations that an earlier line left open, so that a later one may close them. */
  let pending: string[] = []
  return lines.flatMap((line, index) => {
    if (line.field !== lines[index - 1]?.field) pending = []
    const told: Found[] = []
    for (const { at, mark, missing } of unpaired(line.text)) {
      const closes = pairs[mark] !== undefined
      if (closes && pending.includes(missing)) {
        pending = pending.filter((one) => one !== missing)
        continue
      }
      if (!closes && (isOpenQuotation(lines, index, mark) || closedLater(lines, index, missing, mark))) {
        pending.push(mark)
        continue
      }
      const end = Math.min(line.text.length, at + 12)
      told.push(
        inLine(
          line,
          at,
          at + 1,
          `“${briefly(line.text.slice(Math.max(0, at - 6), end))}”里的${mark}没有配对的${missing}：请补上或删去。`,
        ),
      )
    }
    return told
  })
}

/** A quotation or bracket around several paragraphs: a later line near by closes what this one opened. */
function closedLater(lines: readonly ProofLine[], from: number, closer: string, opener: string): boolean {
  for (let at = from + 1; at < Math.min(lines.length, from + 9); at += 1) {
    const line = lines[at]
    if (!line || line.field !== lines[from]?.field || line.block?.type === 'heading') return false
    for (const { mark } of unpaired(line.text)) {
      if (mark === closer) return true
      if (mark === opener) return false
    }
  }
  return false
}
