import { endsSentence, hanCount } from './chinese.ts'
import { type Numbering, type NumberingForm, numberingOf } from './numbering.ts'

export interface HeadingLine {
  text: string
  /** Other than a plain paragraph: list, table, quotation, picture. */
  kept: boolean
  /** Level in a format that has levels. */
  heading?: number | undefined
  /** The whole line is bold. */
  bold?: boolean | undefined
  /** Known to be no heading, such as the unit under a title. */
  never?: boolean | undefined
}

export interface HeadingDecision {
  level?: 2 | 3 | 4
  /** Length of a run-in heading at the beginning of a paragraph. */
  boldTo?: number
  numbering?: Numbering
  flag?: string
}

const ranks: Record<NumberingForm, number> = {
  第一章: 1,
  第一节: 2,
  第一条: 99,
  '一、': 2,
  '（一）': 3,
  '1.': 4,
  '（1）': 99,
  一是: 99,
}

const isShort = (text: string, most: number) => text.length <= most && !/[。！？；](?=.)/.test(text)

/** A number begins paragraphs of a section rather than an item of a list when text of its own follows it. */
const hasContent = (
  lines: readonly HeadingLine[],
  numberings: readonly (Numbering | undefined)[],
  at: number,
) => {
  const form = numberings[at]?.form
  const next = lines[at + 1]
  const previous = lines[at - 1]
  const afterItem = numberings[at - 1]?.form === form && (previous?.text.length ?? 0) <= 46
  return next !== undefined && numberings[at + 1]?.form !== form && !afterItem
}

/** `一是加强队伍建设。要把…`: the length of the first sentence when it is a heading run into its paragraph. */
const runIn = (text: string, numbering: Numbering | undefined): number | undefined => {
  if (!numbering || numbering.form === '第一条' || numbering.form === '第一章') return undefined
  const end = /^[^。！？；\n]{2,48}?[。：](?=[^”’」』）])/.exec(text.slice(numbering.length))?.[0]
  if (end === undefined) return undefined
  const quotes = (mark: RegExp) => end.match(mark)?.length ?? 0
  const length = numbering.length + end.length
  const balanced = quotes(/[“‘（《]/g) === quotes(/[”’）》]/g)
  const colon = end.endsWith('：')
  return balanced && text.length - length >= 15 && (!colon || end.length <= 22) ? length : undefined
}

/** A phrase set off by a space instead of a number: `锤炼担当 坚持把…`. */
const spacedRunIn = (text: string): number | undefined => {
  const match = /^([^\s。，；：、！？]{6,24})[ \u3000](?=\p{Script=Han})/u.exec(text)
  return match?.[1] && hanCount(match[1]) >= 6 && text.length - match[0].length >= 40 && endsSentence(text)
    ? match[1].length
    : undefined
}

/**
 * Decides which lines are headings: what the source format says; 一、(一)1. standing alone with text of their own
 * below; short lines without a full stop between paragraphs. Items of lists, verse and signatures are none.
 */
export const decideHeadings = (lines: readonly HeadingLine[]): HeadingDecision[] => {
  const numberings = lines.map((line) => (line.kept ? undefined : numberingOf(line.text)))
  const levels = lines.map((): number | undefined => undefined)
  const boldTo = lines.map((): number | undefined => undefined)
  const flags = lines.map((): string | undefined => undefined)

  const sequenceStops = new Map<NumberingForm, boolean>()
  lines.forEach((line, at) => {
    const form = numberings[at]?.form
    if (!form) return
    const item = line.text.length > 46 || /[；;]$/.test(line.text) || !hasContent(lines, numberings, at)
    sequenceStops.set(form, (sequenceStops.get(form) ?? false) || item)
  })

  lines.forEach((line, at) => {
    if (line.kept || line.never) return
    const numbering = numberings[at]
    if (line.heading) {
      levels[at] = Math.max(2, line.heading)
      return
    }
    if (!numbering || line.text.includes('\n')) return
    const rank = ranks[numbering.form]
    const body = line.text.slice(numbering.length)
    const open = !/[。！？；：，、,;:]$/.test(line.text)
    const stopped =
      /[。！？]$/.test(line.text) && !sequenceStops.get(numbering.form) && numbering.form !== '1.'
    if (
      rank < 10 &&
      hanCount(body) >= 2 &&
      isShort(line.text, 46) &&
      hasContent(lines, numberings, at) &&
      (numbering.form !== '1.' || (lines[at + 1]?.text.length ?? 0) >= 30) &&
      (open || stopped)
    )
      levels[at] = rank
    else boldTo[at] = runIn(line.text, numbering)
  })

  // 做好…文章: parallel sentences, each right before its 一是.
  const beforeSeries = lines.flatMap((line, at) => {
    const next = numberings[at + 1]
    return !line.kept && !numberings[at] && next?.value === 1 && /^[^。！？；]{6,60}。$/.test(line.text)
      ? [at]
      : []
  })
  const outermost = levels.includes(2) ? 3 : 2
  for (const at of beforeSeries) {
    const start = lines[at]?.text.slice(0, 2)
    if (beforeSeries.filter((other) => lines[other]?.text.startsWith(start ?? '')).length >= 2)
      levels[at] = outermost
  }

  const numbered = levels.includes(2) || levels.includes(1)
  lines.forEach((line, at) => {
    if (line.kept || line.never || line.heading || numberings[at] || levels[at] || line.text.includes('\n'))
      return
    const { text } = line
    const next = lines[at + 1]
    const previous = lines[at - 1]
    if (!next || next.kept) return
    const plain =
      text.length >= 4 &&
      hanCount(text) >= 4 &&
      hanCount(text) >= text.length * 0.6 &&
      !/[。！？；：，、…,;:]$/.test(text) &&
      !/^[（(【[“《—▲△]/.test(text) &&
      !/\d{4}年\d{1,2}月/.test(text) &&
      !/^(?:同志们|各位|尊敬的|亲爱的|此致|敬礼|图为|附件|附表|备注|注)/.test(text) &&
      !/(?:摄|供图)$/.test(text)
    const bold = Boolean(line.bold) && plain && isShort(text, 40)
    const between =
      plain &&
      isShort(text, 34) &&
      next.text.length > Math.max(36, text.length) &&
      /[。！？；：…”）]$/.test(next.text) &&
      (!previous ||
        previous.kept ||
        endsSentence(previous.text) ||
        levels[at - 1] !== undefined ||
        previous.never)
    const beforeHeading =
      plain &&
      isShort(text, 34) &&
      levels[at + 1] !== undefined &&
      previous !== undefined &&
      endsSentence(previous.text)
    if (bold || between || beforeHeading) levels[at] = numbered ? 3 : 2
    else {
      const spaced = spacedRunIn(text)
      if (spaced !== undefined) {
        boldTo[at] = spaced
        flags[at] = '段首短语像没有编号的小标题，请核对'
      }
    }
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
