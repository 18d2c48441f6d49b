import type { Block, Line, ListBlock, TableBlock } from './blocks.ts'
import type { EditorDocument, EditorNode } from './editor-document.ts'
import { collectionOf } from './inserted-blocks.ts'
import { type OnDropped, parse } from './parser.ts'
import { plainText } from './plain-text.ts'
import { groupRuns, inSameLink } from './tidy.ts'

/**
 * The editor document of Markdown: CommonMark with tables and the directives of `directives.ts`, hand-written
 * or from `serialize`. `onDropped` hears, in Chinese, of each thing that could not be kept.
 */
export const fromMarkdown = (markdown: string, onDropped?: OnDropped): EditorDocument =>
  toEditor(parse(markdown, onDropped).blocks)

/** The editor document of blocks in their normal form. */
export function toEditor(blocks: readonly Block[]): EditorDocument {
  const newId = idSource(plainText({ blocks }))
  const children = blocks.map((block) => blockNode(block, newId))
  // An editor without a paragraph has nowhere to put the caret.
  return { root: element('root', children.length > 0 ? children : [paragraph([])]) }
}

type NewId = () => string

/** Ids for links and blocks, 24 hexadecimal digits as Payload makes them: the same text gets the same ids. */
function idSource(text: string): NewId {
  const digest = hash32(text)
  let count = 0
  return () => {
    count++
    return digest + hash32(`${digest}${count}`) + hash32(`${count}${digest}`)
  }
}

function hash32(content: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < content.length; index++) {
    hash = Math.imul(hash ^ content.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

function element(type: string, children: EditorNode[], more: object = {}): EditorNode {
  const shared = { version: 1, direction: null, format: '', indent: 0 }
  return { ...shared, type, children, ...more }
}

const paragraph = (children: EditorNode[]): EditorNode =>
  element('paragraph', children, { textFormat: 0, textStyle: '' })

function blockNode(block: Block, newId: NewId): EditorNode {
  const inserted = (blockType: string, fields: object): EditorNode => ({
    type: 'block',
    version: 2,
    format: '',
    fields: { id: newId(), blockName: '', blockType, ...fields },
  })
  switch (block.type) {
    case 'paragraph':
      return paragraph(inline(block.lines, newId))
    case 'heading':
      return element('heading', inline([block.line], newId), { tag: `h${block.level}` })
    case 'quote':
      return element('quote', inline(block.lines, newId))
    case 'list':
      return listNode(block, newId, 0)
    case 'table':
      return tableNode(block, newId)
    case 'rule':
      return { type: 'horizontalrule', version: 1 }
    case 'picture': {
      const { caption = '', credit = '' } = block
      const reference = { relationTo: 'media', value: block.id, fields: { caption, credit }, id: newId() }
      return { type: 'upload', version: 3, format: '', ...reference }
    }
    case 'recording':
      return inserted('recording', { file: block.id, caption: block.caption ?? '' })
    case 'relatedItem': {
      const { kind, id } = block.reference
      return inserted('relatedItem', { item: { relationTo: collectionOf[kind], value: id } })
    }
    case 'timeline':
      return inserted('timeline', { entries: block.entries.map((entry) => ({ id: newId(), ...entry })) })
    default: {
      const { type, ...fields } = block
      return inserted(type, fields)
    }
  }
}

function listNode(list: ListBlock, newId: NewId, depth: number): EditorNode {
  const children: EditorNode[] = []
  let value = list.start
  for (const item of list.items) {
    if (item.lines.length > 0) {
      children.push(element('listitem', inline(item.lines, newId), { value: value++, indent: depth }))
    }
    // Lexical keeps a nested list in a list item of its own.
    for (const nested of item.lists) {
      children.push(element('listitem', [listNode(nested, newId, depth + 1)], { value, indent: depth }))
    }
  }
  return element('list', children, {
    listType: list.ordered ? 'number' : 'bullet',
    tag: list.ordered ? 'ol' : 'ul',
    start: list.start,
  })
}

function tableNode(table: TableBlock, newId: NewId): EditorNode {
  const row = (cells: Line[][], headerState: number) =>
    element(
      'tablerow',
      cells.map((lines) =>
        element('tablecell', [paragraph(inline(lines, newId))], {
          headerState,
          colSpan: 1,
          rowSpan: 1,
          backgroundColor: null,
        }),
      ),
    )
  return element('table', [
    ...(table.header ? [row(table.header, 1)] : []),
    ...table.rows.map((cells) => row(cells, 0)),
  ])
}

const inline = (lines: Line[], newId: NewId): EditorNode[] =>
  lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ type: 'linebreak', version: 1 }]),
    ...groupRuns(line, inSameLink).flatMap((runs) => runNodes(runs, newId)),
  ])

const plainStyle = { detail: 0, mode: 'normal', style: '' }

function runNodes(runs: Line, newId: NewId): EditorNode[] {
  const texts = runs.map((run): EditorNode => {
    const format = (run.bold ? 1 : 0) | (run.italic ? 2 : 0)
    return { ...plainStyle, type: 'text', version: 1, text: run.text, format }
  })
  const link = runs[0]?.link
  if (!link) return texts
  const fields = { linkType: 'custom', url: link.address, newTab: link.newTab }
  return [element('link', texts, { version: 3, id: newId(), fields })]
}
