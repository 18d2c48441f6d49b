import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { PastedNode } from './pasted-node.ts'

/** The nodes of HTML as browsers read it; for tests, which have no browser. */
export const parseClipboard = (html: string): PastedNode[] => nodesOf(parse(html).childNodes)

const nodesOf = (nodes: DefaultTreeAdapterTypes.ChildNode[]): PastedNode[] =>
  nodes.flatMap((node): PastedNode[] => {
    if ('value' in node) return [{ text: node.value }]
    if ('data' in node) return [{ comment: node.data }]
    if (!('tagName' in node)) return []
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    return [{ tag: node.tagName, attributes, children: nodesOf(node.childNodes) }]
  })
