import type { Block } from '@lectern/content-models/body'
import {
  type SourceLine,
  type StructuredArticle,
  structureArticle,
  withoutBlanks,
} from '@lectern/content-models/text'
import { blockText, boldBeginning, editLines, linesOf, plainRun, withLines } from './block-lines.ts'
import type { ReadArticle, ReadBlock } from './source.ts'

export interface ImportedArticle extends StructuredArticle {
  body: Block[]
}

const kindOf = (block: Block): NonNullable<SourceLine['kind']> => {
  if (block.type === 'paragraph' || block.type === 'heading') return 'line'
  if (block.type === 'list' || block.type === 'table' || block.type === 'quote') return block.type
  return block.type === 'picture' ? 'picture' : 'other'
}

const sourceLine = ({ block, heading, outside }: ReadBlock): SourceLine => {
  const line: SourceLine = { text: blockText(block), kind: kindOf(block) }
  const level = heading ?? (block.type === 'heading' ? block.level : undefined)
  if (level) line.heading = level
  if (outside) line.outside = true
  const runs = linesOf(block).flat()
  if (runs.length > 0 && runs.every((run) => run.bold || withoutBlanks(run.text) === '')) line.bold = true
  return line
}

const captionStart =
  /^(?:图为|图片为|上图|下图|图[①-⑩一二三四\d]*[:：\s]|[▲△▼])|(?:摄|供图|资料图片?)[)）]?[。]?$/

/** Brings what a reader found into its final form: the draft's title, fields, body and the lists for the report. */
export const structure = (article: ReadArticle, otherTitle?: string): ImportedArticle => {
  const structured = structureArticle({
    lines: article.blocks.map(sourceLine),
    ...(article.title ? { title: article.title } : {}),
    ...(article.fields ? { fields: article.fields } : {}),
    ...(otherTitle ? { otherTitle } : {}),
  })
  const body: Block[] = []
  for (const { line, passes, role, level, boldTo, text } of structured.blocks) {
    const source = article.blocks[line]?.block
    if (!source) continue
    let lines = linesOf(source)
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
    } else body.push(structuredClone(withLines(source, lines)))
  }
  for (const remark of article.remarks ?? []) structured.recognised.push({ what: remark, text: '' })
  for (const note of article.notes) structured.flagged.push({ what: note, text: '' })
  for (const { what, text } of article.leftOut) structured.removed.push({ what, text })
  return { ...structured, body }
}
