import type { Line, Link, Run } from './blocks.ts'

const breaks = /\r\n|[\n\r\v\u0085\u2028\u2029]/
/** Control characters, code points that are no characters, and halves of surrogate pairs. */
const unprintable = /[\p{Cc}\p{Cs}\p{NChar}]/gu
const notVisible = /^[\s\p{Default_Ignorable_Code_Point}]*$/u

/** Whether readers would see nothing of a text: white space and zero-width characters only. */
export const isBlank = (text: string): boolean => notVisible.test(text)

const cleanPiece = (text: string): string => text.replace(/[\t\f]/g, ' ').replace(unprintable, '')

/** Plain text for a field of one line: no control characters, no line breaks, nothing at the ends. */
export function tidyField(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return tidyText(value).replaceAll('\n', ' ')
}

/** Plain text for a field of several lines: as `tidyField`, but keeps the lines that are not blank. */
export function tidyText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return String(value)
    .split(breaks)
    .map((line) => cleanPiece(line).trim())
    .filter((line) => !isBlank(line))
    .join('\n')
}

/**
 * Splits runs at the line breaks in them and brings each line to its normal form.
 * Blank lines come out as empty arrays.
 */
export function tidyRuns(runs: Iterable<Run>): Line[] {
  const lines: Line[] = [[]]
  for (const run of runs) {
    const [first = '', ...others] = run.text.split(breaks)
    lines.at(-1)?.push({ ...run, text: cleanPiece(first) })
    for (const other of others) lines.push([{ ...run, text: cleanPiece(other) }])
  }
  return lines.map(tidyLine)
}

/** Several lines as one, a space between them: for headings and whatever else has a single line. */
export const joinLines = (lines: Line[]): Line =>
  tidyLine(lines.flatMap((line, index) => (index === 0 ? line : [plain(' '), ...line])))

export const plain = (text: string): Run => ({ text, bold: false, italic: false })

export const textOf = (line: Line): string => line.map((run) => run.text).join('')

const sameLink = (one: Link | undefined, other: Link | undefined): boolean =>
  one?.address === other?.address && one?.newTab === other?.newTab

function tidyLine(line: Line): Line {
  if (isBlank(textOf(line))) return []
  const formatted = line.some((run) => run.bold || run.italic || run.link)
  if (!formatted) return [plain(textOf(line).trim())]
  let runs = trimEnds(merge(line))
  runs = merge(dropBlankLinks(runs))
  for (const format of ['bold', 'italic'] as const) runs = merge(tightenFormat(runs, format))
  return runs
}

function merge(runs: Line): Line {
  const merged: Line = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = merged.at(-1)
    if (last && last.bold === run.bold && last.italic === run.italic && sameLink(last.link, run.link)) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text }
    } else merged.push(run)
  }
  return merged
}

function trimEnds(runs: Line): Line {
  const trimmed = [...runs]
  for (let first = trimmed[0]; first !== undefined; first = trimmed[0]) {
    const text = first.text.trimStart()
    if (text !== '') {
      trimmed[0] = { ...first, text }
      break
    }
    trimmed.shift()
  }
  for (let last = trimmed.at(-1); last !== undefined; last = trimmed.at(-1)) {
    const text = last.text.trimEnd()
    if (text !== '') {
      trimmed[trimmed.length - 1] = { ...last, text }
      break
    }
    trimmed.pop()
  }
  return trimmed
}

/** Neighbouring runs for which `same` holds, as groups. */
export function groupRuns(runs: Line, same: (one: Run, other: Run) => boolean): Line[] {
  const groups: Line[] = []
  for (const run of runs) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && same(last, run)) group.push(run)
    else groups.push([run])
  }
  return groups
}

export const inSameLink = (one: Run, other: Run): boolean => sameLink(one.link, other.link)

/** A link without visible text could be neither seen nor named by a screen reader. */
const dropBlankLinks = (runs: Line): Line =>
  groupRuns(runs, inSameLink).flatMap((group) =>
    isBlank(textOf(group)) ? group.map(({ link: _, ...run }) => run) : group,
  )

/** Takes the format away from white space at the edge of each formatted stretch. */
function tightenFormat(runs: Line, format: 'bold' | 'italic'): Line {
  return groupRuns(runs, (one, other) => one[format] === other[format] && inSameLink(one, other)).flatMap(
    (group) => {
      if (!group[0]?.[format]) return group
      const whole = textOf(group)
      const from = whole.length - whole.trimStart().length
      const to = whole.trimEnd().length
      let position = 0
      return group.flatMap((run) => {
        const start = position
        position += run.text.length
        const cut = (begin: number, end: number) =>
          run.text.slice(Math.max(begin - start, 0), Math.max(end - start, 0))
        return [
          { ...run, text: cut(start, Math.min(from, position)), [format]: false },
          { ...run, text: cut(Math.max(from, start), Math.min(to, position)) },
          { ...run, text: cut(Math.max(from, to, start), position), [format]: false },
        ]
      })
    },
  )
}
