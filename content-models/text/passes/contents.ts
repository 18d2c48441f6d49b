import type { Sheet } from '../sheet.ts'
import { same } from './reading.ts'

const withoutPage = (text: string): string =>
  text
    .replace(
      /[\s\u3000]*(?:[.．·…。]{2,}|\t|[\s\u3000]{2,}|-{3,}|_{3,})[\s\u3000]*[（(]?\d{1,4}[)）]?\s*$/,
      '',
    )
    .trim()

/**
 * Takes out a table of contents: the lines below 目录 that stand again further down, or end in the number of a page.
 */
export const takeContents = (sheet: Sheet): void => {
  const open = sheet.openLines()
  const start = open.findIndex((line) => /^[【[]?目[\s\u3000]*[录錄次][】\]]?$/.test(sheet.text(line)))
  const heading = open[start]
  if (heading === undefined) return
  const texts = open.slice(start + 1).map((line) => withoutPage(sheet.text(line)))
  const entries: number[] = []
  for (const [at, text] of texts.entries()) {
    const line = open[start + 1 + at]
    // Where the first entry stands again the text begins.
    if (line === undefined || (at > 0 && same(text, texts[0] ?? ''))) break
    const again = texts.slice(at + 1).some((other) => same(other, text))
    if (!again && withoutPage(sheet.text(line)) === sheet.text(line)) break
    entries.push(line)
  }
  if (entries.length === 0) return
  for (const line of [heading, ...entries]) sheet.remove(line, '目录')
}
