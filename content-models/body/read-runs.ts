import type { Token } from 'markdown-it'
import type { Link, Run } from './blocks.ts'
import { safeAddress } from './safe-address.ts'

/** The title that says of a link in Markdown that it opens in a new tab; readers see it as a tool tip. */
export const newTabTitle = '在新窗口打开'

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2014\u2018-\u201D\u2026\u3000-\u303F\uFF00-\uFFEF]/u

/** What stands for a line end in the source: in a quotation the attribution stays on a line of its own. */
function joinOf(before: string, after: string, inQuote: boolean): string {
  if (inQuote && after.startsWith('——')) return '\n'
  return wide.test(before.at(-1) ?? '') && wide.test(after[0] ?? '') ? '' : ' '
}

/** The runs of inline tokens; line breaks stand in them as `\n`. */
export function runsOf(tokens: readonly Token[], inQuote = false): Run[] {
  const runs: Run[] = []
  let bold = 0
  let italic = 0
  let link: Link | undefined
  let softBreak: Omit<Run, 'text'> | undefined
  const format = () => ({ bold: bold > 0, italic: italic > 0, ...(link ? { link } : {}) })
  const add = (text: string) => {
    if (text === '') return
    if (softBreak) runs.push({ ...softBreak, text: joinOf(runs.at(-1)?.text ?? '', text, inQuote) })
    softBreak = undefined
    runs.push({ ...format(), text })
  }
  for (const token of tokens) {
    switch (token.type) {
      case 'strong_open':
        bold++
        break
      case 'strong_close':
        bold--
        break
      case 'em_open':
        italic++
        break
      case 'em_close':
        italic--
        break
      case 'link_open':
        link = linkOf(token)
        break
      case 'link_close':
        link = undefined
        break
      case 'softbreak':
        softBreak = format()
        break
      case 'hardbreak':
        softBreak = undefined
        runs.push({ text: '\n', bold: false, italic: false })
        break
      default:
        add(token.content)
    }
  }
  return runs
}

function linkOf(token: Token): Link | undefined {
  const address = safeAddress(token.attrGet('href') ?? '')
  return address === undefined ? undefined : { address, newTab: token.attrGet('title') === newTabTitle }
}
