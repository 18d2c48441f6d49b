import { endsSentence, hanCount } from '../chinese.ts'
import { type Numbering, numberingOf } from '../numbering.ts'
import { familyHeadings } from './families.ts'
import { following, type HeadingLine } from './heading-line.ts'
import { numberedHeadings } from './numbered.ts'
import { runIn, spacedRunIn } from './run-in.ts'

export interface HeadingDecision {
  level?: 2 | 3 | 4
  /** Length of a run-in heading at the beginning of a paragraph. */
  boldTo?: number
  numbering?: Numbering
  flag?: string
}

/** A short line without the end of a sentence and without what captions, signatures and salutations have. */
const isPlain = (text: string, least = 4): boolean =>
  hanCount(text) >= least &&
  hanCount(text) >= text.length * 0.6 &&
  !/[。！？；：，、…,;:]$/.test(text) &&
  !/^[（(【[—▲△]/.test(text) &&
  !/^[“《][^”》]*[”》]$/.test(text) &&
  !/\d{4}年\d{1,2}月/.test(text) &&
  !/^(?:同志们|各位|尊敬的|亲爱的|此致|敬礼|图为|附件|附表|备注|注|谢谢)/.test(text) &&
  !/(?:摄|供图|资料图片?|[（(]图[)）]?|供稿|组图)[)）]?$/.test(text)

const isShort = (text: string, most: number) => text.length <= most && !/[。！？；](?=.)/.test(text)

/** Bold says nothing where most of a text is bold, nor in a run of three and more bold lines. */
const boldHeadings = (lines: readonly HeadingLine[]): number[] => {
  const words = lines.filter((line) => !line.kept)
  if (words.filter((line) => line.bold).length > words.length * 0.6) return []
  const bold = (at: number) => lines[at]?.bold === true && !lines[at]?.kept
  return lines.flatMap((line, at) => {
    if (!bold(at) || line.never || line.text.includes('\n')) return []
    const next = following(lines, at)
    const run = [at - 2, at - 1, at, at + 1, at + 2].map(
      (other) => bold(other) && isShort(lines[other]?.text ?? '', 60),
    )
    const inRun = (run[0] && run[1]) || (run[1] && run[3]) || (run[3] && run[4])
    const shaped =
      isPlain(line.text.replace(/[？！]$/, '').replace(/^[“《]/, ''), 2) ||
      numberingOf(line.text) !== undefined
    return next !== undefined &&
      !inRun &&
      shaped &&
      isShort(line.text, 40) &&
      !/[。；，：、]$/.test(line.text)
      ? [at]
      : []
  })
}

/** Plain short lines between paragraphs, where the format itself marks no headings. */
const plainHeadings = (lines: readonly HeadingLine[], levels: readonly (number | undefined)[]): number[] =>
  lines.flatMap((line, at) => {
    const { text } = line
    if (
      line.kept ||
      line.never ||
      line.afterPicture ||
      levels[at] !== undefined ||
      numberingOf(text) ||
      text.includes('\n')
    )
      return []
    const nextAt = following(lines, at)
    const next = nextAt === undefined ? undefined : lines[nextAt]
    const previous = lines[at - 1]
    if (!next || next.kept || !isPlain(text) || !isShort(text, 34)) return []
    const open =
      !previous ||
      previous.kept ||
      endsSentence(previous.text) ||
      levels[at - 1] !== undefined ||
      previous.never
    const between =
      open && next.text.length > Math.max(36, text.length) && /[。！？；：…”）]$/.test(next.text)
    // Over the first of several parts only: what is over an outermost heading is none itself.
    const above = (levels[at + 1] ?? 0) > 2 && previous !== undefined && endsSentence(previous.text)
    return between || above ? [at] : []
  })

/** 做好…文章: parallel sentences, each right before its 一是. */
const parallelSentences = (
  lines: readonly HeadingLine[],
  numberings: readonly (Numbering | undefined)[],
): number[] => {
  const before = lines.flatMap((line, at) =>
    !line.kept &&
    !numberings[at] &&
    numberings[at + 1]?.value === 1 &&
    /^[^。！？；]{6,60}。$/.test(line.text)
      ? [at]
      : [],
  )
  const start = (at: number) => lines[at]?.text.slice(0, 2)
  return before.filter((at) => before.filter((other) => start(other) === start(at)).length >= 2)
}

/**
 * Decides which lines are headings: what the source format says; 一、(一)1. standing alone with text of their own
 * below; bold lines, families of like lines and short lines without a full stop between paragraphs. Items of lists, verse,
 * captions and signatures are none.
 */
export const decideHeadings = (lines: readonly HeadingLine[]): HeadingDecision[] => {
  const numberings = lines.map((line) => (line.kept ? undefined : numberingOf(line.text)))
  const levels = lines.map((line): number | undefined =>
    line.kept || line.never
      ? undefined
      : line.heading
        ? Math.max(2, line.heading)
        : line.always
          ? 2
          : undefined,
  )
  const set = (found: readonly number[], level: number) => {
    for (const at of found) levels[at] ??= level
  }
  const marked = lines.filter((line) => line.heading).length >= 2
  const boldTo = lines.map((): number | undefined => undefined)
  const flags = lines.map((): string | undefined => undefined)

  numberedHeadings(lines, numberings).forEach((rank, at) => {
    levels[at] ??= rank
  })
  set(parallelSentences(lines, numberings), levels.includes(2) ? 3 : 2)
  const numbered = levels.some((level) => level !== undefined && level <= 2)
  set(boldHeadings(lines), numbered ? 3 : 2)
  if (!marked) {
    set(familyHeadings(lines, levels), numbered ? 3 : 2)
    set(plainHeadings(lines, levels), numbered ? 3 : 2)
  }
  lines.forEach((line, at) => {
    if (line.kept || line.never || levels[at] !== undefined || line.text.includes('\n')) return
    boldTo[at] = runIn(line.text, numberings[at])
    if (numberings[at] || at + 1 >= lines.length) return
    const spaced = spacedRunIn(line.text)
    if (spaced === undefined) return
    boldTo[at] = spaced
    flags[at] = '段首短语像没有编号的小标题，请核对'
  })

  const used = [...new Set(levels.filter((level) => level !== undefined))].sort((a, b) => a - b)
  return lines.map((_, at) => {
    const level = levels[at]
    const decision: HeadingDecision = {}
    if (level !== undefined) decision.level = ([2, 3, 4] as const)[Math.min(2, used.indexOf(level))] ?? 4
    if (boldTo[at] !== undefined) decision.boldTo = boldTo[at]
    const numbering = numberings[at]
    if (numbering) decision.numbering = numbering
    if (flags[at] !== undefined) decision.flag = flags[at]
    return decision
  })
}
