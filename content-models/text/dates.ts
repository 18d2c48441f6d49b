const pattern =
  /(\d{4})\s*(?:[-./]|年)\s*(\d{1,2})\s*(?:[-./]|月)\s*(\d{1,2})(?:\s*日)?(?:\s*(?:星期|周)[一二三四五六日天])?(?:[\sT]*\d{1,2}\s*[:：时]\s*\d{1,2}(?:\s*[:：分]\s*\d{1,2}秒?)?分?)?/

/** Finds the first calendar day of a text, as `YYYY-MM-DD`, and where it stands, the time of day included. */
export const findDay = (text: string): { day: string; start: number; end: number } | undefined => {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [whole, year = '', month = '', day = ''] = match
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0
  const valid = Number(year) >= 1900 && Number(year) <= 2200 && Number(day) >= 1 && Number(day) <= days
  return valid
    ? {
        day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
        start: match.index,
        end: match.index + whole.length,
      }
    : undefined
}
