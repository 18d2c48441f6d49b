import type { Element } from '../html/nodes.ts'
import { all, child, isOn, rootOf, valueAt } from './xml.ts'

/** A paragraph style as far as an import has to know it, with what it inherits. */
export interface Style {
  name: string
  numId?: string
  ilvl?: string
  /** From 1. */
  heading?: number
  centred?: boolean
  /** Half points. */
  size?: number
  bold?: boolean
}

/** The level of a heading that a style's name says, in English and Chinese; 0 for the title. */
const namedLevel = (name: string): number | undefined => {
  if (/^(?:title|标题|文档标题|文章标题|主标题|大标题)$/i.test(name)) return 0
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1]
  return level === undefined ? undefined : Number(level)
}

const ownStyle = (style: Element): Style => {
  const paragraph = child(style, 'w:pPr')
  const run = child(style, 'w:rPr')
  const numbering = child(paragraph, 'w:numPr')
  const name = valueAt(style, 'w:name') ?? ''
  const outline = Number(valueAt(paragraph, 'w:outlineLvl') ?? 9)
  const heading = namedLevel(name) ?? (outline <= 8 ? outline + 1 : undefined)
  const found: Style = { name }
  const numId = valueAt(numbering, 'w:numId')
  const ilvl = valueAt(numbering, 'w:ilvl')
  const size = Number(valueAt(run, 'w:sz') ?? 0)
  if (numId !== undefined) found.numId = numId
  if (ilvl !== undefined) found.ilvl = ilvl
  if (heading !== undefined) found.heading = heading
  if (valueAt(paragraph, 'w:jc') === 'center') found.centred = true
  if (size > 0) found.size = size
  if (isOn(run, 'w:b')) found.bold = true
  return found
}

/** The paragraph styles of a Word file by their ids, each with what it inherits from those that it is based on. */
export const readStyles = (part: Uint8Array | undefined): Map<string, Style> => {
  const styles = new Map<string, Style>()
  if (!part) return styles
  const elements = new Map(
    all(rootOf(part), 'w:style').map((style) => [style.attribs['w:styleId'] ?? '', style]),
  )
  const resolve = (id: string, depth: number): Style | undefined => {
    const known = styles.get(id)
    const element = elements.get(id)
    if (known || !element || depth > 20) return known
    const parent = resolve(valueAt(element, 'w:basedOn') ?? '', depth + 1)
    const own = ownStyle(element)
    // A style that is based on a heading or the title is none itself unless it says so.
    const { heading: _, ...inherited } = parent ?? { name: '' }
    const style = {
      ...inherited,
      ...(own.heading === undefined && parent?.heading && /标题|heading/i.test(own.name)
        ? { heading: parent.heading }
        : {}),
      ...own,
    }
    styles.set(id, style)
    return style
  }
  for (const id of elements.keys()) resolve(id, 0)
  return styles
}
