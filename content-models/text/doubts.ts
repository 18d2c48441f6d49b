import { endsSentence, hanCount } from './chinese.ts'

/** A sentence alone between paragraphs that tells what people are doing somewhere, as captions do. */
export const looksLikeCaption = (
  text: string,
  before: string | undefined,
  after: string | undefined,
): boolean => {
  if (text.length > 120) return false
  if (/^(?:图为|图片为|上图|下图|左图|右图|图[①-⑩一二三四\d]+[:：\s]|[▲△▼])/.test(text) && text.length <= 120)
    return true
  if (/[^。]{2,60}[。\s]?\s*[\p{Script=Han}]{2,4}\s*[/／]?摄(?:影)?[)）]?$/u.test(text) && text.length <= 120)
    return true
  return (
    text.length >= 12 &&
    text.length <= 50 &&
    /^[^。！？；：，]{6,40}(?:，[^。！？；：，]{2,24})?。$/.test(text) &&
    /在.{2,16}(?:开展|举行|举办|参观|参加|合影|讲解|慰问|宣誓|学习|座谈|调研|宣讲|聆听|演出|重温|开课|进行)/.test(
      text,
    ) &&
    !/^第.{1,6}条/.test(text) &&
    !/(?:要|应|必须|不得|禁止|可以|一般|提倡|鼓励|支持|依法|规定|国家|应当|由|坚持|着力|不断|是|将|已|曾|我们|我|我國|我国|年)/.test(
      text.replace(/主要|重要/g, ''),
    ) &&
    before !== undefined &&
    before.length > 60 &&
    after !== undefined
  )
}

/** `（3000字）` in a title: how many characters the text is said to have. */
export const declaredCount = (title: string): { count: number; start: number; end: number } | undefined => {
  const match = /[（(【[]\s*(?:约|全文|共)?\s*(\d{3,6})\s*余?\s*字\s*[)）】\]]/.exec(title)
  return match
    ? { count: Number(match[1]), start: match.index, end: match.index + match[0].length }
    : undefined
}

/** Whether a text breaks off: its last paragraph does not end as a sentence, a signature or a date does. */
export const breaksOff = (paragraphs: readonly string[]): boolean => {
  const last = paragraphs.at(-1)
  if (last === undefined) return false
  if (/[，、：；,:;“（《]$/.test(last)) return true
  const signature = last.length <= 30 && paragraphs.length > 1
  return hanCount(last) > 0 && !signature && !endsSentence(last)
}
