import { load } from 'cheerio'
import { type AnyNode, children, type Element, isElement } from '../html/nodes.ts'

/** The tree of an XML part of a Word file; names keep their prefixes. */
export const parseXml = (part: Uint8Array): ReturnType<typeof load> =>
  load(Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf8'), {
    xml: { xmlMode: true, decodeEntities: true },
  })

/** The outermost node of an XML part. */
export const rootOf = (part: Uint8Array): Element => parseXml(part).root()[0] as unknown as Element

/** The elements of a name below a node, in document order, without going into those that `skip` names. */
export const all = (node: AnyNode, name: string, skip?: (element: Element) => boolean): Element[] => {
  const found: Element[] = []
  const visit = (inner: AnyNode) => {
    for (const one of children(inner)) {
      if (!isElement(one) || skip?.(one)) continue
      if (one.name === name) found.push(one)
      visit(one)
    }
  }
  visit(node)
  return found
}

/** The first child element of a name. */
export const child = (node: AnyNode | undefined, name: string): Element | undefined =>
  node === undefined
    ? undefined
    : children(node).find((one): one is Element => isElement(one) && one.name === name)

/** The value of a child such as `<w:ilvl w:val="0"/>`. */
export const valueAt = (node: AnyNode | undefined, name: string): string | undefined =>
  child(node, name)?.attribs['w:val']

/** Whether a switch such as `<w:vanish/>` is there and on. */
export const isOn = (node: AnyNode | undefined, name: string): boolean => {
  const found = child(node, name)
  return found !== undefined && !/^(?:0|false|off|none)$/i.test(found.attribs['w:val'] ?? '')
}

/** The characters of the text runs in a node; tabs and line breaks are spaces. */
export const wordText = (node: AnyNode): string => {
  if (!isElement(node)) return ''
  if (/^(?:w:t|w:delText|m:t)$/.test(node.name))
    return children(node)
      .map((one) => ('data' in one ? String(one.data) : ''))
      .join('')
  if (node.name === 'w:tab' || node.name === 'w:br' || node.name === 'w:cr') return ' '
  if (node.name === 'mc:Fallback' || node.name === 'w:instrText') return ''
  return children(node).map(wordText).join('')
}
