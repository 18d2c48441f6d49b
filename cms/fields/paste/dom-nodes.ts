import type { PastedNode } from '@lectern/content-models/body'

/** The nodes of pasted HTML; nothing of it is loaded or run. */
export const nodesOfHtml = (html: string): PastedNode[] =>
  nodesOf(new DOMParser().parseFromString(html, 'text/html').childNodes)

const nodesOf = (nodes: NodeListOf<ChildNode>): PastedNode[] =>
  Array.from(nodes).flatMap((node): PastedNode[] => {
    if (node instanceof Text) return [{ text: node.data }]
    if (node instanceof Comment) return [{ comment: node.data }]
    if (!(node instanceof Element)) return []
    const attributes = Object.fromEntries(Array.from(node.attributes, ({ name, value }) => [name, value]))
    return [{ tag: node.localName, attributes, children: nodesOf(node.childNodes) }]
  })
