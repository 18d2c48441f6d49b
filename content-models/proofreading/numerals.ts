import type { Found } from './finding.ts'
import { matches, type ProofLine } from './lines.ts'

const han = '零一二三四五六七八九'

/** 1 to 99 out of 十, 二十三 …; undefined for anything else. */
function smallNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!match || text === '') return undefined
  const [, tens, ten, ones] = match
  if (!ten) return tens && !ones ? han.indexOf(tens) : undefined
  return (tens ? han.indexOf(tens) : 1) * 10 + (ones ? han.indexOf(ones) : 0)
}

const daysIn = (month: number, year: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** 2024年十月: one date in two kinds of numerals (GB/T 15835—2011, 4.1.3). */
const mixedDates = (lines: readonly ProofLine[]): Found[] =>
  matches(
    lines,
    /(?<!\d)(\d{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?/g,
    (match) => {
      const month = smallNumber(match[2] ?? '')
      const day = match[3] === undefined ? undefined : smallNumber(match[3])
      if (!month || month > 12 || (match[3] !== undefined && !day)) return undefined
      const correction = `${match[1]}年${month}月${day === undefined ? '' : `${day}日`}`
      return { message: `“${match[0]}”里两种数字混用：请写成“${correction}”。`, correction }
    },
  )

/** A day that no calendar has. */
const impossibleDates = (lines: readonly ProofLine[]): Found[] =>
  matches(lines, /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g, (match) => {
    const month = Number(match[2])
    const day = Number(match[3])
    const right = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, Number(match[1] ?? 2000))
    return right ? undefined : { message: `没有“${match[0]}”这一天：请核对日期。` }
  })

/** 百分之98.5: the words belong to Chinese numerals, the figure takes a sign. */
const percentWords = (lines: readonly ProofLine[]): Found[] =>
  matches(lines, /百分之(\d+(?:\.\d+)?)(?![\d.]|个百分点)/g, (match) => ({
    message: `“${match[0]}”里两种数字混用：请写成“${match[1]}%”。`,
    correction: `${match[1]}%`,
  }))

/** 10～20%: both ends of a range carry the sign (GB/T 15835—2011, 5.1.4). */
const percentRanges = (lines: readonly ProofLine[]): Found[] =>
  matches(lines, /(?<![\d.%％])(\d+(?:\.\d+)?)([～~—-])(\d+(?:\.\d+)?)([%％])/g, (match) => {
    const correction = `${match[1]}${match[4]}～${match[3]}${match[4]}`
    return { message: `范围两端都要写百分号：“${match[0]}”请写成“${correction}”。`, correction }
  })

const measure = '个人名天年月日次场户家岁里公斤名件条位处种'

/** 20几个: an approximate number is written in Chinese numerals (GB/T 15835—2011, 4.2.2). */
const approximate = (lines: readonly ProofLine[]): Found[] =>
  matches(lines, new RegExp(`(?<![\\d.])([1-9]0)几(?=[${measure}])`, 'gu'), (match) => {
    const tens = Number(match[1]) / 10
    const correction = `${tens === 1 ? '' : han[tens]}十几`
    return { message: `概数“${match[0]}”请用汉字，写成“${correction}”。`, correction }
  })

/** 三、四天: two neighbouring numerals that mean "about" stand without 、 (GB/T 15835—2011, 5.2.2). */
const neighbours = (lines: readonly ProofLine[]): Found[] =>
  matches(
    lines,
    /(?<![第前后十百千万、一二三四五六七八九之年月日\d])([一二三四五六七八])、([二三四五六七八九])(?=(?:个(?:人|月|小时|星期)|天|位同志|里路|岁|十年|百人|千人|百元))/gu,
    (match) => {
      if (han.indexOf(match[2] ?? '') !== han.indexOf(match[1] ?? '') + 1) return undefined
      const correction = `${match[1]}${match[2]}`
      return { message: `概数中间不用顿号：“${match[0]}”请写成“${correction}”。`, correction }
    },
  )

/** 约3600余: said twice. */
const doubled = (lines: readonly ProofLine[]): Found[] =>
  matches(lines, /约(\d[\d.,]*[万亿]?)(余|多)(?!年级)/gu, (match) => ({
    message: `“${match[0]}”里“约”和“${match[2]}”意思重复：请只留一个，例如“${match[1]}${match[2]}”。`,
    correction: `${match[1]}${match[2]}`,
  }))

/** 3，600余: a full-width comma in a figure reads as two figures. */
const wideGroups = (lines: readonly ProofLine[]): Found[] =>
  matches(lines, /(?<![\d.，])([1-9]\d{0,2}(?:，\d{3})+)(?=余|多|人|元|万|名|户|公里|平方)/gu, (match) => {
    const correction = (match[1] ?? '').replaceAll('，', '')
    return { message: `数里面不用全角逗号：“${match[0]}”请写成“${correction}”。`, correction }
  })

/** 3万5千: 万 and 亿 may follow a figure, 千 and 百 between figures may not (GB/T 15835—2011, 4.3). */
const splitFigures = (lines: readonly ProofLine[]): Found[] =>
  matches(lines, /(?<![\d.])(\d+)万(\d)千(?![\d瓦米克帕伏])/g, (match) => {
    const correction = `${match[1]}.${match[2]}万`
    return { message: `“${match[0]}”请写成“${correction}”，或者全用汉字。`, correction }
  })

const overlaps = (one: Found, other: Found): boolean =>
  one.field === other.field &&
  one.offset < other.offset + other.passage.length &&
  other.offset < one.offset + one.passage.length

/** Figures, dates and approximate numbers that GB/T 15835—2011 (出版物上数字用法) writes otherwise. */
export function wrongNumerals(lines: readonly ProofLine[]): Found[] {
  const found: Found[] = []
  for (const look of [
    mixedDates,
    impossibleDates,
    percentWords,
    percentRanges,
    approximate,
    neighbours,
    doubled,
    wideGroups,
    splitFigures,
  ])
    for (const one of look(lines)) if (!found.some((other) => overlaps(one, other))) found.push(one)
  return found
}
