import { type AnyNode, children, type Element, isElement, textOf } from './nodes.ts'

const raised: Record<string, string> = {
  ...Object.fromEntries(
    [...'0123456789+-=()ni'].map((character, at) => [character, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][at] ?? '']),
  ),
  '－': '⁻',
  '−': '⁻',
}
const lowered: Record<string, string> = Object.fromEntries(
  [...'0123456789+-=()aexhklmnpst'].map((character, at) => [
    character,
    [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₓₕₖₗₘₙₚₛₜ'][at] ?? '',
  ]),
)

/** `m²` for m<sup>2</sup>; undefined when there is no character for it. */
export const raisedText = (text: string, table = raised): string | undefined => {
  const found = [...text.trim()].map((character) => table[character])
  return found.length > 0 && found.every(Boolean) ? found.join('') : undefined
}

/** `CO₂` for CO<sub>2</sub>; undefined when there is no character for it. */
export const loweredText = (text: string): string | undefined => raisedText(text, lowered)

/** 甓（pì） for a ruby annotation. */
export const rubyText = (element: Element): string => {
  let text = ''
  let above = ''
  const end = () => {
    if (above.trim() !== '') text += `（${above.trim()}）`
    above = ''
  }
  const visit = (nodes: readonly AnyNode[]) => {
    for (const node of nodes) {
      if (!isElement(node)) {
        if (textOf(node).trim() !== '') {
          end()
          text += textOf(node)
        }
      } else if (node.name === 'rt' || node.name === 'rtc') above += textOf(node)
      else if (node.name === 'rb' || node.name !== 'rp') {
        end()
        visit(children(node))
      }
    }
  }
  visit(children(element))
  end()
  return text
}

/** A formula as text: its TeX where the page has it, else its characters. */
export const formulaText = (element: Element): string => {
  const find = (node: AnyNode): string | undefined => {
    if (!isElement(node)) return undefined
    if (node.name === 'annotation') return textOf(node).trim()
    for (const child of children(node)) {
      const found = find(child)
      if (found) return found
    }
    return undefined
  }
  return find(element) ?? textOf(element).replace(/\s+/g, ' ').trim()
}

/** The lines of preformatted text; each `<code>` in a row of them is one, as WeChat writes them. */
export const preformattedLines = (element: Element): string[] => {
  const written = (node: AnyNode): string => {
    if (!isElement(node)) return textOf(node)
    if (node.name === 'br') return '\n'
    const inner = children(node).map(written).join('')
    return /^(?:code|p|div|li|section)$/.test(node.name) ? `${inner}\n` : inner
  }
  return children(element).map(written).join('').split(/\r?\n/)
}
