import { censorMarks } from '../text/censor-marks.ts'
import type { Found } from './finding.ts'
import { inLine, matches, type ProofLine } from './lines.ts'

/** Model numbers and grades (GXXX), footnote stars and multiplication are no hidden words. */
const isOrdinary = (line: string, start: number, end: number): boolean =>
  /[-\dA-Za-z]/.test(line[start - 1] ?? '') ||
  /[-\dA-Za-z]/.test(line[end] ?? '') ||
  (/^\*+$/.test(line.slice(start, end)) && (start === 0 || end === line.length) && end - start < 3)

export const hiddenWords = (lines: readonly ProofLine[]): Found[] =>
  lines.flatMap((line) =>
    censorMarks(line.text).flatMap(({ start, end, text }) =>
      isOrdinary(line.text, start, end)
        ? []
        : [inLine(line, start, end, `“${text}”像是被隐去的字：请查原件，写出本来的字，或者改写这一句。`)],
    ),
  )

const placeholder =
  /lorem ipsum|\b(?:TODO|TBD|FIXME)\b|[【［[（(]\s*(?:此处|这里|待补|待定|待填|待写|待核实|请填写|请输入|请补充|图片待补)[^】］\]）)\n]{0,20}[】］\])）]|[?？]{3,}/giu

export const placeholders = (lines: readonly ProofLine[]): Found[] =>
  matches(lines, placeholder, ([text]) => ({
    message: `“${text}”是还没有写完的占位文字：请补上内容，或者删去。`,
  }))
