import { byLineOf } from '../credits/by-lines.ts'
import { labelledLine } from '../credits/labelled-line.ts'
import { findDay } from '../dates.ts'
import type { Sheet } from '../sheet.ts'
import { addPeople, takeLabelled } from './apply-parts.ts'
import { takeAccountLine, takePeriodical } from './head-lines.ts'
import { isLongParagraph } from './reading.ts'

const credits = new Set(['editor', 'proofreader', 'reviewer', 'signer', 'other', 'control'])

/** Lines below the last paragraph of the text, where labels, names in brackets and a day speak of the article. */
export const takeFoot = (sheet: Sheet): void => {
  const rest = sheet.openLines()
  const lastLong =
    rest.findLast(
      (line) => isLongParagraph(sheet.text(line)) && labelledLine(sheet.text(line)) === undefined,
    ) ?? -1
  for (const line of rest) {
    const text = sheet.text(line)
    if (line <= lastLong) {
      takeEarly(sheet, line, text)
      continue
    }
    if (takeLabelled(sheet, line) || takePeriodical(sheet, line) || takeAccountLine(sheet, line)) continue
    if (takeSigned(sheet, line, text)) continue
    noteDay(sheet, line, text)
  }
}

/** Editors' credits stand in the middle where other texts follow. */
const takeEarly = (sheet: Sheet, line: number, text: string): void => {
  if (text.length > 60) return
  const parts = labelledLine(text)
  const editorial = parts?.every(
    ({ targets, label }) =>
      credits.has(targets[0] ?? '') && !/单位|主持|地址|电话|联系|名称|类型|分类|主任|宣传|党建/.test(label),
  )
  if (editorial && parts?.some(({ targets }) => targets[0] === 'editor' || targets[0] === 'proofreader'))
    takeLabelled(sheet, line)
}

/** `（张三）`, `□ 本报记者 张三`, `张三/文 李四/图` at the end; a name without any mark stays, as in a letter. */
const takeSigned = (sheet: Sheet, line: number, text: string): boolean => {
  const found = byLineOf(text)
  if (!found) return false
  const marked = /^[（(【[□■◎●◆]/.test(text) || !found.bare
  if (!marked && sheet.fields.author.length > 0) return false
  for (const { roles, names } of found.people) for (const role of roles) addPeople(sheet, role, names)
  const to = found.people.map(({ names }) => names.join('、')).join('；')
  if (marked) sheet.recognise(line, '署名', to)
  else {
    sheet.notHeadings.add(line)
    sheet.note(line, '落款署名（正文保留）', text, to)
    sheet.flag(line, '落款认作作者，请核对', text)
  }
  return true
}

const noteDay = (sheet: Sheet, line: number, text: string): void => {
  const bare = text.replace(/^[（(]|[)）]$/g, '')
  const day = findDay(bare)
  if (day?.start !== 0 || day.end !== bare.length || sheet.fields.displayDate !== undefined) return
  sheet.fields.displayDate = day.day
  sheet.note(line, '落款日期（正文保留）', text, day.day)
}
