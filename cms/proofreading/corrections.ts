import { type EditorDocument, plainTextOf } from '@lectern/content-models/body'
import { correctDocument, correctText, type Finding } from '@lectern/content-models/proofreading'

/** The value of a form's field with a correction, or undefined when it no longer says what was found. */
export function correctedValue(value: unknown, finding: Finding): unknown {
  if (finding.field === 'body')
    return value && typeof value === 'object' ? correctDocument(value as EditorDocument, finding) : undefined
  return typeof value === 'string' ? correctText(value, finding) : undefined
}

/** The words of a form's field as findings count them, or undefined for what has none. */
export const textOfField = (value: unknown): string | undefined =>
  value && typeof value === 'object' && 'root' in value
    ? plainTextOf(value as EditorDocument)
    : typeof value === 'string'
      ? value
      : undefined

/** The other findings after one was corrected: those behind it have moved, those that overlap it are gone. */
export function afterCorrection(findings: readonly Finding[], corrected: Finding): Finding[] {
  const { field, offset, passage, correction = passage } = corrected
  const end = offset + passage.length
  return findings.flatMap((finding) => {
    if (finding === corrected) return []
    if (finding.field !== field || finding.passage === '') return [finding]
    if (finding.offset >= end)
      return [{ ...finding, offset: finding.offset + correction.length - passage.length }]
    return finding.offset + finding.passage.length <= offset ? [finding] : []
  })
}

export interface Corrected {
  value: unknown
  findings: Finding[]
  /** How many were made; the others are left to the person. */
  made: number
}

/** Makes several corrections of one field, the last first, so that none moves another. */
export function correctAll(
  value: unknown,
  findings: readonly Finding[],
  wanted: readonly Finding[],
): Corrected {
  let current = value
  let left = [...findings]
  let made = 0
  for (const finding of [...wanted].sort((one, other) => other.offset - one.offset)) {
    const next = correctedValue(current, finding)
    if (next === undefined) continue
    current = next
    left = afterCorrection(left, finding)
    made += 1
  }
  return { value: current, findings: left, made }
}
