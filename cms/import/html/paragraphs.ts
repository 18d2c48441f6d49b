import type { Line, Run } from '@lectern/content-models/body'
import { withoutBlanks } from '@lectern/content-models/text'

const trimmed = (line: readonly Run[]): Line => {
  const runs = line.map((run) => ({ ...run }))
  const [first] = runs
  const last = runs.at(-1)
  if (first) first.text = first.text.trimStart()
  if (last) last.text = last.text.trimEnd()
  return runs.filter((run) => run.text !== '')
}

/** Lines put behind each other as one, with a space between them. */
export const joined = (lines: readonly Line[]): Line =>
  lines.flatMap((line, at) => (at === 0 ? line : [{ text: ' ', bold: false, italic: false }, ...line]))

const isBold = (line: readonly Run[]): boolean =>
  line.some((run) => withoutBlanks(run.text) !== '') &&
  line.every((run) => run.bold || withoutBlanks(run.text) === '')

/**
 * The paragraphs of lines that `<br>` parts: short lines under each other are verse or an address and stay together, anything
 * else is a paragraph of its own.
 */
export const paragraphsOf = (lines: readonly Run[][]): Line[][] => {
  const texts = lines.map((line) => line.map((run) => run.text).join(''))
  const paragraphs: Line[][] = []
  let open: Line[] = []
  const flush = () => {
    if (open.length > 0) paragraphs.push(open)
    open = []
  }
  lines.forEach((line, at) => {
    const text = texts[at] ?? ''
    if (withoutBlanks(text) === '') {
      flush()
      return
    }
    const verse =
      text.trim().length <= 20 &&
      !/^[\u3000\u00a0]/.test(text) &&
      (texts[at - 1]?.trim().length ?? 99) <= 20 &&
      isBold(line) === isBold(lines[at - 1] ?? [])
    if (!verse) flush()
    open.push(trimmed(line))
  })
  flush()
  return paragraphs
}
