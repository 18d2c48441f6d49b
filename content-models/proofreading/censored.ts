import { censorMarks } from '../text/censor-marks.ts'
import type { Found } from './finding.ts'
import { inLine, matches, type ProofLine } from './lines.ts'

/** Where blanks are usual and rightly so: 李某某, 浙A×××××, a form that is quoted. They warn; other marks block. */
const usualBlank = /^(?:[×✕╳]+|某+)$/

/** Model numbers (BXX-2), how a number is made up (X妆XXXX), and marks that are explained (带*标记的) hide no words. */
function isOrdinary(line: string, start: number, end: number): boolean {
  const marks = /[Xx×✕╳Ｘ*]/
  let from = start
  let to = end
  while (marks.test(line[from - 1] ?? '')) from -= 1
  while (marks.test(line[to] ?? '')) to += 1
  return (
    /[-\dA-Za-z]/.test(line[from - 1] ?? '') ||
    /[-\dA-Za-z]/.test(line[to] ?? '') ||
    /^(?:标记|标注|号|注)/.test(line.slice(to)) ||
    /(?:编号|编排|编码|文号)[^。；]{0,24}$/.test(line.slice(0, from)) ||
    (/^\*+$/.test(line.slice(from, to)) && (from === 0 || to === line.length) && to - from < 3)
  )
}

const hidden = (lines: readonly ProofLine[], usual: boolean, say: (text: string) => string): Found[] =>
  lines.flatMap((line) =>
    censorMarks(line.text).flatMap(({ start, end, text }) =>
      usualBlank.test(text) !== usual || isOrdinary(line.text, start, end)
        ? []
        : [inLine(line, start, end, say(text))],
    ),
  )

export const hiddenWords = (lines: readonly ProofLine[]): Found[] =>
  hidden(lines, false, (text) => `“${text}”像是被隐去的字：请查原件，写出本来的字，或者改写这一句。`)

export const blankMarks = (lines: readonly ProofLine[]): Found[] =>
  hidden(
    lines,
    true,
    (text) => `“${text}”代替了本来的字：不是有意隐去姓名、号码的，请查原件补上；有意的可以不改。`,
  )

const placeholder =
  /lorem ipsum|\b(?:TODO|TBD|FIXME)\b|[【［[（(]\s*(?:此处|这里|待补|待定|待填|待写|待核实|请填写|请输入|请补充|图片待补)[^】］\]）)\n]{0,20}[】］\])）]|[?？]{3,}/giu

export const placeholders = (lines: readonly ProofLine[]): Found[] =>
  matches(lines, placeholder, ([text]) => ({
    message: `“${text}”是还没有写完的占位文字：请补上内容，或者删去。`,
  }))
