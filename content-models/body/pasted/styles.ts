import { elementsIn, type PastedElement, type PastedNode, textIn } from './pasted-node.ts'

/** CSS declarations by property, in lower case except for quoted names. */
export type Style = Record<string, string>

const readDeclarations = (css: string): Style => {
  const style: Style = {}
  for (const [, property = '', value = ''] of css.matchAll(/([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g)) {
    style[property.toLowerCase()] = value
      .trim()
      .replace(/\s*!important$/i, '')
      .replace(/^["']|["']$/g, '')
  }
  return style
}

/**
 * What an element is told by its own style and by the classes of the pasted style sheet. Word and WPS name their
 * paragraph styles there (`mso-style-name`, `mso-outline-level`), and WPS numbers its classes.
 */
export function styleReader(nodes: readonly PastedNode[]): (element: PastedElement) => Style {
  const ofClass = new Map<string, Style>()
  for (const sheet of elementsIn(nodes)) {
    if (sheet.tag !== 'style') continue
    const css = sheet.children
      .map(textIn)
      .join('')
      .replace(/\/\*[\s\S]*?\*\//g, '')
    for (const [, selectors = '', declarations = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      for (const [, name = ''] of selectors.matchAll(/(?:^|[\s,])(?:p|span|div|li)?\.([\w-]+)\s*(?=,|$)/g)) {
        ofClass.set(name, { ...ofClass.get(name), ...readDeclarations(declarations) })
      }
    }
  }
  return (element) => {
    const classes = classesOf(element).map((name) => ofClass.get(name))
    return Object.assign({}, ...classes, readDeclarations(element.attributes.style ?? ''))
  }
}

export const classesOf = (element: PastedElement): string[] =>
  (element.attributes.class ?? '').split(/\s+/).filter((name) => name !== '')

/** Whether the style makes text bold; undefined when it says nothing. */
export function boldBy(style: Style): boolean | undefined {
  const weight = style['font-weight'] ?? ''
  if (/^(?:bold|bolder|[6-9]\d\d)$/i.test(weight)) return true
  return /^(?:normal|lighter|[1-5]\d\d)$/i.test(weight) ? false : undefined
}

/** As `boldBy`, for italics. */
export function italicBy(style: Style): boolean | undefined {
  const slope = style['font-style'] ?? ''
  if (/^(?:italic|oblique)/i.test(slope)) return true
  return /^normal$/i.test(slope) ? false : undefined
}

export const isHidden = (style: Style): boolean =>
  /^none$/i.test(style.display ?? '') || /^all$/i.test(style['mso-hide'] ?? '')
