import { labelledLine } from '../credits/labelled-line.ts'
import type { Sheet } from '../sheet.ts'
import { startsRelatedList } from '../web-noise.ts'
import { takeLabelled } from './apply-parts.ts'
import { isLongParagraph } from './reading.ts'

/** Takes out lists of other articles and of comments below the text, up to the next paragraph of a text, which is flagged. */
export const takeRelatedLists = (sheet: Sheet): void => {
  const open = sheet.open()
  const firstLong = open.find((line) => isLongParagraph(sheet.text(line)))
  for (const line of open) {
    if (!sheet.isOpen(line) || !sheet.isLine(line) || sheet.isOutside(line)) continue
    if (!startsRelatedList(sheet.text(line))) continue
    if (firstLong === undefined || firstLong > line) {
      sheet.remove(line, '相关文章列表的标题')
      sheet.flag(line, '正文之前的“相关文章”标题，其后文字未删', sheet.text(line))
      continue
    }
    sheet.remove(line, '相关文章列表的标题')
    takeList(sheet, line)
  }
}

const takeList = (sheet: Sheet, start: number): void => {
  const comments = /评论|留言/.test(sheet.text(start))
  for (const line of sheet.open().filter((other) => other > start)) {
    if (sheet.isOutside(line)) continue
    const text = sheet.text(line)
    if (sheet.isLine(line) && isLongParagraph(text) && !comments) {
      sheet.flag(line, '“相关文章”之后又有正文，已保留，请核对', text.slice(0, 40))
      return
    }
    const tells = labelledLine(text)?.some(({ targets }) => targets[0] !== 'control')
    if (tells && !comments && takeLabelled(sheet, line)) continue
    sheet.remove(line, comments ? '评论' : '相关文章列表')
  }
}
