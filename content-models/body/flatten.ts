import type { Block, Line, ListBlock, ListItem, TableBlock } from './blocks.ts'
import { joinLines, plain } from './tidy.ts'

/** Lines, and the blocks that have none and must stand after them. */
export interface Flattened {
  lines: Line[]
  rest: Block[]
}

/** Takes the text lines out of blocks that stand where only lines may stand, such as in a quotation. */
export function flatten(blocks: readonly Block[]): Flattened {
  const lines: Line[] = []
  const rest: Block[] = []
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'quote':
        lines.push(...block.lines)
        break
      case 'heading':
        lines.push(block.line)
        break
      case 'list':
        lines.push(...listLines(block))
        break
      case 'table':
        lines.push(...tableLines(block))
        break
      case 'rule':
        break
      default:
        rest.push(block)
    }
  }
  return { lines, rest }
}

const listLines = (list: ListBlock): Line[] =>
  list.items.flatMap((item) => [...item.lines, ...item.lists.flatMap(listLines)])

const tableLines = (table: TableBlock): Line[] =>
  [...(table.header ? [table.header] : []), ...table.rows]
    .map((row) => joinLines(row.flatMap((cell) => (cell.length === 0 ? [] : [...cell, [plain(' ')]]))))
    .filter((line) => line.length > 0)

/**
 * Adds what one list item holds to the items before it: lines and lists in the order they stand in.
 * A list with no text before it belongs to the item before; text after a list begins an item of its own.
 */
export function addItem(items: ListItem[], content: readonly Block[]): Block[] {
  const rest: Block[] = []
  let current: ListItem | undefined
  for (const block of content) {
    if (block.type === 'list') {
      current ??= items.at(-1)
      if (!current) {
        current = { lines: [], lists: [] }
        items.push(current)
      }
      current.lists.push(block)
      continue
    }
    const flat = flatten([block])
    rest.push(...flat.rest)
    if (flat.lines.length === 0) continue
    if (!current || current.lists.length > 0) {
      current = { lines: [], lists: [] }
      items.push(current)
    }
    current.lines.push(...flat.lines)
  }
  return rest
}

/** A table in its normal form, or undefined when nothing is in it. */
export function tableOf(header: Line[][] | undefined, rows: Line[][][]): TableBlock | undefined {
  const filled = (row: Line[][]) => row.some((cell) => cell.length > 0)
  const kept = rows.filter(filled)
  const head = header && filled(header) ? header : undefined
  const width = Math.max(head?.length ?? 0, ...kept.map((row) => row.length))
  if (width === 0) return undefined
  const pad = (row: Line[][]) => Array.from({ length: width }, (_, index) => row[index] ?? [])
  return { type: 'table', ...(head ? { header: pad(head) } : {}), rows: kept.map(pad) }
}

/** Paragraphs from lines: an empty line ends one. */
export function paragraphsOf(lines: Line[]): Block[] {
  const paragraphs: Line[][] = [[]]
  for (const line of lines) {
    if (line.length > 0) paragraphs.at(-1)?.push(line)
    else paragraphs.push([])
  }
  return paragraphs.filter((kept) => kept.length > 0).map((kept) => ({ type: 'paragraph', lines: kept }))
}
