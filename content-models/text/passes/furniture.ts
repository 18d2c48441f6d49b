import type { Sheet } from '../sheet.ts'
import { siteFurniture, startsTail } from '../web-noise.ts'
import { isLongParagraph } from './reading.ts'

/** Takes out lines that are furniture of a site wherever they stand, and all that WeChat writes below a text. */
export const takeFurniture = (sheet: Sheet): void => {
  let inTail = false
  for (const line of sheet.open()) {
    const text = sheet.text(line)
    if (inTail) {
      if (isLongParagraph(text)) inTail = false
      else {
        sheet.remove(line, '公众号功能文字')
        continue
      }
    }
    // Where the original is: the head reads that.
    const tellsAddress = sheet.lines[line]?.address !== undefined && /原文|转码/.test(text)
    if (!sheet.isLine(line) || tellsAddress) continue
    const what = siteFurniture(text)
    if (what === undefined) continue
    sheet.remove(line, what)
    inTail ||= startsTail(text)
  }
  takeDeclaration(sheet)
}

/** 特别声明 alone on its line was taken: the sentence below it, when it speaks of the text and not in it, goes with it. */
const takeDeclaration = (sheet: Sheet): void => {
  for (const { line, text } of [...sheet.removed]) {
    if (line === undefined || !/(?:声明|提示)[\s】\]]*$/.test(text) || text.length > 12) continue
    const next = sheet.open().find((other) => other > line)
    if (next === undefined || next > line + 2 || !sheet.isLine(next)) continue
    if (
      /本文|本平台|本号|本公众号|版权|转载|观点|侵权|来源|仅供/.test(sheet.text(next)) &&
      sheet.text(next).length <= 300
    )
      sheet.remove(next, '声明和转载说明')
  }
}
