import type { load } from 'cheerio'

/** A node of a page as cheerio holds it. */
export type AnyNode = Exclude<Parameters<typeof load>[0], string | Buffer | unknown[]>
export type Element = Extract<AnyNode, { name: string; attribs: Record<string, string> }>

export const isElement = (node: AnyNode): node is Element => 'attribs' in node && 'name' in node

export const children = (node: AnyNode): AnyNode[] => ('children' in node ? (node.children as AnyNode[]) : [])

/** All text in a node. */
export const textOf = (node: AnyNode): string =>
  'data' in node && node.type === 'text' ? String(node.data) : children(node).map(textOf).join('')
