import type { Block, Line } from '@lectern/content-models/body'
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
  /** The block of each line as it was read: what the original looks like. */
  source: Block[]
}

const forms = ['paragraph', 'heading', 'list', 'table', 'quote', 'picture', 'rule'] as const
const textOfCell = (cell: Line[]): string =>
  cell.map((line) => line.map((run) => run.text).join('')).join('\n')
const formOf = ({ block, heading, missingPicture }: ReadBlock): ReadLine['form'] =>
  missingPicture ? 'picture' : heading ? 'heading' : (forms.find((form) => form === block.type) ?? 'other')

const kindOf = ({ block, missingPicture }: ReadBlock): NonNullable<SourceLine['kind']> => {
  if (missingPicture) return 'picture'
  if (block.type === 'paragraph' || block.type === 'heading') return 'line'
  if (block.type === 'list' || block.type === 'table' || block.type === 'quote') return block.type
  return block.type === 'picture' ? 'picture' : 'other'
}

const sourceLine = (read: ReadBlock): SourceLine => {
  const { block, heading, outside, leftOut } = read
  const line: SourceLine = { text: blockText(block), kind: kindOf(read) }
  const level = heading ?? (block.type === 'heading' ? block.level : undefined)
  if (level) line.heading = level
  if (outside) line.outside = true
  if (read.caption) line.caption = true
  if (leftOut !== undefined) line.leftOut = leftOut
  const runs = linesOf(block).flat()
  // The last link is the original's where a clipper names itself first.
  const address = runs.findLast((run) => run.link && /^https?:/.test(run.link.address))?.link?.address
  if (address) line.address = address
  if (block.type === 'table')
    line.rows = [...(block.header ? [block.header] : []), ...block.rows].map((row) => row.map(textOfCell))
  if (runs.length > 0 && runs.every((run) => run.bold || withoutBlanks(run.text) === '')) line.bold = true
  return line
}

const captionStart =
  /^(?:图为|图片为|上图|下图|图[①-⑩一二三四\d]*[:：\s]|[▲△▼])|(?:摄|供图|资料图片?)[)）]?[。]?$/

const doubted = (fate: LineFate, flag: string | undefined): LineFate =>
  flag === undefined || (fate.fate !== 'body' && fate.fate !== 'doubted')
    ? fate
    : { fate: 'doubted', reason: [fate.reason, flag].filter(Boolean).join('；') }

/**
 * Brings what a reader found into its final form: the draft's title, fields, body and the lists for the report.
 * Lines in `keep` stay in the body, whatever else they are; lines in `drop` go out of it.
 */
export const structure = (
  article: ReadArticle,
  {
    otherTitle,
    keep,
    drop,
  }: {
    otherTitle?: string | undefined
    keep?: readonly number[] | undefined
    drop?: readonly number[] | undefined
  } = {},
): ImportedArticle => {
  const source: ReadBlock[] = [
    ...article.blocks,
    ...article.leftOut.map(({ what, text }): ReadBlock => ({ block: plainParagraph(text), leftOut: what })),
  ]
  const structured = structureArticle({
    lines: source.map(sourceLine),
    ...(article.title ? { title: article.title } : {}),
    ...(article.fields ? { fields: article.fields } : {}),
    ...(otherTitle ? { otherTitle } : {}),
    ...(keep ? { keep } : {}),
    ...(drop ? { drop } : {}),
  })
  source.forEach(({ flag, block }, line) => {
    if (flag) structured.flagged.push({ line, what: flag, text: blockText(block).slice(0, 80) })
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
      ...doubted(structured.fates[index] ?? { fate: 'body', reason: '' }, block.flag),
    }),
  )
  return { ...structured, body, lines, source: source.map(({ block }) => block) }
}
