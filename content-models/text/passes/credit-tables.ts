import type { LabelledPart } from '../credits/labelled-line.ts'
import { labelledLine } from '../credits/labelled-line.ts'
import type { Sheet } from '../sheet.ts'
import { applyParts } from './apply-parts.ts'
import { isLongParagraph } from './reading.ts'

/** The facts of a table whose cells are label and value by turns; undefined for any other table. */
const factsOf = (rows: readonly (readonly string[])[]): LabelledPart[] | undefined => {
  const parts: LabelledPart[] = []
  for (const row of rows) {
    if (row.length % 2 !== 0) return undefined
    for (let at = 0; at < row.length; at += 2) {
      const [label = '', value = ''] = [row[at]?.trim(), row[at + 1]?.trim()]
      if (label === '' && value === '') continue
      const read = labelledLine(`${label.replace(/[:：]$/, '')}：${value}`)
      if (read?.length !== 1 || read[0]?.targets[0] === undefined) return undefined
      parts.push(...read)
    }
  }
  return parts.length > 0 ? parts : undefined
}

/** A table of credits above or below the text: 撰稿 | 张三. */
export const takeCreditTables = (sheet: Sheet): void => {
  const open = sheet.open()
  const long = open.filter((line) => sheet.isLine(line) && isLongParagraph(sheet.text(line)))
  const [first = Number.POSITIVE_INFINITY, last = -1] = [long[0], long.at(-1)]
  for (const line of open) {
    const rows = sheet.lines[line]?.rows
    if (!rows || (line > first && line < last)) continue
    const parts = factsOf(rows)
    if (parts) sheet.recognise(line, '署名表', applyParts(sheet, line, parts))
  }
}
