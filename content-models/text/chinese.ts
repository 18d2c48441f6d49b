/** A Chinese character, 〇 and the rare ones of the supplementary planes included. */
export const isHan = (character: string | undefined): boolean =>
  character !== undefined && /^[\p{Script=Han}]$/u.test(character) && character !== '々'

/** Full-width punctuation that stands in Chinese sentences. */
export const isChinesePunctuation = (character: string | undefined): boolean =>
  character !== undefined && /^[、。，；：？！“”‘’「」『』（）《》〈〉【】〔〕…—·％]$/.test(character)

/** How many Chinese characters a text has. */
export const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** Ends as a sentence ends, closing quotation marks and brackets aside. */
export const endsSentence = (text: string): boolean => /[。！？!?…；;][”’」』）)》\s]*$/.test(text)

/** The numerals of headings: 一 to 九十九, as a number; undefined when it is no such numeral. */
export const numeralValue = (numeral: string): number | undefined => {
  if (/^\d{1,3}$/.test(numeral)) return Number(numeral)
  const digits = '零一二三四五六七八九'
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(numeral)
  if (!match || numeral === '') return undefined
  const [, tens, ten, ones] = match
  if (!ten) return tens && !ones ? digits.indexOf(tens) : undefined
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0)
}

/** Invisible characters and every kind of space: what an import may tidy away without a word. */
export const blank = '\\s\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064\\ufeff\\u3164'

/** The text without white space and invisible characters, to compare what two texts say. */
export const withoutBlanks = (text: string): string => text.replace(new RegExp(`[${blank}]+`, 'gu'), '')
