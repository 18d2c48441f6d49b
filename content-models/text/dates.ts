const digits: Record<string, string> = {
  〇: '0',
  '○': '0',
  Ｏ: '0',
  O: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** `二〇二五年十月十八日` and full-width digits as Arabic ones, each in its place: the text keeps its length. */
const day = '(?:星期|周)[一二三四五六日天]'
const time = '\\d{1,2}\\s*[:：时点]\\s*\\d{1,2}(?:\\s*[:：分]\\s*\\d{1,2}(?:\\.\\d+)?秒?)?分?'
const pattern = new RegExp(
  `(?<!\\d)(\\d{4})(?:\\s*(?:[-./－]|年)\\s*|\\s+(?=\\d{1,2}/))(\\d{1,2})\\s*(?:[-./－]|月)\\s*(\\d{1,2})(?!\\d)(?:\\s*[日号])?(?:\\s*[（(]?\\s*${day}\\s*[)）]?)?(?:[\\sT]*(?:[上下]午|凌晨|晚)?\\s*${time}(?:Z|[+-]\\d\\d:?\\d\\d)?)?`,
)
const chinese =
  /([一二三四五六七八九〇○零ＯO]{4})\s*年\s*(元|正|[一二三四五六七八九十]{1,2})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/

const small = (numeral: string): number => {
  if (numeral === '元' || numeral === '正') return 1
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
  const value = (text: string) => Number(digits[text] ?? 0)
  return numeral.includes('十') ? (tens === '' ? 1 : value(tens)) * 10 + value(ones) : value(numeral)
}

const halfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

const isDay = (year: number, month: number, of: number): boolean => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return year >= 1900 && year <= 2200 && of >= 1 && of <= days
}

/**
 * Finds the first calendar day of a text, in Arabic or Chinese numerals, as `YYYY-MM-DD`, and where it stands, the time of
 * day included.
 */
export const findDay = (text: string): { day: string; start: number; end: number } | undefined => {
  const arabic = pattern.exec(halfWidth(text))
  const written = chinese.exec(text)
  const match = arabic && (!written || arabic.index <= written.index) ? arabic : written
  if (!match) return undefined
  const [whole, first = '', second = '', third = ''] = match
  const [year, month, of] =
    match === arabic
      ? [Number(first), Number(second), Number(third)]
      : [Number([...first].map((digit) => digits[digit] ?? '').join('')), small(second), small(third)]
  if (!isDay(year, month, of)) return undefined
  return {
    day: `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`,
    start: match.index,
    end: match.index + whole.length,
  }
}
