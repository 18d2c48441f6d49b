// Short spellings of whole texts for tests, and everything that is said of one.
import type { SourceLine } from './source-article.ts'
import { type StructuredArticle, structureArticle } from './structure-article.ts'

export const paragraph =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'

const lineOf = (written: string): SourceLine => {
  const [, mark = '', rest = ''] = /^@(\w\d?)\s?([\s\S]*)$/.exec(written) ?? ['', '', written]
  const text = rest.replace(/P(?![A-Za-z])/g, paragraph)
  if (mark.startsWith('h')) return { text, heading: Number(mark[1]) as 1 | 2 | 3 }
  if (mark === 'o') return { text, outside: true }
  if (mark === 'b') return { text, bold: true }
  if (mark === 'l') return { text, leftOut: '网页中隐藏的文字' }
  if (mark === 'i') return { text: '', kind: 'picture' }
  if (mark === 'u') return { text, kind: 'list' }
  if (mark === 'q') return { text, kind: 'quote' }
  if (mark === 't') {
    const rows = text.split(';').map((row) => row.split('|'))
    return { text: rows.flat().join('\n'), kind: 'table', rows }
  }
  return { text }
}

/** The article of a text written short: lines parted by ` / `. */
export const read = (source: string, name = '', title = ''): StructuredArticle =>
  structureArticle({
    lines: source.split(' / ').map(lineOf),
    ...(name ? { otherTitle: name } : {}),
    ...(title ? { title } : {}),
  })

const short = (text: string): string => text.replaceAll(paragraph, 'P').replace(/\n/g, '↵')

/** Everything that is said of an article, a row each. */
export const told = ({ title, fields, blocks, fates, ...lists }: StructuredArticle): string => {
  const rows = [`《${title}》`]
  for (const [name, value] of Object.entries(fields))
    if (Array.isArray(value) ? value.length > 0 : value !== undefined)
      rows.push(`${name} ${JSON.stringify(value)}`)
  for (const { text, role, level, boldTo } of blocks) {
    const said = boldTo ? `**${text.slice(0, boldTo)}**${text.slice(boldTo)}` : text
    rows.push(`${role === 'heading' ? '#'.repeat(level ?? 0) : role === 'kept' ? '=' : '-'} ${short(said)}`)
  }
  for (const [name, list] of Object.entries(lists))
    for (const { line, what, text, to } of list)
      rows.push(
        `${name[0]}${line ?? ''} ${what}${text ? `：${short(text)}` : ''}${to === undefined ? '' : ` → ${short(to)}`}`,
      )
  rows.push(fates.map(({ fate, reason }) => fate.slice(0, 3) + (reason ? '*' : '')).join(' '))
  return rows.join('\n')
}
