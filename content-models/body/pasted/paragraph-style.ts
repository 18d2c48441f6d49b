import type { PastedElement } from './pasted-node.ts'
import { classesOf, type Style } from './styles.ts'

/** What a paragraph is by its style in Word or WPS: a heading of a level (0: the title of the document), a quotation, or text. */
export type ParagraphStyle = { heading: number } | 'quote' | 'text'

/**
 * By the first sign there is: the element, the outline level of the paragraph or of its style in the pasted sheet, the
 * class that Word gives its own styles, the name of the style.
 */
export function paragraphStyle(element: PastedElement, style: Style): ParagraphStyle {
  const classes = classesOf(element)
  const name = style['mso-style-name'] ?? ''
  // A subtitle stands under the title; it heads nothing.
  if (classes.includes('MsoSubtitle') || /^(?:副标题|subtitle)$/i.test(name)) return 'text'
  if (classes.includes('MsoTitle') || /^(?:标题|title)$/i.test(name)) return { heading: 0 }
  const outline = /^[1-9]$/.exec(style['mso-outline-level'] ?? '')?.[0]
  const written =
    /^h([1-6])$/.exec(element.tag)?.[1] ??
    outline ??
    classes.map((one) => /^MsoHeading([1-9])$/.exec(one)?.[1]).find(Boolean) ??
    /^(?:标题|heading)\s*([1-9])(?!\d)/i.exec(name)?.[1]
  if (written !== undefined) return { heading: Number(written) }
  if (element.tag === 'blockquote') return 'quote'
  const quoted = classes.some((one) => /^Mso(?:Intense)?Quote$/.test(one))
  return quoted || /^(?:明显引用|引用|(?:intense )?quote)$/i.test(name) ? 'quote' : 'text'
}
