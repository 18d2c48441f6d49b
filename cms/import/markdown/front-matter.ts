import { type ArticleFields, findDay } from '@lectern/content-models/text'
import { parseDocument } from 'yaml'
import { isAccountName } from '../account-names.ts'
import type { LeftOut } from '../source.ts'

/** What stands above a Markdown text: its facts, and what of it has no field. */
export interface FrontMatter {
  /** The text below. */
  body: string
  title?: string
  fields: Partial<ArticleFields>
  leftOut: LeftOut[]
  notes: string[]
}

type Field =
  | 'title'
  | 'subtitle'
  | 'author'
  | 'editor'
  | 'proofreader'
  | 'reviewer'
  | 'signer'
  | 'photographer'
  | 'tags'
  | 'source'
  | 'address'
  | 'date'
  | 'created'

/** Keys as generators of sites and clippers write them. */
const keys: [Field, RegExp][] = [
  ['title', /^(?:title|标题|题目|headline|name|文章标题)$/i],
  ['subtitle', /^(?:subtitle|副标题|sub_title|subhead)$/i],
  ['author', /^(?:authors?|作者|by|writers?|creator|撰稿|记者|文|byline)$/i],
  ['editor', /^(?:editors?|编辑|责任编辑|责编)$/i],
  ['proofreader', /^(?:proofreaders?|校对)$/i],
  ['reviewer', /^(?:审核|初审|复审|终审|reviewed_by)$/i],
  ['signer', /^(?:签发)$/i],
  ['photographer', /^(?:photographers?|摄影|供图)$/i],
  ['tags', /^(?:tags?|keywords?|标签|关键词|关键字)$/i],
  [
    'source',
    /^(?:source|sources|来源|出处|publisher|publication|site|site_?name|website|media|媒体|公众号|account|from|稿源)$/i,
  ],
  [
    'address',
    /^(?:url|link|links?|网址|链接|地址|原文|原文链接|原文地址|original|original_?url|via|permalink|canonical(?:_?url)?|source_?(?:url|link)|url_?source|collector_?url|href)$/i,
  ],
  [
    'date',
    /^(?:date|日期|published(?:_?(?:time|at|date|on))?|pub_?date|publish_?(?:date|time)|date_?published|发布时间|发布日期|发表时间|time|时间)$/i,
  ],
  [
    'created',
    /^(?:created(?:_?(?:time|at|date))?|创建时间|clipped|saved|updated|modified|last_?modified|lastmod)$/i,
  ],
]

const textsOf = (value: unknown): string[] => {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (value instanceof Date) return [value.toISOString()]
  if (typeof value === 'object') {
    const named = (value as Record<string, unknown>).name ?? (value as Record<string, unknown>).title
    return named === undefined ? [JSON.stringify(value)] : textsOf(named)
  }
  // [[张三]] is how Obsidian links.
  return [
    String(value)
      .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
  ]
}

/** Puts facts with keys into fields, and names those that have none. */
export const fieldsOf = (facts: Iterable<[string, unknown]>): Omit<FrontMatter, 'body'> => {
  const fields: Partial<ArticleFields> = {}
  const leftOut: LeftOut[] = []
  const notes: string[] = []
  let title: string | undefined
  let created: string | undefined
  const source: { name: string; address?: string } = { name: '' }
  for (const [key, value] of facts) {
    const texts = textsOf(value).filter((text) => text !== '')
    const [first] = texts
    const field = keys.find(([, pattern]) => pattern.test(key.trim()))?.[0]
    const address = texts.find((text) => /^https?:\/\/\S+$/.test(text))
    if (first === undefined) continue
    if (field === 'title' && title === undefined) title = first
    else if (field === 'subtitle') fields.subtitle = first
    else if (field === 'tags')
      fields.tags = [
        ...new Set(
          texts
            .flatMap((text) => text.split(/[,，、;；|#]+/))
            .map((tag) => tag.trim())
            .filter(Boolean),
        ),
      ]
    else if ((field === 'source' || field === 'address') && address) source.address ??= address
    else if (field === 'source' && source.name === '') source.name = first
    else if (field === 'date' && findDay(first)) fields.displayDate ??= findDay(first)?.day ?? ''
    else if (field === 'created' && findDay(first)) {
      created ??= findDay(first)?.day
      leftOut.push({ what: 'Markdown 文件头中没有对应字段的行', text: `${key}: ${first}` })
    } else if (
      field === 'author' ||
      field === 'editor' ||
      field === 'proofreader' ||
      field === 'reviewer' ||
      field === 'signer' ||
      field === 'photographer'
    ) {
      const names = texts
        .flatMap((text) => text.split(/[,，、;；/]|\s{2,}/))
        .map((name) => name.trim())
        .filter(Boolean)
      const people = names.filter((name) => !isAccountName(name))
      if (people.length < names.length)
        notes.push(`文件头中的作者像是系统账号，没有填入：${names.filter(isAccountName).join('、')}`)
      fields[field] = [...(fields[field] ?? []), ...people]
    } else leftOut.push({ what: 'Markdown 文件头中没有对应字段的行', text: `${key}: ${texts.join('、')}` })
  }
  if (fields.displayDate === undefined && created !== undefined) {
    fields.displayDate = created
    notes.push(`文件头里只有创建或保存日期 ${created}，暂作日期，请核对`)
  }
  if (source.name !== '' || source.address) fields.source = source
  return { ...(title === undefined ? {} : { title }), fields, leftOut, notes }
}

const isFacts = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** YAML of a header; undefined when it is prose between two rules. */
const factsOf = (header: string): [string, unknown][] | undefined => {
  try {
    const document = parseDocument(header, { uniqueKeys: false, logLevel: 'silent' })
    const value: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 10 })
    if (isFacts(value)) return Object.entries(value)
  } catch {
    // Not YAML by its rules: maybe lines of facts with values that would need quotation marks.
  }
  const lines = header.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*#/.test(line))
  const facts = lines.map((line) => /^\s{0,3}([^\s:：][^:：]{0,20}?)\s*[:：]\s*(.*)$/.exec(line))
  const known = facts.filter((fact) => fact && keys.some(([, pattern]) => pattern.test(fact[1] ?? '')))
  if (known.length === 0 || facts.filter((fact) => fact === null).length > facts.length / 2) return undefined
  return lines.map((line, at) => {
    const fact = facts[at]
    return fact ? [fact[1] ?? '', (fact[2] ?? '').replace(/^["'](.*)["']$/, '$1')] : ['', line.trim()]
  })
}

const header = (text: string): FrontMatter | undefined => {
  const start = /^---[ \t]*\r?\n/.exec(text)
  if (!start) return undefined
  const rest = text.slice(start[0].length)
  const end = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(rest)
  const facts = end && factsOf(rest.slice(0, end.index))
  // Prose between two rules: the second one must not make a heading of the line above it.
  if (end && !facts)
    return rest.slice(0, end.index).trim() === ''
      ? undefined
      : {
          body: `---\n\n${rest.slice(0, end.index)}\n\n${rest.slice(end.index)}`,
          fields: {},
          leftOut: [],
          notes: [],
        }
  if (end && facts) return { body: rest.slice(end.index + end[0].length), ...fieldsOf(facts) }
  const blank = /\r?\n[ \t]*\r?\n/.exec(rest)
  const open = blank && factsOf(rest.slice(0, blank.index))
  if (!blank || !open?.some(([key]) => keys.some(([, pattern]) => pattern.test(key)))) return undefined
  const found = fieldsOf(open)
  return {
    body: rest.slice(blank.index),
    ...found,
    notes: [...found.notes, '文件头没有结束的 ---，按空行为止读取，请核对'],
  }
}

/** `Title: …`, `URL Source: …`, `Markdown Content:` as readers of pages write them. */
const readerHeader = (text: string): FrontMatter | undefined => {
  const match = /^\s*Title:\s*(.*)\r?\n(?:[\s\S]{0,2000}?)^Markdown Content:[ \t]*\r?\n/m.exec(text)
  if (!match || match.index > 0) return undefined
  const facts = [...match[0].matchAll(/^(Title|URL Source|Published Time|Author)\s*:\s*(.+)$/gm)].map(
    ([, key = '', value = '']): [string, string] => [
      { 'URL Source': 'url', 'Published Time': 'date' }[key] ?? key,
      value.trim(),
    ],
  )
  return { body: text.slice(match[0].length), ...fieldsOf(facts) }
}

/** `[#]: author: "张三"`: facts in the form of link definitions, which no renderer shows. */
const definitionHeader = (text: string): { body: string; facts: [string, string][] } => {
  const facts: [string, string][] = []
  const body = text.replace(
    /^\[(?:#|\/\/|comment)\]:\s*[(<"]?\s*([\w\p{Script=Han}-]+)\s*[:：]\s*(.*)$/gmu,
    (_, key: string, value: string) => {
      facts.push([key, value.trim().replace(/^["'“(](.*)["'”)]$/, '$1')])
      return ''
    },
  )
  return { body, facts }
}

/** Reads what stands above a Markdown text: YAML between rules, the header of a reader, facts as link definitions. */
export const frontMatter = (source: string): FrontMatter => {
  const text = source.replace(/^\ufeff/, '')
  const found = header(text) ?? readerHeader(text) ?? { body: text, fields: {}, leftOut: [], notes: [] }
  const { body, facts } = definitionHeader(found.body)
  if (facts.length === 0) return found
  const more = fieldsOf(facts)
  return {
    body,
    ...((found.title ?? more.title) ? { title: found.title ?? more.title ?? '' } : {}),
    fields: { ...more.fields, ...found.fields },
    leftOut: [...found.leftOut, ...more.leftOut],
    notes: [...found.notes, ...more.notes],
  }
}
