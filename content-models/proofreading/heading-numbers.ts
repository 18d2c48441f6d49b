import { type NumberingForm, numberingForms, numberingOf } from '../text/numbering.ts'
import type { Found } from './finding.ts'
import { inLine, type ProofLine } from './lines.ts'

/** 编 and 篇 hold chapters that may count on or begin anew, so they are no sequence with them. */
const isPart = (text: string): boolean => /^第[^\s第]{1,6}[编篇]/.test(text)

/**
 * Numbers of headings that jump, repeat or begin in the middle; a deeper sequence restarts below each outer one.
 * A number that stands at the beginning of a paragraph instead of a heading is not missing.
 */
export function headingGaps(lines: readonly ProofLine[]): Found[] {
  const last = new Map<NumberingForm, { value: number; text: string }>()
  const restart = (after: NumberingForm) => {
    for (const deeper of numberingForms.slice(numberingForms.indexOf(after) + 1)) last.delete(deeper)
  }
  return lines.flatMap((line) => {
    const numbering = line.field === 'body' ? numberingOf(line.text) : undefined
    if (!numbering || numbering.value === 0) return []
    const { form, value, length } = numbering
    const text = line.text.slice(0, length).trim()
    if (isPart(text)) {
      last.delete('第一章')
      restart('第一章')
      return []
    }
    const before = last.get(form)
    if (line.block?.type !== 'heading') {
      // Items of a list count for themselves; only the next in the row of headings is taken as such.
      if (value === (before?.value ?? 0) + 1) last.set(form, { value, text })
      return []
    }
    restart(form)
    last.set(form, { value, text })
    if (value === (before?.value ?? 0) + 1 || value === 1) return []
    const say = !before
      ? `小标题的编号从“${text}”开始：前面可能缺了一节，请核对。`
      : value === before.value
        ? `小标题的编号“${text}”重复：请改正。`
        : `小标题的编号不连续，“${before.text}”之后是“${text}”：请补上缺的一节，或者改正编号。`
    return [inLine(line, 0, length, say)]
  })
}
