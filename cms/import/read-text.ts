import { withoutBlanks } from '@lectern/content-models/text'
import { plainParagraph } from './block-lines.ts'
import type { ReadArticle } from './source.ts'

const sentenceEnd = /[。！？；：…”』）)》!?;:]\s*$/

/**
 * Joins the lines of a text that was wrapped at a fixed width: nearly all its full lines are equally long and stop
 * inside sentences, while paragraphs begin with an indent, after a blank line or after a short line.
 */
export const unwrapLines = (lines: readonly string[]): { lines: string[]; joined: number } => {
  const widths = lines.map((line) => line.trimEnd().length).filter((width) => width > 0)
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  const full = (line: string) => line.trimEnd().length >= widest - 3
  const fullLines = lines.filter(full)
  const wrapped =
    widest >= 16 &&
    widest <= 90 &&
    fullLines.length >= 6 &&
    fullLines.length >= widths.length * 0.5 &&
    fullLines.filter((line) => !sentenceEnd.test(line)).length >= fullLines.length * 0.6
  if (!wrapped) return { lines: [...lines], joined: 0 }
  const result: string[] = []
  let open = false
  let joined = 0
  for (const line of lines) {
    const starts = /^[\s\u3000]/.test(line) || withoutBlanks(line) === ''
    const last = result.length - 1
    if (open && !starts && last >= 0) {
      const space = /[A-Za-z0-9,]$/.test(result[last] ?? '') && /^[A-Za-z0-9]/.test(line) ? ' ' : ''
      result[last] = `${(result[last] ?? '').trimEnd()}${space}${line}`
      joined += 1
    } else result.push(line)
    open = full(line)
  }
  return { lines: result, joined }
}

/** Plain text: a paragraph a line. Nothing in it is Markdown: asterisks and numbers stay what they are. */
export const readText = (text: string): ReadArticle => {
  const { lines, joined } = unwrapLines(text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/))
  return {
    blocks: lines
      .filter((line) => withoutBlanks(line) !== '')
      .map((line) => ({ block: plainParagraph(line) })),
    pictures: [],
    notes: joined > 0 ? [`原文按固定宽度折行，已接回 ${joined} 处，请核对分段`] : [],
    leftOut: [],
  }
}
