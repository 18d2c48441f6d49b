/** A node of pasted HTML, as any HTML parser can give it: Word says things in comments, so they come along. */
export type PastedNode = { text: string } | { comment: string } | PastedElement

export interface PastedElement {
  /** In lower case, with its prefix (`o:p`). */
  tag: string
  attributes: Record<string, string>
  children: PastedNode[]
}

export const isElement = (node: PastedNode): node is PastedElement => 'tag' in node

/** All text in a node. */
export const textIn = (node: PastedNode): string =>
  isElement(node) ? node.children.map(textIn).join('') : 'text' in node ? node.text : ''

/** All elements in nodes, in reading order. */
export function* elementsIn(nodes: readonly PastedNode[]): Generator<PastedElement> {
  for (const node of nodes) {
    if (!isElement(node)) continue
    yield node
    yield* elementsIn(node.children)
  }
}
