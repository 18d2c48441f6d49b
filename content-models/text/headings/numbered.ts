import { hanCount } from '../chinese.ts'
import type { Numbering, NumberingForm } from '../numbering.ts'
import type { HeadingLine } from './heading-line.ts'

const ranks: Record<NumberingForm, number> = {
  第一编: 1,
  第一章: 1.4,
  第一节: 1.8,
  第一条: 99,
  '一、': 2,
  '（一）': 3,
  '1.': 4,
  '（1）': 99,
  '①': 99,
  一是: 99,
}

/** A number begins paragraphs of a section rather than an item of a list when text of its own follows it. */
const hasContent = (
  lines: readonly HeadingLine[],
  numberings: readonly (Numbering | undefined)[],
  at: number,
) => {
  const form = numberings[at]?.form
  const previous = lines[at - 1]
  const afterItem = numberings[at - 1]?.form === form && (previous?.text.length ?? 0) <= 46
  return lines[at + 1] !== undefined && numberings[at + 1]?.form !== form && !afterItem
}

/** Forms whose sequence has members that are items or whole paragraphs: a full stop ends those, not a heading. */
const mixedForms = (lines: readonly HeadingLine[], numberings: readonly (Numbering | undefined)[]) => {
  const mixed = new Map<NumberingForm, boolean>()
  lines.forEach((line, at) => {
    const form = numberings[at]?.form
    if (!form) return
    const item = line.text.length > 46 || /[；;]$/.test(line.text) || !hasContent(lines, numberings, at)
    mixed.set(form, (mixed.get(form) ?? false) || item)
  })
  return mixed
}

/** The rank of each line that its number makes a heading, outermost lowest; undefined for the others. */
export const numberedHeadings = (
  lines: readonly HeadingLine[],
  numberings: readonly (Numbering | undefined)[],
): (number | undefined)[] => {
  const mixed = mixedForms(lines, numberings)
  return lines.map((line, at) => {
    const numbering = numberings[at]
    if (line.kept || line.never || line.heading || !numbering || line.text.includes('\n')) return undefined
    const rank = ranks[numbering.form]
    if (rank >= 10 || line.text.length > 46 || /[。！？；](?=.)/.test(line.text)) return undefined
    // Chapters of a law head what follows, articles and other chapters alike.
    if (rank < 2)
      return hanCount(line.text.slice(numbering.length)) >= 1 && !/[。；，：]$/.test(line.text)
        ? rank
        : undefined
    const open = !/[。！？；：，、,;:]$/.test(line.text) || /[？]$/.test(line.text)
    const stopped = /[。！]$/.test(line.text) && !mixed.get(numbering.form) && numbering.form !== '1.'
    const next = lines[at + 1]
    const content =
      hasContent(lines, numberings, at) &&
      (numbering.form !== '1.' || next?.kept || (next?.text.length ?? 0) >= 30)
    return hanCount(line.text.slice(numbering.length)) >= 2 && content && (open || stopped) ? rank : undefined
  })
}
