import type { Element } from '../html/nodes.ts'
import { type Numbering, spacedNumber } from './numbering.ts'
import type { Style } from './styles.ts'
import { prepend, setStyle, textRun } from './tree.ts'
import { all, child, valueAt, wordText } from './xml.ts'

/** Writes the automatic number of each paragraph into its text; bullets stay lists. Gives how many were written. */
export const writeNumbers = (
  body: Element,
  numbering: Numbering,
  styles: ReadonlyMap<string, Style>,
): number => {
  let written = 0
  for (const paragraph of all(body, 'w:p')) {
    const properties = child(paragraph, 'w:pPr')
    const own = child(properties, 'w:numPr')
    const styleId = valueAt(properties, 'w:pStyle') ?? ''
    const style = styles.get(styleId)
    const numId = valueAt(own, 'w:numId') ?? style?.numId
    if (numId === undefined || numId === '0') continue
    const ilvl = Number(valueAt(own, 'w:ilvl') ?? style?.ilvl ?? numbering.levelOfStyle(numId, styleId) ?? 0)
    if (wordText(paragraph).trim() === '' && all(paragraph, 'w:drawing').length === 0) continue
    const label = numbering.next(numId, ilvl)
    if (label === undefined) continue
    if (own && properties) properties.children = properties.children.filter((one) => (one as unknown) !== own)
    if (label.trim() === '') continue
    prepend(paragraph, textRun(spacedNumber(label)))
    written += 1
  }
  return written
}

/** The name by which the converter knows a heading of a level, whatever the installation calls its styles. */
export const headingStyle = (level: number): string =>
  level === 0 ? 'LecternTitle' : `LecternHeading${Math.min(4, level)}`

/** Marks title and headings by styles of our own: those of Word by their names and outline levels. */
export const markHeadings = (body: Element, styles: ReadonlyMap<string, Style>): void => {
  for (const paragraph of all(body, 'w:p')) {
    const properties = child(paragraph, 'w:pPr')
    const outline = valueAt(properties, 'w:outlineLvl')
    const level =
      outline !== undefined && Number(outline) <= 8
        ? Number(outline) + 1
        : styles.get(valueAt(properties, 'w:pStyle') ?? '')?.heading
    if (level !== undefined) setStyle(paragraph, headingStyle(level))
  }
}

interface Looks {
  paragraph: Element
  text: string
  centred: boolean
  size: number
}

const looksOf = (paragraph: Element, styles: ReadonlyMap<string, Style>): Looks => {
  const properties = child(paragraph, 'w:pPr')
  const style = styles.get(valueAt(properties, 'w:pStyle') ?? '')
  const sizes = all(paragraph, 'w:r')
    .filter((run) => wordText(run).trim() !== '')
    .map((run) => Number(valueAt(child(run, 'w:rPr'), 'w:sz') ?? style?.size ?? 0))
  return {
    paragraph,
    text: wordText(paragraph).trim(),
    centred:
      valueAt(properties, 'w:jc') === 'center' ||
      (valueAt(properties, 'w:jc') === undefined && style?.centred === true),
    size: Math.max(0, ...sizes),
  }
}

/**
 * The title of a document without a style for it: the centred paragraphs at the top in the largest letters, clearly larger than
 * those of the text. A red head over a document number is none.
 */
export const markLargeTitle = (body: Element, styles: ReadonlyMap<string, Style>): string | undefined => {
  const paragraphs = all(body, 'w:p')
    .slice(0, 400)
    .map((paragraph) => looksOf(paragraph, styles))
    .filter(({ text }) => text !== '')
  const sizes = new Map<number, number>()
  for (const { size, text } of paragraphs) sizes.set(size, (sizes.get(size) ?? 0) + text.length)
  const [usual = 0] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? []
  const top = paragraphs
    .slice(0, 10)
    .filter(({ text }) => !/文件$|^[\p{Script=Han}]{1,10}[〔[]\d{4}[〕\]]\d+号$/u.test(text))
  const large = top.filter(
    ({ centred, size, text }) => centred && size > Math.max(usual, 24) && text.length <= 80,
  )
  const most = Math.max(0, ...large.map(({ size }) => size))
  const first = top.findIndex((one) => large.includes(one) && one.size === most)
  if (first < 0) return undefined
  const lines: string[] = []
  for (const one of top.slice(first)) {
    if (!large.includes(one) || one.size !== most || lines.length >= 3) break
    lines.push(one.text)
  }
  return lines.join('')
}
