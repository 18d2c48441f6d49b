import type { Statistic } from '../published/index.ts'
import type { Block, Line, ListBlock, ParsedBody } from './blocks.ts'
import type { EditorDocument } from './editor-document.ts'
import { blocksOf } from './from-editor.ts'
import { textOf } from './tidy.ts'

/** The text of a body, a line for each line of it; cues, captions and statistics included. */
export const plainText = (body: ParsedBody): string => body.blocks.flatMap(linesOf).join('\n')

/** The plain text of an editor document in its normal form (`blocks.ts`): what readers of its Markdown get. */
export const plainTextOf = (document: EditorDocument): string => plainText({ blocks: blocksOf(document) })

/** What a lecturer says: without cues, pictures, recordings and related items. */
export const spokenText = (body: ParsedBody): string =>
  body.blocks.filter(isSpoken).flatMap(linesOf).join('\n')

/** Whether a lecturer says what is in a block, or only sees or shows it. */
export const isSpoken = (block: Block): boolean =>
  !['cue', 'picture', 'recording', 'relatedItem'].includes(block.type)

/** The text lines of one block. */
export function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return block.lines.map(textOf)
    case 'heading':
      return [textOf(block.line)]
    case 'list':
      return listLines(block)
    case 'table':
      return [...(block.header ? [block.header] : []), ...block.rows].map(rowText)
    case 'picture':
    case 'recording':
      return block.caption === undefined ? [] : [block.caption]
    case 'statistic': {
      const { figure, rest, note } = statisticParts(block)
      return [block.unit === undefined ? `${figure} ${rest}` : figure + rest, ...(note === '' ? [] : [note])]
    }
    case 'timeline':
      return block.entries.flatMap((entry) => [
        [entry.date, entry.title].filter(Boolean).join(' '),
        ...(entry.text?.split('\n') ?? []),
      ])
    case 'cue':
      return block.text.split('\n')
    case 'rule':
    case 'relatedItem':
      return []
  }
}

const listLines = (list: ListBlock): string[] =>
  list.items.flatMap((item) => [...item.lines.map(textOf), ...item.lists.flatMap(listLines)])

const rowText = (cells: Line[][]): string =>
  cells.flatMap((cell) => (cell.length === 0 ? [] : [cell.map(textOf).join(' ')])).join(' ')

/** A statistic as it is set: the figure, then unit and label, then where it comes from. */
export function statisticParts(statistic: Statistic): { figure: string; rest: string; note: string } {
  const { label, value, unit = '', qualifier, asOf, source } = statistic
  return {
    figure: qualifier === '约' ? `约${value}` : `${value}${qualifier ?? ''}`,
    rest: unit === '' ? label : `${unit}，${label}`,
    note: [...(asOf ? [`截至 ${asOf}`] : []), ...(source ? [`来源：${source}`] : [])].join(' · '),
  }
}
