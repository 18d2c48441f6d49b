import type { Line, TableBlock } from '@lectern/content-models/body'
import { type AnyNode, children, type Element, isElement, textOf } from './nodes.ts'

/** The rows of a table itself, those of tables in its cells aside, and its captions. */
export const rowsOf = (table: Element): { rows: Element[]; captions: Element[] } => {
  const rows: Element[] = []
  const captions: Element[] = []
  const collect = (node: AnyNode) => {
    for (const child of children(node))
      if (isElement(child)) {
        if (child.name === 'tr') rows.push(child)
        else if (/^(?:thead|tbody|tfoot)$/.test(child.name)) collect(child)
        else if (child.name === 'caption') captions.push(child)
      }
  }
  collect(table)
  return { rows, captions }
}

export const cellsOf = (row: Element): Element[] =>
  children(row).filter((cell): cell is Element => isElement(cell) && /^t[dh]$/.test(cell.name))

const holdsTable = (node: AnyNode): boolean =>
  children(node).some((child) => isElement(child) && (child.name === 'table' || holdsTable(child)))

/** Old pages lay themselves out with tables: one column, or tables in tables, is no table of facts. */
export const isLayout = (table: Element, cells: readonly Element[][]): boolean =>
  Math.max(0, ...cells.map((row) => row.length)) <= 1 ||
  cells.flat().some(holdsTable) ||
  table.attribs.role === 'presentation'

/** A table of facts with a table in one of its cells, rather than a page laid out with tables. */
export const isNested = (cells: readonly Element[][]): boolean =>
  cells.length >= 2 &&
  cells.flat().some(holdsTable) &&
  cells.flat().every((cell) => textOf(cell).trim().length < 200)

const span = (cell: Element, name: 'colspan' | 'rowspan', most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(cell.attribs[name] ?? '1', 10) || 1))

/** The grid of a table with its merged cells taken apart: the text stands in the first place, the covered ones are empty. */
export const gridOf = (
  rows: readonly Element[],
  read: (cell: Element) => Line[],
): { grid: Line[][][]; merged: boolean } => {
  const grid: (Line[] | undefined)[][] = rows.map(() => [])
  let merged = false
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of cellsOf(row)) {
      while (grid[y]?.[x] !== undefined) x += 1
      const across = span(cell, 'colspan', 30)
      const down = span(cell, 'rowspan', rows.length - y)
      if (across > 1 || down > 1) merged = true
      const lines = read(cell)
      for (let dy = 0; dy < down; dy += 1)
        for (let dx = 0; dx < across; dx += 1) {
          const line = grid[y + dy]
          if (line) line[x + dx] ??= dy === 0 && dx === 0 ? lines : []
        }
      x += across
    }
  })
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  return { grid: grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? [])), merged }
}

/** The block of a grid; its first row is a header when all of its cells are, or stand in `thead`. */
export const tableBlock = (rows: readonly Element[], grid: Line[][][]): TableBlock => {
  const [first = [], ...others] = grid
  const [row] = rows
  const parent = row?.parent
  const headed =
    row !== undefined &&
    (cellsOf(row).every((cell) => cell.name === 'th') ||
      (parent !== null && parent !== undefined && isElement(parent) && parent.name === 'thead'))
  return headed ? { type: 'table', header: first, rows: others } : { type: 'table', rows: grid }
}
