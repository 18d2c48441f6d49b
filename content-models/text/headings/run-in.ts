import { endsSentence, hanCount } from '../chinese.ts'
import type { Numbering } from '../numbering.ts'

/** `一是加强队伍建设。要把…`: the length of the first sentence when it is a heading run into its paragraph. */
export const runIn = (text: string, numbering: Numbering | undefined): number | undefined => {
  if (!numbering || numbering.form.startsWith('第')) return undefined
  const end = /^[^。！？；\n]{2,48}?[。：](?=[^”’」』）])/.exec(text.slice(numbering.length))?.[0]
  if (end === undefined) return undefined
  const quotes = (mark: RegExp) => end.match(mark)?.length ?? 0
  const length = numbering.length + end.length
  const balanced = quotes(/[“‘（《]/g) === quotes(/[”’）》]/g)
  const colon = end.endsWith('：')
  return balanced && text.length - length >= 15 && (!colon || end.length <= 22) ? length : undefined
}

/** A phrase set off by a space instead of a number: `锤炼担当 坚持把…`. */
export const spacedRunIn = (text: string): number | undefined => {
  const match = /^([^\s。，；：、！？]{6,24})[ \u3000](?=\p{Script=Han})/u.exec(text)
  return match?.[1] && hanCount(match[1]) >= 6 && text.length - match[0].length >= 40 && endsSentence(text)
    ? match[1].length
    : undefined
}
