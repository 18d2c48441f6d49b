import { hanCount } from '../chinese.ts'
import type { Sheet } from '../sheet.ts'

const mark =
  /^[\s\-—–_*·•.【[（(]*(?:PART|Part|part|NO|No|第)?[.\s]*(?:0?\d{1,2}|[壹贰叁肆伍陆柒捌玖拾]|[一二三四五六七八九十]|ONE|TWO|THREE|FOUR|FIVE|SIX)[.\s]*(?:部分|章)?[\s\-—–_*·•.】\]）)]*$/

/** A number alone on its line (01, PART 02) over a heading: the heading is one for certain, the number is taken out. */
export const takeSectionMarks = (sheet: Sheet): void => {
  const open = sheet.openLines()
  const marks = open.filter((line) => mark.test(sheet.text(line)))
  if (marks.length < 2) return
  for (const line of marks) {
    const next = open.find((other) => other > line)
    if (next === undefined || marks.includes(next)) continue
    const text = sheet.text(next)
    if (text.length <= 36 && hanCount(text) >= 2 && !/[。；：，]$/.test(text)) {
      sheet.remove(line, '小标题上方的序号')
      sheet.headings.add(next)
    } else if (hanCount(text) >= 20) sheet.headings.add(line)
  }
}
