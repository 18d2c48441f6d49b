import { locatePassage } from './locate-passage.ts'

/** Where the words of a piece stand on a screen: its fields of rich text, and the review screen's article. */
const bodies = '[data-lexical-editor], .desk-article, [data-piece-body]'
const highlightName = 'lectern-passage'
const quotedName = 'lectern-quoted'

const inBody = (node: Node | null): boolean =>
  (node instanceof Element ? node : node?.parentElement)?.closest(bodies) != null

/** The words of a piece that are selected on the screen; empty when the selection is elsewhere. */
export function selectedPassage(): string {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || !inBody(selection.anchorNode) || !inBody(selection.focusNode))
    return ''
  return selection.toString().trim()
}

function rangeOf(passage: string): Range | undefined {
  for (const body of document.querySelectorAll(bodies)) {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    while (walker.nextNode()) nodes.push(walker.currentNode as Text)
    const found = locatePassage(
      nodes.map(({ data }) => data),
      passage,
    )
    const first = found && nodes[found.start.text]
    const last = found && nodes[found.end.text]
    if (!found || !first || !last) continue
    const range = document.createRange()
    range.setStart(first, found.start.offset)
    range.setEnd(last, found.end.offset)
    return range
  }
  return undefined
}

/** Brings a passage into view and marks it; false when the words are not on the screen any more. */
export function showPassage(passage: string): boolean {
  const range = rangeOf(passage)
  // Old browsers select instead of highlighting.
  if (typeof Highlight === 'undefined') {
    const selection = document.getSelection()
    selection?.removeAllRanges()
    if (range) selection?.addRange(range)
  } else if (range) CSS.highlights.set(highlightName, new Highlight(range))
  else CSS.highlights.delete(highlightName)
  range?.startContainer.parentElement?.scrollIntoView({
    block: 'center',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  })
  return range !== undefined
}

/**
 * Underlines what comments quote, where the piece is only read; returns the passages that are not in it any more.
 * In a form, whose text comes late and changes, it does nothing.
 */
export function markQuoted(passages: readonly string[]): Set<string> {
  if (typeof Highlight === 'undefined' || !document.querySelector('.desk-article')) return new Set()
  const found = passages.map((passage) => ({ passage, range: rangeOf(passage) }))
  const ranges = found.flatMap(({ range }) => range ?? [])
  CSS.highlights.set(quotedName, new Highlight(...ranges))
  return new Set(found.flatMap(({ passage, range }) => (range ? [] : passage)))
}

/** Takes the marks away again. */
export const forgetPassages = (): void => {
  if (typeof Highlight === 'undefined') return
  CSS.highlights.delete(highlightName)
  CSS.highlights.delete(quotedName)
}
