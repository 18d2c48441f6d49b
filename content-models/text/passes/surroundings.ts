import { datedByLine } from '../credits/by-lines.ts'
import type { Sheet } from '../sheet.ts'
import { takeLabelled } from './apply-parts.ts'
import { takeByLine, takeDatedByLine, takeDocumentNumber } from './head-lines.ts'
import { same } from './reading.ts'

/** The rest of a web page around the article: its title and what it says of the article count, nothing else. */
export const takeSurroundings = (sheet: Sheet): void => {
  const inside = sheet.open().filter((line) => !sheet.isOutside(line))
  const first = inside[0] ?? 0
  const last = inside.at(-1) ?? sheet.lines.length
  const given = sheet.givenTitle
  const title =
    given === undefined
      ? undefined
      : sheet
          .open()
          .findLast((line) => sheet.isOutside(line) && line < first && same(sheet.text(line), given))
  for (const line of sheet.open()) {
    if (!sheet.isOutside(line)) continue
    const text = sheet.text(line)
    if (given !== undefined && same(text, given)) {
      if (line === title) {
        sheet.title = { text: given, line }
        sheet.recognise(line, '标题', undefined, 'title')
      } else sheet.remove(line, '重复的标题')
      continue
    }
    const near = line < first ? first - line <= 25 : line - last <= 15
    if (near && takeLabelled(sheet, line)) continue
    // Below the title and above the text a name or a day alone speaks of the article.
    const under = title !== undefined && line > title && line < first
    if (under && (takeDatedByLine(sheet, line) || takeByLine(sheet, line) || takeDocumentNumber(sheet, line)))
      continue
    if (near && line < first && datedByLine(text) && takeDatedByLine(sheet, line)) continue
    if (under && takeSubtitle(sheet, line)) continue
    sheet.remove(line, '正文以外的网页文字')
  }
}

const takeSubtitle = (sheet: Sheet, line: number): boolean => {
  const text = sheet.text(line)
  if (!/^(?:——|—|--|－－)\s*\S/.test(text) || text.length > 60 || sheet.fields.subtitle !== undefined)
    return false
  sheet.fields.subtitle = text.replace(/^[—\-－]+\s*/, '')
  sheet.recognise(line, '副标题', sheet.fields.subtitle, 'subtitle')
  return true
}
