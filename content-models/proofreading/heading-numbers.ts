import { type NumberingForm, numberingForms, numberingOf } from '../text/numbering.ts'
import type { Found } from './finding.ts'
import { inLine, type ProofLine } from './lines.ts'

/** The number of a heading as it is written, without its mark. */
const shown = (line: ProofLine, length: number): string => line.text.slice(0, length).trim()

/** Numbers of headings that jump, repeat or begin in the middle; a deeper sequence restarts below each outer one. */
export function headingGaps(lines: readonly ProofLine[]): Found[] {
  const last = new Map<NumberingForm, { value: number; text: string }>()
  return lines.flatMap((line) => {
    const numbering = line.block?.type === 'heading' ? numberingOf(line.text) : undefined
    if (!numbering || numbering.value === 0) return []
    const { form, value, length } = numbering
    // A bracketed number below 一、 restarts; so does every other form that stands further in.
    for (const deeper of numberingForms.slice(numberingForms.indexOf(form) + 1)) last.delete(deeper)
    const before = last.get(form)
    const text = shown(line, length)
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
