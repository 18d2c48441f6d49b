import { type Role, roleNames, roles } from '../credits/fields.ts'
import { type LabelledPart, labelledLine } from '../credits/labelled-line.ts'
import { isPlaceholder, looksLikeUnit, peopleIn } from '../credits/people.ts'
import { keywordsOf, periodicalOf } from '../credits/periodical.ts'
import { findDay } from '../dates.ts'
import type { Sheet } from '../sheet.ts'
import { same } from './reading.ts'

const isRole = (target: string): target is Role => (roles as readonly string[]).includes(target)

/** Adds people to a field, each once. */
export const addPeople = (sheet: Sheet, role: Role, names: readonly string[]): void => {
  for (const name of names) if (!sheet.fields[role].includes(name)) sheet.fields[role].push(name)
}

const addressIn = (value: string): string | undefined => /https?:\/\/[^\s）)\]>》，。；]+/.exec(value)?.[0]

/** Sets the address of the source, which may be known before its name. */
export const setAddress = (sheet: Sheet, address: string): void => {
  sheet.fields.source ??= { name: '' }
  sheet.fields.source.address ??= address
}

const useSource = (sheet: Sheet, line: number, value: string): string => {
  const address = addressIn(value) ?? sheet.lines[line]?.address
  const named = value.replace(/[（(]?\s*https?:\/\/[^\s）)]+\s*[)）]?/, '').trim()
  const periodical = periodicalOf(named)
  const name = (periodical?.name ?? named)
    .replace(/^《([^《》]+)》(?:\s*[（(].*[)）])?$/, '$1')
    .replace(/^[“"]([^“”"]+)[”"]\s*(?=微信|公众号|$)/, '$1')
    .replace(/[。.]$/, '')
  if (address) setAddress(sheet, address)
  const known = sheet.fields.source
  if (name === '') return `来源地址：${address ?? ''}`
  if (!known || known.name === '') {
    sheet.fields.source = { ...known, name, ...(periodical ? { issue: periodical.issue } : {}) }
    return `来源：${name}${periodical ? ` ${periodical.issue}` : ''}`
  }
  if (!same(known.name, name)) sheet.flag(line, '另有一处来源，未采用', value)
  return `来源：${known.name}`
}

const usePeople = (
  sheet: Sheet,
  line: number,
  label: string,
  targets: readonly Role[],
  value: string,
): string => {
  const people = peopleIn(value)
  if (people.placeholder && people.names.length === 0) {
    sheet.flag(line, `${label}处是占位符，没有填入`, value)
    return `${label}：占位符，未填`
  }
  const [role] = targets
  // Pictures come from the net or from a unit as often as from a person.
  const isPerson = !people.doubtful || (role !== 'photographer' && value.length <= 30)
  if (!isPerson) return `${label}：${value}（不像人名，草稿中未填）`
  for (const one of targets) addPeople(sheet, one, people.names)
  if (people.doubtful && !people.names.every(looksLikeUnit))
    sheet.flag(line, `“${label}”后面不像姓名，请核对`, value)
  const others = people.others.length > 0 ? `（另有：${people.others.join('；')}）` : ''
  return `${targets.map((one) => roleNames[one]).join('、')}：${people.names.join('、')}${others}`
}

const usePart = (sheet: Sheet, line: number, { targets, label, value }: LabelledPart): string | undefined => {
  const [target] = targets
  if (target === undefined) {
    sheet.flag(line, `不认识的署名“${label}”，草稿中未填，请核对`, value)
    return `${label}：${value}（不认识的署名，草稿中未填）`
  }
  if (target === 'control')
    return value === '' ? undefined : `${label === '' ? '' : `${label}：`}${value}（网页功能文字）`
  if (value === '') return `${label}：空`
  const named = targets.filter(isRole)
  if (named.length > 0) return usePeople(sheet, line, label, named, value)
  if (target === 'source') {
    if (!isPlaceholder(value)) return useSource(sheet, line, value)
    sheet.flag(line, '来源处是占位符，没有填入', value)
    return '来源：占位符，未填'
  }
  if (target === 'address') {
    const address = addressIn(value) ?? sheet.lines[line]?.address
    if (address) setAddress(sheet, address)
    return `原文地址：${address ?? value}`
  }
  if (target === 'date') {
    const day = findDay(value)?.day
    const published = /发布|发表|刊|发稿/.test(label)
    if (day && (sheet.fields.displayDate === undefined || (published && !sheet.published))) {
      sheet.fields.displayDate = day
      sheet.published ||= published
    }
    return `${label}：${day ?? value}`
  }
  if (target === 'tags') {
    const { words, split } = keywordsOf(value)
    for (const word of words) if (!sheet.fields.tags.includes(word)) sheet.fields.tags.push(word)
    if (!split) sheet.flag(line, '关键词之间没有分隔，请人工填写标签', value)
    return split ? `标签：${words.join('、')}` : '无法断词，未填标签'
  }
  return `${label}：${value}（草稿中无对应字段）`
}

/** Puts labelled facts into the fields; says what they became. */
export const applyParts = (sheet: Sheet, line: number, parts: readonly LabelledPart[]): string =>
  parts
    .map((part) => usePart(sheet, line, part))
    .filter((said) => said !== undefined)
    .join('；') || '无内容'

const meeting = /(?:地点|主题|参加|出席|列席|缺席|主持|主办|对象|议题|记录|人员|内容|议程|会场|活动)\s*[:：]/

/**
 * Reads a line as labelled facts and takes it out of the body; false when it is something else. 时间：… beside 地点：… belongs
 * to a report's own text.
 */
export const takeLabelled = (sheet: Sheet, line: number): boolean => {
  const parts = sheet.isLine(line) || sheet.isOutside(line) ? labelledLine(sheet.text(line)) : undefined
  if (!parts) return false
  const single = parts.length === 1 ? parts[0] : undefined
  const nearby = `${sheet.text(line - 1)}\n${sheet.text(line + 1)}`
  if (
    single &&
    /^(?:时间|日期|主持人?|主讲人?|主办|主办单位|地点|单位|地址|名称|题目|联系人)$/.test(single.label) &&
    meeting.test(nearby)
  )
    return false
  if (parts.every(({ targets }) => targets[0] === 'control')) {
    sheet.remove(line, '网页功能文字')
    return true
  }
  sheet.recognise(line, '署名、来源等信息行', applyParts(sheet, line, parts))
  return true
}
