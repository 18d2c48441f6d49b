import MarkdownIt, { type StateCore, type Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'

// Indented text is how Chinese paragraphs begin, not code. Raw HTML goes on to the reader of HTML.
const markdownIt = new MarkdownIt({ html: true, linkify: false, typographer: false })
  .use(cjkFriendly)
  .disable(['code'])
Object.assign(markdownIt.options, { maxNesting: 400 })
// Addresses are checked by the reader of HTML.
markdownIt.normalizeLink = (address) => address
markdownIt.validateLink = () => true

const wide = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/u
const ends = /[。！？：；…!?][”’」』）)》*_\s]*$/

/** The text of inline tokens, line by line. */
const linesOf = (tokens: readonly Token[]): string[] => {
  const lines = ['']
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') lines.push('')
    else lines[lines.length - 1] += token.content
  }
  return lines
}

/** Whether the lines of a paragraph were wrapped at a width, so that their ends say nothing. */
const isWrapped = (lines: readonly string[]): boolean => {
  const full = lines.slice(0, -1)
  const widest = Math.max(...lines.map((line) => line.length))
  return (
    widest >= 16 &&
    full.filter((line) => line.length >= widest - 6).length >= full.length * 0.6 &&
    full.some((line) => !ends.test(line))
  )
}

/**
 * What a line end inside a paragraph is: nothing in wrapped text; a line break where lines are short, end as sentences do or
 * begin with an indent, since many write a paragraph a line.
 */
const breaks = (state: StateCore): void => {
  for (const block of state.tokens) {
    const tokens = block.children
    if (block.type !== 'inline' || !tokens?.some((token) => token.type === 'softbreak')) continue
    const lines = linesOf(tokens)
    const wrapped = isWrapped(lines)
    let at = 0
    for (const token of tokens) {
      if (token.type !== 'softbreak' && token.type !== 'hardbreak') continue
      const [before = '', after = ''] = [lines[at], lines[at + 1]]
      at += 1
      if (token.type === 'hardbreak') continue
      const own =
        !wrapped &&
        (ends.test(before) || before.length < 24 || /^[\u3000\u00a0]/.test(after) || after.length < 24)
      if (own) token.type = 'hardbreak'
      else {
        token.type = 'text'
        token.content = wide.test(before.at(-1) ?? '') && wide.test(after[0] ?? '') ? '' : ' '
      }
    }
  }
}

/** A whole sentence over a line of dashes is a paragraph over a rule, not a heading. */
const sentencesAreNoHeadings = (state: StateCore): void => {
  state.tokens.forEach((token, at) => {
    if (token.type !== 'heading_open' || token.markup !== '-') return
    const text = state.tokens[at + 1]?.content ?? ''
    const close = state.tokens[at + 2]
    if (!close || (text.length <= 40 && !/[。！？；：，]$/.test(text))) return
    token.tag = 'p'
    close.tag = 'p'
    close.meta = 'rule'
  })
  state.tokens = state.tokens.flatMap((token) =>
    token.meta === 'rule' ? [token, new state.Token('hr', 'hr', 0)] : [token],
  )
}

/** `3~~5 天` is a range, not struck text. */
const rangesStay = (text: string): string => text.replace(/(?<=\d)~~(?=\d)/g, '\\~\\~')

markdownIt.core.ruler.after('inline', 'line-ends', breaks)
markdownIt.core.ruler.after('line-ends', 'no-headings', sentencesAreNoHeadings)

/** Nesting deeper than anybody means is made shallow, or its text would be lost. */
const shallow = (text: string): string =>
  text
    .replace(/^((?:[ \t]{0,3}>){12})(?:[ \t]{0,3}>)+/gm, '$1')
    .replace(/^((?:[ \t]{0,3}[-*+][ \t]){8})(?:[ \t]{0,3}[-*+][ \t])+(?=[^\s\-*+])/gm, '$1')
    .replace(/^[ \t]{60,}/gm, (indent) => indent.slice(0, 60))

/** The HTML of Markdown as others write it. */
export const renderMarkdown = (text: string): string => markdownIt.render(rangesStay(shallow(text)))
