import type { Element } from './nodes.ts'

const styleOf = (element: Element): string => (element.attribs.style ?? '').toLowerCase().replace(/\s+/g, '')

const invisible: RegExp[] = [
  /display:none/,
  /visibility:(?:hidden|collapse)/,
  /(?:^|;)opacity:(?:0|0?\.0\d*)(?:;|!|$)/,
  /font-size:(?:0(?:px|pt|em|rem|%)?|0?\.\d+(?:px|pt))(?:;|!|$)/,
  /(?:left|top|margin-left|text-indent):-\d{3,}(?:px|em|pt|%)/,
  /(?:^|;)color:transparent/,
  /clip:rect\((?:0|1px)/,
  /(?:^|;)(?:max-)?height:0(?:px)?;.*overflow:hidden|overflow:hidden;.*(?:^|;)(?:max-)?height:0(?:px)?(?:;|$)/,
]

/** White letters of a size that nobody can read. */
const tinyAndWhite = (style: string): boolean =>
  /(?:^|;)color:(?:#fff(?:fff)?|white|rgba?\(255,255,255)/.test(style) &&
  /font-size:[0-3](?:\.\d+)?(?:px|pt)/.test(style)

/** Whether readers of a page cannot see an element by what it says itself. */
export const isHidden = (element: Element): boolean => {
  if ('hidden' in element.attribs || /^(?:select|svg|textarea|template)$/.test(element.name)) return true
  const style = styleOf(element)
  return style !== '' && (invisible.some((pattern) => pattern.test(style)) || tinyAndWhite(style))
}

/** Whether the text of an element is struck through. */
export const isStruck = (element: Element): boolean =>
  /^(?:del|s|strike)$/.test(element.name) ||
  /text-decoration(?:-line)?:[^;]*line-through/.test(styleOf(element))
