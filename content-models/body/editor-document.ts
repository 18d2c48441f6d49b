/**
 * An editor document as Lexical serialises it. Only what we read is named: nodes carry more, and nodes
 * that we do not know are read for the text in them.
 */
export interface EditorDocument {
  root: EditorNode
}

export interface EditorNode {
  type: string
  version?: number
  children?: EditorNode[]
  text?: string
  /** On text a bit mask (1 bold, 2 italic), on elements an alignment. */
  format?: number | string
  /** `h2` … of a heading, `ul` or `ol` of a list. */
  tag?: string
  listType?: string
  start?: number
  /** Of links, uploads and blocks. */
  fields?: Record<string, unknown>
  relationTo?: string
  /** The id of the uploaded file, or the file itself with its `id`. */
  value?: unknown
  /** On a table cell a bit mask: 1 in a heading row, 2 in a heading column. */
  headerState?: number
  colSpan?: number
  rowSpan?: number
}
