import { byLineOf, dateLineOf } from '../credits/by-lines.ts'
import { labelledLine } from '../credits/labelled-line.ts'
import type { Sheet } from '../sheet.ts'
import { addPeople, applyParts } from './apply-parts.ts'

const bracket =
  /\s*[（(【[]([^（）()【】[\]]{2,80}(?:[（(][^（）()]{1,40}[)）][^（）()【】[\]]{0,60})?)[)）】\]][\s。]*$/
const labels = '来源|编辑|责编|责任编辑|校对|稿源|作者|通讯员|撰稿|供稿|审核|摄影|图片|图/文|文/图|记者'
const sentence = new RegExp(`(?<=[。！？”）)])[\\s\\u3000]*((?:${labels})\\s*[:：].{1,60})$`)

/** Credits in brackets, or after the last sentence, at the end of one of the last paragraphs are cut off it. */
export const cutEndCredits = (sheet: Sheet): void => {
  for (const line of sheet.openLines().slice(-4)) {
    const whole = sheet.lines[line]?.text ?? ''
    for (let again = 0; again < 4; again += 1) if (!cutOne(sheet, line, whole)) break
  }
}

const cutOne = (sheet: Sheet, line: number, whole: string): boolean => {
  const end = sheet.cuts.get(line)?.[0]?.start ?? whole.length
  // A bound, so that a very long line does not take for ever.
  const from = Math.max(0, end - 260)
  const kept = whole.slice(from, end)
  const match = bracket.exec(kept) ?? sentence.exec(kept)
  const inside = match?.[1]
  if (!match || inside === undefined || from + match.index === 0) return false
  const parts = labelledLine(inside)
  const signed = parts ? undefined : byLineOf(inside)
  const closed = /[。！？”…]\s*$/.test(kept.slice(0, match.index))
  if (!parts && !(signed && closed)) return false
  // （时间：…） and the like inside a sentence are the author's.
  if (
    parts &&
    !closed &&
    parts.every(({ targets }) => targets[0] === undefined || targets[0] === 'date' || targets[0] === 'other')
  )
    return false
  let to = parts ? applyParts(sheet, line, parts) : ''
  if (signed) {
    for (const { roles, names } of signed.people) for (const role of roles) addPeople(sheet, role, names)
    to = signed.people.map(({ names }) => names.join('、')).join('；')
    if (signed.bare) sheet.flag(line, '文末括号内的姓名认作作者，请核对', inside)
  }
  sheet.cuts.set(line, [{ start: from + match.index, end: whole.length, replacement: '' }])
  sheet.note(line, '文末署名', match[0].trim(), to)
  return true
}

/** `示例日报讯（记者 张三）` at the beginning of the text: its people are the authors; the words stay. */
export const readDateLine = (sheet: Sheet): void => {
  for (const line of sheet.openLines().slice(0, 4)) {
    const text = sheet.text(line)
    const found = dateLineOf(text)
    if (!found) continue
    addPeople(sheet, 'author', found.names)
    sheet.notHeadings.add(line)
    sheet.note(line, '电头署名（正文保留）', text.slice(0, found.length), found.names.join('、'))
    return
  }
}
