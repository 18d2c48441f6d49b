import type { Reference, Statistic } from '../published/index.ts'

/**
 * The normal form of a body. An editor document and its Markdown both come down to it, and everything that
 * readers get (page, plain text, outline, spoken text) is made from it.
 *
 * What is normal, and therefore what "the same text" means:
 * - a line has no white space at its ends, is never blank, and has no tabs or control characters;
 * - a blank paragraph, heading, list item, quotation or table row does not exist;
 * - two line breaks in a row end a paragraph (elsewhere they count as one);
 * - neighbouring runs differ in format or link; white space at the edge of a bold or italic stretch is outside it;
 * - a link has visible text and an address that `safeAddress` lets through;
 * - what cannot stand inside a list item, a quotation or a table cell stands after it.
 */
export type Block = TextBlock | ListBlock | TableBlock | { type: 'rule' } | InsertedBlock

export type TextBlock =
  | { type: 'paragraph'; lines: Line[] }
  | { type: 'heading'; level: HeadingLevel; line: Line }
  | { type: 'quote'; lines: Line[] }

export type HeadingLevel = 2 | 3 | 4

export interface ListBlock {
  type: 'list'
  ordered: boolean
  /** The number of the first item; 1 for a bullet list. */
  start: number
  items: ListItem[]
}

/** Its own lines, which only a first item may lack, then the lists nested in it. */
export interface ListItem {
  lines: Line[]
  lists: ListBlock[]
}

export interface TableBlock {
  type: 'table'
  /** Absent when no cell of the first row is a heading. */
  header?: Cell[]
  /** Every row has as many cells as the header and the other rows. */
  rows: Cell[][]
}

export type Cell = Line[]

/** What an author inserts from the tool bar. Its fields are plain text; absent means not filled in. */
export type InsertedBlock =
  | { type: 'picture'; id: string; caption?: string; credit?: string }
  | ({ type: 'statistic' } & Statistic)
  | { type: 'timeline'; entries: TimelineEntry[] }
  | { type: 'cue'; text: string }
  | { type: 'recording'; id: string; caption?: string }
  | { type: 'relatedItem'; reference: Reference }

export interface TimelineEntry {
  date: string
  title?: string
  text?: string
}

export type Line = Run[]

/** A stretch of text in one format. */
export interface Run {
  text: string
  bold: boolean
  italic: boolean
  link?: Link
}

export interface Link {
  address: string
  newTab: boolean
}

/** A body after reading its Markdown. */
export interface ParsedBody {
  blocks: readonly Block[]
}
