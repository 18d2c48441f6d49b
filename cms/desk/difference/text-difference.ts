import { diffArrays } from 'diff'

/** A stretch of text that stayed, came or went. */
export interface Stretch {
  text: string
  change?: 'added' | 'removed'
}

/** A paragraph of a difference; `unchanged` counts paragraphs that are left out. */
export type DifferenceRow = { stretches: Stretch[] } | { unchanged: number }

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** The difference of two lines, by words as the Unicode segmenter finds them in Chinese. */
export function lineDifference(before: string, after: string): Stretch[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    ...(added ? { change: 'added' as const } : removed ? { change: 'removed' as const } : {}),
  }))
}

const kept = (stretches: Stretch[]): number =>
  stretches.reduce((sum, { text, change }) => sum + (change ? 0 : text.length), 0)

/** Two paragraphs that share a third of their text are one that was changed, others are one gone and one new. */
function pair(before: string, after: string): DifferenceRow[] {
  const stretches = lineDifference(before, after)
  if (kept(stretches) * 3 >= Math.min(before.length, after.length)) return [{ stretches }]
  return [
    { stretches: [{ text: before, change: 'removed' }] },
    { stretches: [{ text: after, change: 'added' }] },
  ]
}

/**
 * The difference of two texts, paragraph by paragraph (a line each) and in changed ones by words;
 * `around` unchanged paragraphs stay beside each change. Nothing for equal texts.
 */
export function textDifference(before: string, after: string, around = 1): DifferenceRow[] {
  const linesOf = (text: string) => (text === '' ? [] : text.split('\n'))
  const rows: DifferenceRow[] = []
  const same: string[] = []
  const show = (text: string) => rows.push({ stretches: [{ text }] })
  const flush = (last: boolean) => {
    const first = rows.length === 0
    const head = first ? 0 : around
    const tail = last ? 0 : around
    if (same.length <= head + tail + 1 && !(first && last)) same.forEach(show)
    else {
      same.slice(0, head).forEach(show)
      rows.push({ unchanged: same.length - head - tail })
      same.slice(same.length - tail).forEach(show)
    }
    same.length = 0
  }
  const changes = diffArrays(linesOf(before), linesOf(after))
  if (changes.every(({ added, removed }) => !added && !removed)) return []
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index]
    if (!change) continue
    if (!change.added && !change.removed) {
      same.push(...change.value)
      continue
    }
    if (same.length > 0) flush(false)
    const next = changes[index + 1]
    const gone = change.removed ? change.value : next?.removed ? next.value : []
    const come = change.added ? change.value : next?.added ? next.value : []
    if (next && (next.added || next.removed)) index++
    for (let line = 0; line < Math.max(gone.length, come.length); line++) {
      const [old, fresh] = [gone[line], come[line]]
      if (old !== undefined && fresh !== undefined) rows.push(...pair(old, fresh))
      else if (old !== undefined) rows.push({ stretches: [{ text: old, change: 'removed' }] })
      else if (fresh !== undefined) rows.push({ stretches: [{ text: fresh, change: 'added' }] })
    }
  }
  if (same.length > 0) flush(true)
  return rows
}
