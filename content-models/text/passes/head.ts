import { endsSentence } from '../chinese.ts'
import { datedByLine } from '../credits/by-lines.ts'
import { labelledLine } from '../credits/labelled-line.ts'
import { newspaperOf, periodicalOf } from '../credits/periodical.ts'
import { numberingOf } from '../numbering.ts'
import type { Sheet } from '../sheet.ts'
import { takeLabelled } from './apply-parts.ts'
import {
  noteDatedVerb,
  takeAccountLine,
  takeByLine,
  takeDatedByLine,
  takeDocumentNumber,
  takePeriodical,
} from './head-lines.ts'
import { isLongParagraph, isSalutation, same } from './reading.ts'

const mostLines = 18
const unitLine =
  /(?:委|局|厅|部|办|处|院|校|团|组|社|中心|公司|支部|党委|工委|单位|站|馆|镇|乡|村|街道|会|政府)$/

const takeSubtitle = (sheet: Sheet, line: number): boolean => {
  const text = sheet.text(line)
  if (!/^(?:——|—|--|－－|–)\s*\S/.test(text) || text.length > 70 || sheet.fields.subtitle !== undefined)
    return false
  sheet.fields.subtitle = text.replace(/^[—\-－–]+\s*/, '')
  sheet.recognise(line, '副标题', sheet.fields.subtitle, 'subtitle')
  return true
}

/**
 * Reads the lines between title and text: facts, by-lines, subtitle, dates. It ends at the first line that is text; a unit's
 * name under the title stays, and is no heading.
 */
export const takeHead = (sheet: Sheet): void => {
  let units = 0
  const head = sheet.openLines().slice(0, mostLines)
  for (const line of head) {
    if (!sheet.isOpen(line)) continue
    const text = sheet.text(line)
    if (takeLabelled(sheet, line) || takePeriodical(sheet, line) || takeAccountLine(sheet, line)) continue
    if (takeDatedByLine(sheet, line) || takeDocumentNumber(sheet, line)) continue
    if (sheet.title !== undefined && same(text, sheet.title.text)) {
      sheet.remove(line, '重复的标题')
      continue
    }
    if (sheet.title !== undefined && (sheet.lines[line]?.heading ?? 0) === 0 && takeByLine(sheet, line))
      continue
    if (sheet.title !== undefined && takeSubtitle(sheet, line)) continue
    if (noteDatedVerb(sheet, line)) continue
    if (isBracketed(text)) {
      sheet.notHeadings.add(line)
      continue
    }
    if (sheet.title === undefined || isLongParagraph(text) || isSalutation(text) || endsSentence(text)) break
    if (text.length > 36 || numberingOf(text)) break
    // A unit under the title, or a banner over lines that tell of the article.
    if (!unitLine.test(text) && !tellsSoon(sheet, head, line)) break
    sheet.notHeadings.add(line)
    units += 1
    if (units > 2) break
  }
}

/** Whether one of the next lines of the head gives source, author or day. */
const tellsSoon = (sheet: Sheet, head: readonly number[], line: number): boolean =>
  head
    .filter((other) => other > line)
    .slice(0, 3)
    .map((other) => sheet.text(other))
    .some(
      (text) =>
        labelledLine(text)?.some(({ targets }) => /^(?:source|author|date)$/.test(targets[0] ?? '')) ||
        newspaperOf(text) !== undefined ||
        periodicalOf(text) !== undefined ||
        datedByLine(text) !== undefined,
    )

/** A remark in brackets over the text: （内部学习参考）. */
const isBracketed = (text: string): boolean => text.length <= 60 && /^[（(][^）)]+[)）]$/.test(text)
