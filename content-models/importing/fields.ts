import { type MaterialKind, materialKinds } from '../published/index.ts'
import type { ArticleFields } from '../text/index.ts'

/** What an editor may correct of an imported text before it becomes a draft; `''` and `[]` where there is nothing. */
export interface ImportFields {
  title: string
  subtitle: string
  sourceName: string
  sourceIssue: string
  sourceAddress: string
  /** `YYYY-MM-DD`. */
  displayDate: string
  author: string[]
  editor: string[]
  proofreader: string[]
  reviewer: string[]
  signer: string[]
  photographer: string[]
  tags: string[]
}

/** What is chosen for a text, or for all of a batch: relations by id. */
export interface ImportChoices {
  kind?: MaterialKind | undefined
  topics?: string[] | undefined
  team?: string | undefined
  /** The unit that the drafts belong to; undefined: that of the person. */
  unit?: string | undefined
}

export const listFields = [
  'author',
  'editor',
  'proofreader',
  'reviewer',
  'signer',
  'photographer',
  'tags',
] as const satisfies (keyof ImportFields)[]
export const textFields = [
  'title',
  'subtitle',
  'sourceName',
  'sourceIssue',
  'sourceAddress',
  'displayDate',
] as const satisfies (keyof ImportFields)[]

/** The labels of the form of a piece. */
export const fieldLabels: Record<keyof ImportFields, string> = {
  title: '标题',
  subtitle: '副标题',
  sourceName: '来源',
  sourceIssue: '期号',
  sourceAddress: '原文网址',
  displayDate: '显示日期',
  author: '作者',
  editor: '编辑',
  proofreader: '校对',
  reviewer: '原文审核',
  signer: '原文签发',
  photographer: '摄影',
  tags: '标签',
}

/** What was read of a source, in the form in which people correct it. */
export const fieldsOf = (title: string, read: ArticleFields): ImportFields => ({
  title,
  subtitle: read.subtitle ?? '',
  sourceName: read.source?.name ?? '',
  sourceIssue: read.source?.issue ?? '',
  sourceAddress: read.source?.address ?? '',
  displayDate: read.displayDate ?? '',
  author: read.author,
  editor: read.editor,
  proofreader: read.proofreader,
  reviewer: read.reviewer,
  signer: read.signer,
  photographer: read.photographer,
  tags: read.tags,
})

/** The fields of a draft, by the names of its form; what is empty is left out. */
export const draftFields = (fields: ImportFields): Record<string, unknown> => {
  const { title, subtitle, sourceName, sourceIssue, sourceAddress, displayDate, tags, ...credits } = fields
  const source = {
    ...(sourceName ? { name: sourceName } : {}),
    ...(sourceIssue ? { issue: sourceIssue } : {}),
    ...(sourceAddress ? { address: sourceAddress } : {}),
  }
  return {
    title,
    ...(subtitle ? { subtitle } : {}),
    ...(Object.keys(source).length > 0 ? { source } : {}),
    ...(displayDate ? { displayDate } : {}),
    tags,
    credits,
  }
}

const longestText = 2000
const mostNames = 50

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim().slice(0, longestText) : undefined

const listOf = (value: unknown): string[] | undefined =>
  Array.isArray(value)
    ? [...new Set(value.flatMap((one) => textOf(one)?.slice(0, 200) || []))].slice(0, mostNames)
    : undefined

/** The corrections among the values of a request, each in its type; what is none is left out. */
export const correctionsOf = (given: Readonly<Record<string, unknown>>): Partial<ImportFields> => {
  const corrections: Partial<ImportFields> = {}
  for (const name of textFields) {
    const text = textOf(given[name])
    if (text !== undefined) corrections[name] = text
  }
  for (const name of listFields) {
    const list = listOf(given[name])
    if (list) corrections[name] = list
  }
  return corrections
}

/** The choices among the values of a request; a choice that is given as '' or null is taken back. */
export const choicesOf = (given: Readonly<Record<string, unknown>>): ImportChoices => {
  const choices: ImportChoices = {}
  if ('kind' in given) choices.kind = materialKinds.find((kind) => kind === given.kind)
  if ('topics' in given) choices.topics = listOf(given.topics)
  if ('team' in given) choices.team = textOf(given.team) || undefined
  if ('unit' in given) choices.unit = textOf(given.unit) || undefined
  return choices
}

/** What holds for one text: its own choices before those of its batch. */
export const chosen = (own: ImportChoices, batch: ImportChoices): ImportChoices => ({
  kind: own.kind ?? batch.kind,
  topics: own.topics ?? batch.topics,
  team: own.team ?? batch.team,
  unit: own.unit ?? batch.unit,
})

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** A whole address that a browser opens. */
const isAddress = (text: string): boolean => /^https?:\/\/[^\s/?#]+\.?[^\s]*$/i.test(text)

export const longestTitle = 120

/** Why no draft can be made of these fields: which field, and what to do. */
export const fieldProblems = (fields: ImportFields): { field: keyof ImportFields; message: string }[] => {
  const problems: { field: keyof ImportFields; message: string }[] = []
  if (fields.title === '') problems.push({ field: 'title', message: '没有标题：请在“标题”里补上。' })
  if ([...fields.title].length > longestTitle)
    problems.push({
      field: 'title',
      message: `标题有 ${[...fields.title].length} 个字，最多 ${longestTitle} 个：请缩短，或把一部分移到“副标题”。`,
    })
  if (fields.displayDate !== '' && !isDay(fields.displayDate))
    problems.push({
      field: 'displayDate',
      message: '“显示日期”不是日期：请写成 2026-11-29 的形式，或者清空。',
    })
  if (fields.sourceAddress !== '' && !isAddress(fields.sourceAddress))
    problems.push({
      field: 'sourceAddress',
      message: '“原文网址”不是完整的网址：请从 http:// 或 https:// 写起，或者清空。',
    })
  return problems
}

/** What somebody may want to know of these fields; nothing that stands against a draft. */
export const fieldHints = (fields: ImportFields): { field: keyof ImportFields; message: string }[] =>
  fields.sourceName === '' && (fields.sourceAddress !== '' || fields.sourceIssue !== '')
    ? [{ field: 'sourceName', message: '没有来源名称，网站上就不显示来源和网址。' }]
    : []

/** What a person made of the fields of a reading. */
export const correctedFields = (read: ImportFields, corrections: Partial<ImportFields>): ImportFields => ({
  ...read,
  ...corrections,
})

const same = (one: string | readonly string[], other: string | readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Corrections that change something: what was typed back to what was read is none. */
export const realCorrections = (
  read: ImportFields,
  corrections: Partial<ImportFields>,
): Partial<ImportFields> => {
  const real: Partial<ImportFields> = {}
  for (const name of textFields) {
    const value = corrections[name]
    if (value !== undefined && !same(value, read[name])) real[name] = value
  }
  for (const name of listFields) {
    const value = corrections[name]
    if (value !== undefined && !same(value, read[name])) real[name] = value
  }
  return real
}
