import { elementsIn, isElement, type PastedElement, type PastedNode } from './pasted-node.ts'

interface TableRows {
  /** What stands in the table outside its rows: a caption. */
  beside: PastedNode[]
  rows: { heading: boolean; cells: PastedElement[] }[]
  /** One column, or tables in tables: a frame or a page's layout, not a table of facts. */
  layout: boolean
}

export function tableRows(table: PastedElement): TableRows {
  const beside: PastedNode[] = []
  const found: { row: PastedElement; inHead: boolean }[] = []
  const collect = (nodes: readonly PastedNode[], inHead: boolean) => {
    for (const node of nodes) {
      if (!isElement(node)) beside.push(node)
      else if (node.tag === 'tr') found.push({ row: node, inHead })
      else if (/^t(?:head|body|foot)$/.test(node.tag)) collect(node.children, node.tag === 'thead')
      else beside.push(node)
    }
  }
  collect(table.children, false)
  const rows = found.map(({ row, inHead }) => {
    const cells = row.children.filter(isElement).filter((child) => /^t[dh]$/.test(child.tag))
    return { heading: inHead || cells.every((cell) => cell.tag === 'th'), cells }
  })
  const nested = [...elementsIn(table.children)].some((element) => element.tag === 'table')
  return { beside, rows, layout: nested || rows.every(({ cells }) => cells.length <= 1) }
}
