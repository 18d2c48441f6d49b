import { censorMarks } from './censor-marks.ts'
import { endsSentence, hanCount, withoutBlanks } from './chinese.ts'
import { type ArticleFields, copiedFields } from './credits/fields.ts'
import { breaksOff, declaredCount, looksLikeCaption } from './doubts.ts'
import { applyEdits, type Edit } from './edits.ts'
import { decideHeadings } from './headings/decide-headings.ts'
import { type LineFate, lineFates } from './line-fates.ts'
import { numberingGaps } from './numbering.ts'
import { scriptOf } from './script.ts'
import { sortLines } from './sort-lines.ts'
import type { Finding, SourceArticle } from './source-article.ts'
import { tidyLine } from './tidy-line.ts'

export interface BodyBlock {
  line: number
  text: string
  role: 'paragraph' | 'heading' | 'kept'
  level?: 2 | 3 | 4
  /** How many characters at the beginning are a run-in heading. */
  boldTo?: number
  /** Corrections, each pass made for the text that the one before it left. */
  passes: Edit[][]
}

export interface StructuredArticle {
  title: string
  fields: ArticleFields
  blocks: BodyBlock[]
  /** What became of each line of the source. */
  fates: LineFate[]
  recognised: Finding[]
  removed: Finding[]
  corrected: Finding[]
  flagged: Finding[]
}

const around = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start - 8), Math.min(text.length, end + 8)).replace(/\n/g, ' ')

const suggestedTitle = (article: SourceArticle, blocks: readonly BodyBlock[]): string => {
  const other = article.otherTitle?.trim()
  if (other && hanCount(other) >= 4) return other
  const text = blocks.find((block) => block.role !== 'kept')?.text ?? blocks[0]?.text ?? ''
  const first = (/^[^。！？\n]+[！？]?/.exec(text)?.[0] ?? text).replace(/[：；，、]$/, '')
  if (first.length <= 44) return first
  let clause = ''
  for (const part of first.split(/(?<=[，；：])/)) {
    if (clause !== '' && (clause + part).length > 32) break
    clause += part
    if (hanCount(clause) >= 8) break
  }
  return [...clause.replace(/[，；：、]$/, '')].slice(0, 40).join('')
}

/**
 * Makes an article of the lines of a source: title, fields and body, and a list of everything recognised, removed,
 * corrected and doubted. Every non-white character of the source is in the draft or in one of these lists.
 */
export const structureArticle = (article: SourceArticle): StructuredArticle => {
  const script = scriptOf(article.lines.map((line) => line.text).join('\n'))
  const fields = copiedFields(article.fields)
  const sorted = sortLines(article, fields)
  const { recognised, removed, flagged } = sorted
  const corrected: Finding[] = []

  const list = (line: number | undefined, before: string, passes: readonly Edit[][]) => {
    let text = before
    for (const pass of passes) {
      for (const edit of pass) {
        if (edit.reason === undefined) continue
        const finding: Finding = {
          what: edit.reason,
          text: around(text, edit.start, edit.end),
          to:
            text.slice(Math.max(0, edit.start - 8), edit.start).replace(/\n/g, ' ') +
            edit.replacement +
            text.slice(edit.end, edit.end + 8).replace(/\n/g, ' '),
        }
        if (line !== undefined) finding.line = line
        corrected.push(finding)
      }
      text = applyEdits(text, pass)
    }
  }

  const doubtful = new Map<string, number>()
  const blocks = sorted.body().map((line): BodyBlock => {
    const source = article.lines[line]
    const kind = source?.kind ?? 'line'
    const before = source?.text ?? ''
    const cut = sorted.cuts.get(line)
    const passes: Edit[][] = cut ? [cut] : []
    let text = cut ? applyEdits(before, cut) : before
    if (kind !== 'picture' && kind !== 'other') {
      const tidied = tidyLine(text, script)
      list(line, text, tidied.passes)
      passes.push(...tidied.passes)
      text = tidied.text
      for (const character of tidied.doubtful) doubtful.set(character, line)
    }
    return { line, text, role: kind === 'line' ? 'paragraph' : 'kept', passes }
  })

  const decisions = decideHeadings(
    blocks.map((block) => ({
      text: block.text,
      kept: block.role === 'kept',
      heading: article.lines[block.line]?.heading,
      bold: article.lines[block.line]?.bold,
      never: sorted.notHeadings.has(block.line),
      always: sorted.headings.has(block.line),
      afterPicture: article.lines[block.line - 1]?.kind === 'picture',
    })),
  )
  blocks.forEach((block, at) => {
    const decision = decisions[at]
    if (decision?.level) {
      block.role = 'heading'
      block.level = decision.level
      recognised.push({ line: block.line, what: `小标题（${decision.level - 1} 级）`, text: block.text })
    } else if (decision?.boldTo) {
      block.boldTo = decision.boldTo
      recognised.push({ line: block.line, what: '段首小标题', text: block.text.slice(0, decision.boldTo) })
    }
    if (decision?.flag) flagged.push({ line: block.line, what: decision.flag, text: block.text.slice(0, 40) })
    for (const mark of censorMarks(block.text))
      flagged.push({
        line: block.line,
        what: '遮蔽符号，需由人补全',
        text: around(block.text, mark.start, mark.end),
      })
    if (
      block.role === 'paragraph' &&
      looksLikeCaption(block.text, blocks[at - 1]?.text, blocks[at + 1]?.text)
    )
      flagged.push({ line: block.line, what: '可能是图片说明', text: block.text })
  })
  for (const gap of numberingGaps(
    blocks.map((block, at) => ({ line: block.line, numbering: decisions[at]?.numbering })),
  ))
    flagged.push({
      line: gap.line,
      what: gap.message,
      text: article.lines[gap.line]?.text.trim().slice(0, 40) ?? '',
    })
  for (const [character, line] of doubtful)
    flagged.push({ line, what: '简体文本中的繁体字，未改', text: character })
  if (script === 'mixed') flagged.push({ what: '繁简混排，未作转换', text: '' })
  if (script === 'traditional') flagged.push({ what: '全文为繁体，保留原样', text: '' })

  let title = ''
  if (sorted.title !== undefined) {
    const tidied = tidyLine(sorted.title.text.replace(/[\s\u3000]+/g, ' '), script)
    list(sorted.title.line, sorted.title.text, tidied.passes)
    title = tidied.text
    const declared = declaredCount(title)
    if (declared) {
      const text = title.slice(declared.start, declared.end)
      title = (title.slice(0, declared.start) + title.slice(declared.end)).trim()
      const finding: Finding = { what: '标题中的字数说明', text }
      if (sorted.title.line !== undefined) finding.line = sorted.title.line
      removed.push(finding)
      const count = blocks.reduce((sum, block) => sum + hanCount(block.text), 0)
      if (count < declared.count * 0.8)
        flagged.push({ what: `标题注明 ${declared.count} 字，正文只有约 ${count} 字，可能不全`, text })
    }
    for (const mark of censorMarks(title))
      flagged.push({ what: '标题中有遮蔽符号，需由人补全', text: mark.text })
  }
  if (title === '') {
    title = suggestedTitle(article, blocks)
    flagged.push({ what: '原文没有标题，暂拟标题，请修改', text: title })
  }
  const paragraphs = blocks.filter((block) => block.role !== 'kept').map((block) => block.text)
  if (blocks.at(-1)?.role === 'paragraph' && breaksOff(paragraphs))
    flagged.push({
      line: blocks.at(-1)?.line ?? 0,
      what: '结尾不完整，可能被截断',
      text: paragraphs.at(-1)?.slice(-30) ?? '',
    })
  if (
    paragraphs.length === 1 &&
    endsSentence(title) &&
    withoutBlanks(title) === withoutBlanks(paragraphs[0] ?? '')
  )
    flagged.push({ what: '正文只有一段', text: title })
  if (blocks.length === 0) flagged.push({ what: '没有找到正文', text: '' })
  const fates = lineFates(sorted, blocks, sorted)
  return { title, fields, blocks, fates, recognised, removed, corrected, flagged }
}
