/** Replaces the characters from `start` to before `end`; positions are UTF-16 units of the text it was made for. */
export interface Edit {
  start: number
  end: number
  replacement: string
  /** What it is called in a report; one without is white space tidied at the ends and is not reported. */
  reason?: string
}

/** The text after its edits, which must be sorted and must not overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.replacement
    at = edit.end
  }
  return result + text.slice(at)
}

/** Sorted, and without those that overlap an earlier one. */
export const inOrder = (edits: readonly Edit[]): Edit[] => {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: Edit[] = []
  for (const edit of sorted) {
    const last = kept.at(-1)
    if (!last || edit.start >= last.end) kept.push(edit)
  }
  return kept
}
