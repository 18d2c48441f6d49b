import type { Block, Line, ListBlock, Run } from '@lectern/content-models/body'
import type { Edit } from '@lectern/content-models/text'

const listLines = (list: ListBlock): Line[] =>
  list.items.flatMap((item) => [...item.lines, ...item.lists.flatMap(listLines)])

/** The lines of a block in reading order; none for pictures, rules and inserted blocks. */
export const linesOf = (block: Block): Line[] => {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return block.lines
    case 'heading':
      return [block.line]
    case 'list':
      return listLines(block)
    case 'table':
      return [...(block.header ?? []), ...block.rows.flat()].flat()
    default:
      return []
  }
}

const lineText = (line: Line): string => line.map((run) => run.text).join('')

/** The text of a block, its lines separated by `\n`. */
export const blockText = (block: Block): string => linesOf(block).map(lineText).join('\n')

const editedLine = (line: Line, edits: readonly Edit[]): Line => {
  const result: Run[] = []
  let start = 0
  for (const run of line) {
    const end = start + run.text.length
    let text = ''
    let at = start
    for (const edit of edits) {
      if (edit.end <= start || edit.start >= end) continue
      text += run.text.slice(at - start, Math.max(0, edit.start - start))
      // What replaces a stretch over several runs goes into the first of them.
      if (edit.start >= start) text += edit.replacement
      at = Math.min(end, edit.end)
    }
    text += run.text.slice(at - start)
    if (text !== '') result.push({ ...run, text })
    start = end
  }
  return result
}

/** Edits made for the text of `blockText`, applied to the formatted lines; formats and links stay. */
export const editLines = (lines: readonly Line[], edits: readonly Edit[]): Line[] => {
  let start = 0
  return lines.map((line) => {
    const length = lineText(line).length
    const end = start + length
    const own = edits
      .filter((edit) => edit.start < end && edit.end > start)
      .map((edit) => ({
        ...edit,
        start: Math.max(0, edit.start - start),
        end: Math.min(length, edit.end - start),
        replacement: edit.start >= start ? edit.replacement : '',
      }))
    start = end + 1
    return own.length === 0 ? line : editedLine(line, own)
  })
}

/** The block with other lines, as many as it had. */
export const withLines = (block: Block, lines: readonly Line[]): Block => {
  let next = 0
  const take = (count: number): Line[] => {
    const taken = lines.slice(next, next + count)
    next += count
    return taken
  }
  const takeList = (list: ListBlock): ListBlock => ({
    ...list,
    items: list.items.map((item) => ({ lines: take(item.lines.length), lists: item.lists.map(takeList) })),
  })
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return { ...block, lines: take(block.lines.length).filter((line) => line.length > 0) }
    case 'heading':
      return { ...block, line: take(1)[0] ?? [] }
    case 'list':
      return takeList(block)
    case 'table': {
      const cell = (lines: Line[]): Line[] => take(lines.length)
      return {
        ...block,
        ...(block.header ? { header: block.header.map(cell) } : {}),
        rows: block.rows.map((row) => row.map(cell)),
      }
    }
    default:
      return block
  }
}

/** Bold for the first characters of a paragraph. */
export const boldBeginning = (lines: readonly Line[], length: number): Line[] => {
  const [first = [], ...others] = lines
  let left = length
  const runs: Run[] = []
  for (const run of first) {
    const bold = run.text.slice(0, left)
    if (bold !== '') runs.push({ ...run, text: bold, bold: true })
    if (run.text.length > bold.length) runs.push({ ...run, text: run.text.slice(bold.length) })
    left -= bold.length
  }
  return [runs, ...others]
}

/** A run without format. */
export const plainRun = (text: string): Run => ({ text, bold: false, italic: false })

/** A paragraph of unformatted text. */
export const plainParagraph = (text: string): Block => ({ type: 'paragraph', lines: [[plainRun(text)]] })
