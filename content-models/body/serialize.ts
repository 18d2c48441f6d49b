import type { Block, Line, ListBlock, TableBlock } from './blocks.ts'
import { writeDirective } from './directives.ts'
import type { EditorDocument } from './editor-document.ts'
import { blocksOf } from './from-editor.ts'
import { escapeLineStart, writeLine } from './write-line.ts'

/** The Markdown of an editor document: CommonMark, tables, and the directives of `directives.ts`. */
export const serialize = (document: EditorDocument): string => writeBlocks(blocksOf(document))

/** The Markdown of blocks in their normal form. */
export function writeBlocks(blocks: readonly Block[]): string {
  const written = blocks.map((block, index) => writeBlock(block, listsBefore(blocks, index)).join('\n'))
  return written.length === 0 ? '' : `${written.join('\n\n')}\n`
}

/** How many lists of the same kind stand directly before: the marker changes so that they stay apart. */
function listsBefore(blocks: readonly Block[], index: number): number {
  const list = blocks[index]
  let count = 0
  for (let before = index - 1; before >= 0; before--) {
    const block = blocks[before]
    if (list?.type !== 'list' || block?.type !== 'list' || block.ordered !== list.ordered) break
    count++
  }
  return count
}

function writeBlock(block: Block, before: number): string[] {
  switch (block.type) {
    case 'paragraph':
      return writeLines(block.lines)
    case 'heading':
      // `#`s at the end of a heading do not count.
      return [`${'#'.repeat(block.level)} ${writeLine(block.line).replace(/#+$/, '\\$&')}`]
    case 'quote':
      return writeLines(block.lines).map((line) => `> ${line}`)
    case 'list':
      return writeList(block, before)
    case 'table':
      return writeTable(block)
    case 'rule':
      return ['---']
    default:
      return [writeDirective(block)]
  }
}

/** Lines of one paragraph, joined by line breaks. */
const writeLines = (lines: Line[]): string[] =>
  lines.map((line, index) => `${escapeLineStart(writeLine(line))}${index < lines.length - 1 ? '\\' : ''}`)

function writeList(list: ListBlock, before: number): string[] {
  const second = before % 2 === 1
  return list.items.flatMap((item, index) => {
    const marker = list.ordered ? `${list.start + index}${second ? ')' : '.'} ` : second ? '* ' : '- '
    const lines = writeLines(item.lines)
    item.lists.forEach((nested, position) => {
      // A list that does not begin with 1 cannot interrupt a paragraph.
      if (lines.length > 0) lines.push('')
      lines.push(...writeList(nested, listsBefore(item.lists, position)))
    })
    const indent = ' '.repeat(marker.length)
    return lines.map((line, position) => (position === 0 ? marker : line === '' ? '' : indent) + line)
  })
}

function writeTable(table: TableBlock): string[] {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`
  const cells = (lines: Line[][]) => lines.map((cell) => cell.map(writeLine).join('<br>'))
  const width = table.header?.length ?? table.rows[0]?.length ?? 0
  const blank = Array.from({ length: width }, () => '')
  return [
    row(table.header ? cells(table.header) : blank),
    row(blank.map(() => '---')),
    ...table.rows.map((line) => row(cells(line))),
  ]
}
