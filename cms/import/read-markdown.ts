import { parse } from '@lectern/content-models/body'
import { type ArticleFields, metadataOf } from '@lectern/content-models/text'
import type { ReadArticle } from './source.ts'

const names = (value: string): string[] =>
  value
    .replace(/^\[|\]$/g, '')
    .split(/[,，、;；]/)
    .map((name) => name.trim().replace(/^["']|["']$/g, ''))
    .filter(Boolean)

/** `title`, `author`, `date`, `source` and `tags` of the lines between `---` at the top; other lines are left out. */
const frontMatter = (text: string) => {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  const fields: Partial<ArticleFields> = {}
  const leftOut: { what: string; text: string }[] = []
  let title: string | undefined
  if (!match) return { body: text, fields, leftOut, title }
  for (const line of (match[1] ?? '').split(/\r?\n/)) {
    const [, key = '', raw = ''] = /^(\S+?)\s*[:：]\s*(.*)$/.exec(line) ?? []
    const value = raw.trim().replace(/^["'](.*)["']$/, '$1')
    if (/^(?:title|标题)$/i.test(key) && value) title = value
    else if (/^(?:author|作者)$/i.test(key) && value) fields.author = names(value)
    else if (/^(?:tags|keywords|标签|关键词)$/i.test(key) && value) fields.tags = names(value)
    else if (/^(?:source|来源)$/i.test(key) && value) fields.source = { name: value }
    else if (/^(?:date|日期)$/i.test(key) && /^\d{4}-\d{2}-\d{2}/.test(value))
      fields.displayDate = value.slice(0, 10)
    else if (line.trim() !== '') leftOut.push({ what: 'Markdown 文件头中没有对应字段的行', text: line })
  }
  return { body: text.slice(match[0].length), fields, leftOut, title }
}

/**
 * Escapes runs of asterisks that stand for hidden words: a pair that opens or closes brackets halfway, or holds whole
 * sentences, was never meant as bold.
 */
export const protectCensorMarks = (text: string): { text: string; marks: number } => {
  let marks = 0
  const escaped = (stars: string) => stars.replace(/\*/g, '\\*')
  const lines = text.split('\n').map((line) => {
    if (/^\s*(?:\*\s*){3,}$/.test(line)) return line
    const runs = [...line.matchAll(/(?<!\\)\*{2,}/g)]
    let result = ''
    let at = 0
    for (let index = 0; index < runs.length; index += 1) {
      const open = runs[index]
      if (!open) continue
      const close = runs[index + 1]
      const inside = close ? line.slice(open.index + open[0].length, close.index) : ''
      const count = (mark: RegExp) => inside.match(mark)?.length ?? 0
      const bold =
        close !== undefined &&
        close[0].length === open[0].length &&
        inside.trim() !== '' &&
        !/[。！？]./.test(inside) &&
        count(/[《（“(]/g) === count(/[》）”)]/g)
      result += line.slice(at, open.index)
      if (bold && close) {
        result += line.slice(open.index, close.index + close[0].length)
        at = close.index + close[0].length
        index += 1
      } else {
        result += escaped(open[0])
        marks += 1
        at = open.index + open[0].length
      }
    }
    return result + line.slice(at)
  })
  return { text: lines.join('\n'), marks }
}

/** A Markdown file with or without front matter; a first-level heading at its beginning is the title. */
export const readMarkdown = (text: string): ReadArticle => {
  const { body, fields, leftOut, title: given } = frontMatter(text)
  let markdown = body
  let title = given
  const heading = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\r?\n|$)/.exec(body)
  if (heading?.[1] && !metadataOf(heading[1]) && (body.match(/^#[ \t]/gm)?.length ?? 0) === 1) {
    title ??= heading[1].replace(/[*_`]/g, '')
    if (title.replace(/\s/g, '') === heading[1].replace(/[*_`\s]/g, ''))
      markdown = body.slice(heading[0].length)
  }
  const notes = new Set<string>()
  const pictures = [...markdown.matchAll(/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g)]
  for (const [, alt, address] of pictures)
    notes.add(`Markdown 中的图片没有导入，请在后台补上：${address}${alt ? `（${alt}）` : ''}`)
  const guarded = protectCensorMarks(markdown)
  if (guarded.marks > 0) notes.add('成串的星号按遮蔽符号保留原样，没有当作加粗')
  const { blocks } = parse(guarded.text, (what) => notes.add(what))
  const article: ReadArticle = {
    blocks: blocks.map((block) => ({ block })),
    fields,
    pictures: [],
    notes: [...notes],
    leftOut,
  }
  if (title) article.title = title
  return article
}
