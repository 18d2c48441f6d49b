import { byLineOf, datedByLine, isDatedVerb } from '../credits/by-lines.ts'
import { unwrapped } from '../credits/labelled-line.ts'
import { newspaperOf, periodicalOf } from '../credits/periodical.ts'
import { findDay } from '../dates.ts'
import type { Sheet } from '../sheet.ts'
import { addPeople, setAddress } from './apply-parts.ts'
import { isDocumentNumber } from './reading.ts'

/** `《示例刊物》2021年第10期` alone on its line is the source. */
export const takePeriodical = (sheet: Sheet, line: number): boolean => {
  const paper = newspaperOf(sheet.text(line))
  if (paper) {
    if (!sheet.fields.source || sheet.fields.source.name === '')
      sheet.fields.source = { ...sheet.fields.source, name: paper.name }
    sheet.fields.displayDate ??= paper.day
    sheet.recognise(line, '来源', `${paper.name} ${paper.day}`)
    return true
  }
  const periodical = periodicalOf(sheet.text(line))
  if (!periodical) return false
  if (!sheet.fields.source || sheet.fields.source.name === '')
    sheet.fields.source = { ...sheet.fields.source, ...periodical }
  sheet.recognise(line, '来源', `${periodical.name} ${periodical.issue}`)
  return true
}

const provinces =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)$/

/** A day alone, or with a name or a unit beside it. */
export const takeDatedByLine = (sheet: Sheet, line: number): boolean => {
  if (sheet.text(line).length > 200) return false
  const text = sheet
    .text(line)
    .replace(/[_*]/g, ' ')
    .replace(/(?:发表于|发布于|Posted on)\s*\p{Script=Han}{2,4}\s*$/u, '')
  const bare = text.replace(/[\s\u3000]+(\p{Script=Han}{2,3})[\s\u3000]*$/u, (all, place: string) =>
    provinces.test(place) ? '' : all,
  )
  const dated = datedByLine(bare)
  if (!dated) return false
  sheet.fields.displayDate ??= dated.day
  if (dated.author) addPeople(sheet, 'author', dated.author)
  if (dated.source && (!sheet.fields.source || sheet.fields.source.name === ''))
    sheet.fields.source = { ...sheet.fields.source, name: dated.source }
  sheet.recognise(
    line,
    '日期和署名',
    [dated.day, ...(dated.author ?? []), dated.source ?? ''].filter(Boolean).join('，'),
  )
  return true
}

/** A line that is only a by-line; a name that only its place makes an author is flagged. */
export const takeByLine = (sheet: Sheet, line: number): boolean => {
  const text = sheet.text(line)
  const found = byLineOf(text)
  if (!found || (found.bare && /^[【[「]/.test(text))) return false
  const known = found.people.every(({ roles, names }) =>
    roles.every((role) => names.every((name) => sheet.fields[role].includes(name))),
  )
  if (known && found.others.length === 0) {
    sheet.remove(line, '重复的署名')
    return true
  }
  for (const { roles, names } of found.people) for (const role of roles) addPeople(sheet, role, names)
  const others = found.others.length > 0 ? `（另有：${found.others.join('；')}）` : ''
  sheet.recognise(line, '署名', found.people.map(({ names }) => names.join('、')).join('；') + others)
  if (found.bare) sheet.flag(line, '按位置认作作者，请核对', text)
  return true
}

/** `示政发〔2025〕12号` has no field. */
export const takeDocumentNumber = (sheet: Sheet, line: number): boolean => {
  if (!isDocumentNumber(sheet.text(line))) return false
  sheet.recognise(line, '文号（草稿中无对应字段）')
  return true
}

/**
 * `（2024年9月30日通过）`, `2025年4月18日印发`: it stays in the body. The day is not that of publishing for certain, so a person is
 * asked.
 */
export const noteDatedVerb = (sheet: Sheet, line: number): boolean => {
  const text = sheet.text(line)
  if (!isDatedVerb(text) || text.length > 400) return false
  if (
    !/^[（(【[]|^\d{4}|^[一二三四五六七八九〇○]{4}年|^.{0,40}(?:通过|公布|发布|印发|批准|修订|修正)/.test(
      text,
    )
  )
    return false
  sheet.notHeadings.add(line)
  sheet.note(line, '文件日期（正文保留）', text.slice(0, 80))
  if (sheet.fields.displayDate === undefined)
    sheet.flag(line, '文件日期不一定是发布日期，没有填入，请核对', findDay(text)?.day ?? '')
  return true
}

/** What account pages and clippers write under the title: `以下文章来源于…，作者…`, `原创 张三 示例党校`, `原文地址 https://…`. */
export const takeAccountLine = (sheet: Sheet, line: number): boolean => {
  const text = sheet.text(line)
  if (text.length > 600) return false
  const from = /^以下文章来源于\s*([^，,]{1,20}?)\s*(?:[，,]\s*作者\s*[:：]?\s*(\S{1,16}))?$/.exec(text)
  if (from?.[1]) {
    if (!sheet.fields.source || sheet.fields.source.name === '')
      sheet.fields.source = { ...sheet.fields.source, name: from[1] }
    if (from[2]) addPeople(sheet, 'author', [from[2]])
    sheet.recognise(line, '署名、来源等信息行', `来源：${from[1]}${from[2] ? `；作者：${from[2]}` : ''}`)
    return true
  }
  const address =
    /^(?:[>＞\s]*(?:本文由.{0,30}转码[，,]?)?\s*)?(?:原文(?:地址|链接|网址)?|来源(?:地址|链接|网址)?|文章(?:地址|链接)|链接|网址|URL(?: Source)?|Source(?: URL)?|url)\s*[:：]?\s*(?:\S{0,40}\s+)?[（(<[]?(https?:\/\/[^\s）)>\]]+)/i.exec(
      text,
    )
  const linked = /原文地址|转码/.test(text) ? sheet.lines[line]?.address : undefined
  const found = address?.[1] ?? linked
  if (found !== undefined && text.length <= 400) {
    setAddress(sheet, found)
    sheet.recognise(line, '原文地址', found)
    return true
  }
  return takeOriginal(sheet, line, text)
}

/** `原创 张三 示例党校 2023-05-06 10:20 北京`: author, account and day in a row. */
const takeOriginal = (sheet: Sheet, line: number, text: string): boolean => {
  const words = text.replace(/[_*[\]]/g, ' ').trim()
  if (!/^(?:原创|转载|Original)\s+\S/.test(words) || words.length > 80) return false
  const date = findDay(words)
  const [, ...rest] = (date ? words.slice(0, date.start) : words).trim().split(/[\s\u3000]+/)
  if (rest.length === 0 || rest.length > 4 || /[。！？；]/.test(words)) return false
  const account = rest.at(-1) ?? ''
  const author = rest.length > 1 ? (rest[0] ?? '') : ''
  if (author !== '') addPeople(sheet, 'author', [author])
  if (!sheet.fields.source || sheet.fields.source.name === '')
    sheet.fields.source = { ...sheet.fields.source, name: account }
  if (date) sheet.fields.displayDate ??= date.day
  sheet.recognise(
    line,
    '署名、来源等信息行',
    [author && `作者：${author}`, `来源：${account}`, date?.day].filter(Boolean).join('；'),
  )
  if (author !== '') sheet.flag(line, '按位置认作作者和公众号，请核对', unwrapped(text))
  return true
}
