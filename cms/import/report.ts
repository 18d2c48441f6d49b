import type { ArticleFields, Finding } from '@lectern/content-models/text'
import type { ArticleReading } from './read-article.ts'

/** Everything that a person may want to know about one imported file. */
export interface ImportReport extends Omit<ArticleReading, 'blocks' | 'pictures' | 'source'> {
  file: string
  hash: string
  kindGuessed: boolean
  outcome: 'created' | 'unchanged' | 'dryRun'
  draft?: string
  /** How many pictures came along. */
  pictures: number
}

export const kindNames: Record<string, string> = {
  lecture: '宣讲稿',
  story: '红色故事',
  exemplar: '先进典型',
  eventReport: '活动报道',
}

const outcomes = { created: '已建草稿', unchanged: '以前导入过，未重复', dryRun: '试运行，未写入' }

/** As it stands, on one line: nothing in it becomes Markdown. */
const code = (text: string): string => {
  const line = text.replace(/\s*\n\s*/g, ' ↵ ')
  const ticks = '`'.repeat(Math.max(1, ...[...line.matchAll(/`+/g)].map((run) => run[0].length + 1)))
  return line === '' ? '' : `${ticks} ${line} ${ticks}`
}

const section = (
  title: string,
  findings: readonly Finding[],
  none: string,
  count = findings.length,
): string => {
  const lines = findings.map(
    ({ line, what, text, to }) =>
      `- ${line === undefined ? '' : `第 ${line + 1} 段：`}${what}${text === '' ? '' : ` ${code(text)}`}${to === undefined ? '' : ` → ${code(to)}`}`,
  )
  return `## ${title}（${count}）\n\n${lines.length > 0 ? lines.join('\n') : none}\n`
}

const fieldLines = (fields: ArticleFields): string[] => {
  const rows: [string, string | undefined][] = [
    ['副标题', fields.subtitle],
    [
      '来源',
      fields.source &&
        [fields.source.name, fields.source.issue, fields.source.address].filter(Boolean).join(' '),
    ],
    ['作者', fields.author.join('、')],
    ['编辑', fields.editor.join('、')],
    ['校对', fields.proofreader.join('、')],
    ['审核', fields.reviewer.join('、')],
    ['签发', fields.signer.join('、')],
    ['摄影', fields.photographer.join('、')],
    ['标签', fields.tags.join('、')],
    ['日期', fields.displayDate],
  ]
  return rows.filter(([, value]) => value).map(([name, value]) => `- ${name}：${value}`)
}

/** Corrections of punctuation are many and alike: one line a paragraph; the JSON has each of them. */
const condensed = (corrected: readonly Finding[]): Finding[] => {
  const counts = new Map<string, Finding & { count: number }>()
  const others: Finding[] = []
  for (const finding of corrected) {
    if (finding.what !== '半角标点改为全角') {
      others.push(finding)
      continue
    }
    const key = String(finding.line)
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { ...finding, count: 1 })
  }
  return [
    ...others,
    ...[...counts.values()].map(({ line, what, text, to, count }) =>
      count === 1
        ? { ...(line === undefined ? {} : { line }), what, text, ...(to === undefined ? {} : { to }) }
        : { ...(line === undefined ? {} : { line }), what: `${what} ${count} 处`, text: '' },
    ),
  ]
}

/** The report for people, as Markdown in Chinese. */
export const reportMarkdown = (report: ImportReport): string => {
  const corrections = new Map<string, number>()
  for (const { what } of report.corrected) corrections.set(what, (corrections.get(what) ?? 0) + 1)
  const totals = [...corrections].map(([what, count]) => `${what} ${count} 处`).join('，')
  return [
    `# 导入报告：${report.title}\n`,
    `- 文件：${code(report.file)}`,
    `- 格式：${report.format}`,
    `- 结果：${outcomes[report.outcome]}${report.draft ? `（草稿 ${report.draft}）` : ''}`,
    `- 类型：${kindNames[report.kind] ?? report.kind}${report.kindGuessed ? '（推测，可用 --kind 指定）' : ''}`,
    ...fieldLines(report.fields),
    '',
    section('请人核对', report.flagged, '没有疑点。'),
    section('识别', report.recognised, '没有识别到署名、来源和小标题。'),
    section('删除', report.removed, '没有删除任何文字。'),
    section('更正', condensed(report.corrected), '没有更正。', report.corrected.length).replace(
      /\n\n/,
      totals ? `\n\n合计：${totals}。\n\n` : '\n\n',
    ),
  ].join('\n')
}

/** Width on a terminal, where Chinese characters take two cells. */
const width = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  )

const fit = (text: string, cells: number): string => {
  let result = ''
  let used = 0
  for (const character of text) {
    const next = width(character)
    if (used + next > cells - (width(text) > cells ? 1 : 0)) {
      result += '…'
      used += 1
      break
    }
    result += character
    used += next
  }
  return result + ' '.repeat(Math.max(0, cells - used))
}

export interface SummaryRow {
  file: string
  outcome: string
  report?: ImportReport
  place?: string
}

/** The closing table: what happened to each file, how much was recognised, removed, corrected, flagged, and the report. */
export const summaryTable = (rows: readonly SummaryRow[]): string => {
  const columns = [34, 18, 6, 6, 6, 6]
  const line = (cells: readonly string[], last: string) =>
    `${cells.map((cell, at) => fit(cell, columns[at] ?? 10)).join(' ')} ${last}`.trimEnd()
  return [
    line(['文件', '结果', '识别', '删除', '更正', '待核'], '报告'),
    ...rows.map(({ file, outcome, report, place }) =>
      line(
        [
          file,
          outcome,
          ...(['recognised', 'removed', 'corrected', 'flagged'] as const).map((list) =>
            report ? String(report[list].length) : '-',
          ),
        ],
        place ?? '',
      ),
    ),
  ].join('\n')
}
