import { load } from 'cheerio'
import { children, type Element } from '../html/nodes.ts'

/** A run of text as Word writes it. */
export const textRun = (text: string): Element => {
  const $ = load('<w:r><w:t xml:space="preserve"></w:t></w:r>', { xml: true })
  $('w\\:t').text(text)
  return $.root().children()[0] as unknown as Element
}

type Parent = { children: Element['children'] }

/** Puts elements in the place of one. */
export const replace = (element: Element, others: readonly Element[]): void => {
  const parent = element.parent as unknown as Parent | null
  if (!parent) return
  const at = parent.children.indexOf(element as never)
  if (at < 0) return
  for (const other of others) (other as { parent: unknown }).parent = parent
  parent.children.splice(at, 1, ...(others as never[]))
}

export const remove = (element: Element): void => replace(element, [])

/** Puts an element before what another one holds, behind its properties. */
export const prepend = (element: Element, first: Element): void => {
  const own = element.children as unknown as Element[]
  const at = own.findIndex((one) => one.name === 'w:pPr' || one.name === 'w:rPr')
  ;(first as { parent: unknown }).parent = element
  own.splice(at + 1, 0, first)
}

/** Puts elements behind another one. */
export const insertAfter = (element: Element, others: readonly Element[]): void =>
  replace(element, [element, ...others])

/** The nearest element of a name around another one. */
export const around = (element: Element, name: string): Element | undefined => {
  for (let node = element.parent; node; node = node.parent)
    if ('name' in node && node.name === name) return node as Element
  return undefined
}

/** Sets the style of a paragraph. */
export const setStyle = (paragraph: Element, style: string): void => {
  const $ = load(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`, { xml: true })
  const made = $.root().children()[0] as unknown as Element
  const properties = children(paragraph).find((one) => 'name' in one && one.name === 'w:pPr') as
    | Element
    | undefined
  if (!properties) {
    ;(made as { parent: unknown }).parent = paragraph
    ;(paragraph.children as unknown as Element[]).unshift(made)
    return
  }
  const own = (properties.children as unknown as Element[]).filter((one) => one.name !== 'w:pStyle')
  const style_ = made.children[0] as unknown as Element
  ;(style_ as { parent: unknown }).parent = properties
  properties.children = [style_, ...own] as never
}
