import { hanCount, withoutBlanks } from '../chinese.ts'
import { byLineOf, datedByLine, dateLineOf, isDatedVerb } from '../credits/by-lines.ts'
import { labelledLine, unwrapped } from '../credits/labelled-line.ts'
import { newspaperOf, periodicalOf } from '../credits/periodical.ts'
import { numberingOf } from '../numbering.ts'

/** A paragraph of the text itself, as against a line of the head or the foot. */
export const isLongParagraph = (text: string): boolean => hanCount(text) >= 50 && /[。！？；]/.test(text)

/** Whether two lines say the same, blanks and punctuation aside. */
export const same = (a: string, b: string): boolean => {
  const bare = (text: string) => withoutBlanks(text).replace(/[\p{P}\p{S}]/gu, '')
  return bare(a) === bare(b) && bare(a) !== ''
}

/** The number of an official document: 示政发〔2025〕12号. */
export const isDocumentNumber = (text: string): boolean =>
  /^[（(]?[\p{Script=Han}A-Za-z]{0,16}\s*[〔[（(【]?\s*\d{4}\s*[〕\])）】]?\s*(?:年\s*)?(?:第\s*)?\d{1,5}\s*号[)）]?$/u.test(
    text.trim(),
  )

/** A salutation: 同志们：, 各位老师、各位家长：, 尊敬的…. */
export const isSalutation = (text: string): boolean =>
  text.length <= 60 &&
  /^(?:同志们|朋友们|各位|尊敬的|敬爱的|亲爱的|大家好|女士们|先生们|老师们|同学们|乡亲们|老乡们|代表们|委员们|战友们)/.test(
    text,
  ) &&
  /[：:，,！!。]?\s*$/.test(text) &&
  (/[：:！!，,。]\s*$/.test(text) || text.length <= 12)

/** What account pages and clippers write over a text: 以下文章来源于…, 原创 张三 示例党校, 原文地址 https://…. */
export const isAccountLine = (text: string): boolean =>
  /^以下文章来源于/.test(text) ||
  /^(?:原创|转载|Original)\s+\S/.test(text) ||
  /(?:原文|来源|文章)(?:地址|链接|网址).*https?:|^本文由.*转码/.test(text)

/** Whether a line of the head says something about the article rather than in it. */
export const isInformation = (text: string): boolean =>
  text.length <= 600 &&
  (labelledLine(text) !== undefined ||
    periodicalOf(text) !== undefined ||
    newspaperOf(text) !== undefined ||
    datedByLine(text) !== undefined ||
    byLineOf(text) !== undefined ||
    isDocumentNumber(text) ||
    isAccountLine(text) ||
    (isDatedVerb(text) &&
      text.length <= 200 &&
      /^[（(]|^\d{4}|^[一二三四五六七八九〇○]{4}年/.test(
        unwrapped(text) === text.trim() ? text.trim() : '（',
      )) ||
    dateLineOf(text) !== undefined)

/** Whether a line may be a title by its shape: a short line without the end of a sentence. */
export const isTitleLike = (text: string): boolean =>
  text.length <= 70 &&
  hanCount(text) >= 3 &&
  !/[。；：:，,、]$/.test(text) &&
  !/。(?=.)/.test(text) &&
  numberingOf(text) === undefined
