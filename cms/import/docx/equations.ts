import { loweredText, raisedText } from '../html/marks.ts'
import { type AnyNode, children, type Element, isElement } from '../html/nodes.ts'
import { child } from './xml.ts'

const inner = (element: Element | undefined): string =>
  element ? children(element).map(written).join('') : ''
const part = (element: Element, name: string): string => inner(child(element, name)).trim()
const grouped = (text: string): string =>
  /^[\p{L}\p{N}.√∑∏∫]+$/u.test(text) && [...text].length <= 12 ? text : `(${text})`
const raised = (text: string): string => (text === '' ? '' : (raisedText(text) ?? `^${grouped(text)}`))
const lowered = (text: string): string => (text === '' ? '' : (loweredText(text) ?? `_${grouped(text)}`))
const property = (element: Element, holder: string, name: string): string | undefined =>
  child(child(element, holder), name)?.attribs['m:val']

const forms: Record<string, (element: Element) => string> = {
  'm:t': (element) =>
    children(element)
      .map((one) => ('data' in one ? String(one.data) : ''))
      .join(''),
  'm:f': (element) => `${grouped(part(element, 'm:num'))}/${grouped(part(element, 'm:den'))}`,
  'm:sSup': (element) => part(element, 'm:e') + raised(part(element, 'm:sup')),
  'm:sSub': (element) => part(element, 'm:e') + lowered(part(element, 'm:sub')),
  'm:sSubSup': (element) =>
    part(element, 'm:e') + lowered(part(element, 'm:sub')) + raised(part(element, 'm:sup')),
  'm:sPre': (element) =>
    lowered(part(element, 'm:sub')) + raised(part(element, 'm:sup')) + part(element, 'm:e'),
  'm:rad': (element) => {
    const degree = part(element, 'm:deg')
    return `${degree === '' || degree === '2' ? '' : raised(degree)}√${grouped(part(element, 'm:e'))}`
  },
  'm:nary': (element) =>
    `${property(element, 'm:naryPr', 'm:chr') ?? '∫'}${lowered(part(element, 'm:sub'))}${raised(part(element, 'm:sup'))} ${part(element, 'm:e')}`,
  'm:d': (element) => {
    const between = property(element, 'm:dPr', 'm:sepChr') ?? '|'
    const parts = children(element).filter((one): one is Element => isElement(one) && one.name === 'm:e')
    return `${property(element, 'm:dPr', 'm:begChr') ?? '('}${parts.map((one) => inner(one)).join(between)}${property(element, 'm:dPr', 'm:endChr') ?? ')'}`
  },
  'm:func': (element) => `${part(element, 'm:fName')} ${part(element, 'm:e')}`,
  'm:limLow': (element) => `${part(element, 'm:e')}${lowered(part(element, 'm:lim'))}`,
  'm:limUpp': (element) => `${part(element, 'm:e')}${raised(part(element, 'm:lim'))}`,
  'm:acc': (element) => `${part(element, 'm:e')}${property(element, 'm:accPr', 'm:chr') ?? '̂'}`,
  'm:bar': (element) => `${part(element, 'm:e')}̄`,
  'm:m': (element) =>
    `[${children(element)
      .filter((row) => isElement(row) && row.name === 'm:mr')
      .map((row) => children(row).map(written).join(', '))
      .join('; ')}]`,
  'm:eqArr': (element) =>
    children(element)
      .filter((one) => isElement(one) && one.name === 'm:e')
      .map(written)
      .join('；'),
}

const written = (node: AnyNode): string => {
  if (!isElement(node)) return ''
  if (/Pr$/.test(node.name)) return ''
  return forms[node.name]?.(node) ?? inner(node)
}

/** A formula of Word on one line: fractions with a stroke, `x²`, `√(a+b)`. */
export const equationText = (formula: Element): string => written(formula).replace(/\s+/g, ' ').trim()
