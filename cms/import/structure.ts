import type { Block } from '@lectern/content-models/body'
import {
  type LineFate,
  type SourceLine,
  type StructuredArticle,
  structureArticle,
  withoutBlanks,
} from '@lectern/content-models/text'
import {
  blockText,
  boldBeginning,
  editLines,
  linesOf,
  plainParagraph,
  plainRun,
  withLines,
} from './block-lines.ts'
import type { ReadArticle, ReadBlock } from './source.ts'

/** A line of the source, in its order: everything that the file held. */
export interface ReadLine extends LineFate {
  /** What findings call it by, from 0. */
  index: number
  text: string
  form: 'paragraph' | 'heading' | 'list' | 'table' | 'quote' | 'picture' | 'rule' | 'other'
}

export interface ImportedArticle extends StructuredArticle {
  body: Block[]
  lines: ReadLine[]
}

const forms = ['paragraph', 'heading', 'list', 'table', 'quote', 'picture', 'rule'] as const
const formOf = ({ block, heading }: ReadBlock): ReadLine['form'] =>
  heading ? 'heading' : (forms.find((form) => form === block.type) ?? 'other')

const kindOf = (block: Block): NonNullable<SourceLine['kind']> => {
  if (block.type === 'paragraph' || block.type === 'heading') return 'line'
  if (block.type === 'list' || block.type === 'table' || block.type === 'quote') return block.type
  return block.type === 'picture' ? 'picture' : 'other'
}

const sourceLine = ({ block, heading, outside, leftOut }: ReadBlock): SourceLine => {
  const line: SourceLine = { text: blockText(block), kind: kindOf(block) }
  const level = heading ?? (block.type === 'heading' ? block.level : undefined)
  if (level) line.heading = level
  if (outside) line.outside = true
  if (leftOut !== undefined) line.leftOut = leftOut
  const runs = linesOf(block).flat()
  if (runs.length > 0 && runs.every((run) => run.bold || withoutBlanks(run.text) === '')) line.bold = true
  return line
}

const captionStart =
  /^(?:图为|图片为|上图|下图|图[①-⑩一二三四\d]*[:：\s]|[▲△▼])|(?:摄|供图|资料图片?)[)）]?[。]?$/

/**
 * Brings what a reader found into its final form: the draft's title, fields, body and the lists for the report.
 * Lines in `keep` stay in the body, whatever else they are.
 */
export const structure = (
  article: ReadArticle,
  { otherTitle, keep }: { otherTitle?: string | undefined; keep?: readonly number[] | undefined } = {},
): ImportedArticle => {
  const source = [
    ...article.blocks,
    ...article.leftOut.map(({ what, text }) => ({ block: plainParagraph(text), leftOut: what })),
  ]
  const structured = structureArticle({
    lines: source.map(sourceLine),
    ...(article.title ? { title: article.title } : {}),
    ...(article.fields ? { fields: article.fields } : {}),
    ...(otherTitle ? { otherTitle } : {}),
    ...(keep ? { keep } : {}),
  })
  const body: Block[] = []
  for (const { line, passes, role, level, boldTo, text } of structured.blocks) {
    const block = source[line]?.block
    if (!block) continue
    let lines = linesOf(block)
    for (const edits of passes) lines = editLines(lines, edits)
    const previous = body.at(-1)
    if (role === 'heading' && level)
      body.push({
        type: 'heading',
        level,
        line: lines
          .flatMap((runs, at) => (at === 0 ? runs : [plainRun(' '), ...runs]))
          .map((run) => ({ ...run, bold: false })),
      })
    else if (role === 'paragraph') {
      if (
        previous?.type === 'picture' &&
        previous.caption === undefined &&
        captionStart.test(text) &&
        text.length <= 120
      ) {
        previous.caption = text.replace(/\n/g, ' ')
        structured.recognised.push({ line, what: '图片说明', text })
        structured.flagged = structured.flagged.filter(
          (finding) => finding.line !== line || finding.what !== '可能是图片说明',
        )
      } else body.push({ type: 'paragraph', lines: boldTo ? boldBeginning(lines, boldTo) : lines })
    } else body.push(structuredClone(withLines(block, lines)))
  }
  for (const remark of article.remarks ?? []) structured.recognised.push({ what: remark, text: '' })
  for (const note of article.notes) structured.flagged.push({ what: note, text: '' })
  const lines = source.map(
    (block, index): ReadLine => ({
      index,
      text: blockText(block.block),
      form: formOf(block),
      ...(structured.fates[index] ?? { fate: 'body', reason: '' }),
    }),
  )
  return { ...structured, body, lines }
}
