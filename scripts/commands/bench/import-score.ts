// Compares what an import made of a file with what a careful editor wanted; the rules are those of the labelled cases' README.

/** One spelling, or several that are all right. */
export type Spelling = string | null | { anyOf: string[] }

/** What a case wants; a missing key is not judged. */
export interface Expected {
  anyOf?: Expected[]
  [key: string]: unknown
}

/** What an import made: the same keys, plus the body and the report as Markdown. */
export interface Result {
  refused?: string
  body?: string
  report?: string
  flagged?: unknown
  [key: string]: unknown
}

interface Count {
  right: number
  wrong: number
  missed: number
}
export type Counts = Record<string, Count>

const flat = (text: unknown): string =>
  String(text ?? '')
    .replace(/[\s\u3000\u00a0]+/g, ' ')
    .trim()
const tight = (text: unknown): string => flat(text).replace(/ /g, '')

/** Markdown without its marks: escapes, bold, line breaks, heading and quotation signs. */
const plain = (text: unknown): string =>
  String(text ?? '')
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/^ {0,3}(?:#{1,6}|>)\s+/gm, '')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\\\n/g, '\n')

const accepted = (value: unknown): string[] =>
  value !== null && typeof value === 'object' && 'anyOf' in value && Array.isArray(value.anyOf)
    ? value.anyOf
    : [value as string]
const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value]
const sameText = (want: unknown, got: unknown): boolean =>
  accepted(want).some((spelling) => flat(spelling) === flat(got))

const placeIn = (text: string, value: unknown, from = 0): { at: number; end: number } | undefined => {
  let best: { at: number; end: number } | undefined
  for (const spelling of accepted(value)) {
    const at = text.indexOf(flat(spelling), from)
    if (at >= 0 && (best === undefined || at < best.at)) best = { at, end: at + flat(spelling).length }
  }
  return best
}

const has = (text: string | undefined, value: unknown): boolean =>
  accepted(value).some((spelling) =>
    // An indented string is part of a list: the indentation counts.
    /^ /.test(spelling)
      ? `\n${text ?? ''}`.includes(`\n${spelling}`)
      : placeIn(flat(text), spelling) !== undefined || placeIn(flat(plain(text)), spelling) !== undefined,
  )

interface Heading {
  text: unknown
  level?: number
}
const headingsOf = (body: string): Heading[] =>
  [...body.matchAll(/^(#{1,6})\s+(.+?)\s*#*\s*$/gm)].map(([, marks = '', text = '']) => ({
    text: plain(text),
    level: marks.length,
  }))

type Rows = unknown[][]
const tablesOf = (body: string): Rows[] => {
  const tables: Rows[] = []
  let rows: Rows | undefined
  for (const line of body.split('\n')) {
    if (!/^\s*\|.*\|\s*$/.test(line)) {
      rows = undefined
      continue
    }
    const cells = line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => flat(plain(cell)))
    if (!rows) {
      rows = []
      tables.push(rows)
    }
    if (cells.every((cell) => /^:?-{3,}:?$/.test(cell))) continue
    if (rows.length === 0 && cells.every((cell) => cell === '')) continue
    rows.push(cells)
  }
  return tables
}

/** A cell that a merged one covers may be empty, or repeat the text above it or to its left. */
const sameTable = (want: Rows, got: string[][]): boolean =>
  want.length === got.length &&
  want.every((row, y) => {
    const other = got[y] ?? []
    return (
      row.length === other.length &&
      row.every((cell, x) => {
        const value = other[x]
        if (cell !== '') return accepted(cell).some((text) => tight(text) === value)
        if (value === '') return true
        const above = want
          .slice(0, y)
          .map((line) => line[x])
          .findLast((text) => text !== '')
        const before = row.slice(0, x).findLast((text) => text !== '')
        return [above, before].some((text) => text !== undefined && tight(text) === value)
      })
    )
  })

const compared: Record<string, 'one' | 'set'> = {
  title: 'one',
  subtitle: 'one',
  date: 'one',
  kind: 'one',
  authors: 'set',
  editors: 'set',
  proofreaders: 'set',
  reviewers: 'set',
  signers: 'set',
  photographers: 'set',
}

class Sheet {
  readonly counts: Counts = {}
  readonly faults: string[] = []

  count(field: string, right: number, wrong: number, missed: number): void {
    this.counts[field] ??= { right: 0, wrong: 0, missed: 0 }
    const sum = this.counts[field]
    sum.right += right
    sum.wrong += wrong
    sum.missed += missed
  }

  set(
    field: string,
    want: readonly unknown[],
    got: readonly unknown[],
    same: (a: never, b: never) => boolean,
  ) {
    const left = [...got]
    let right = 0
    for (const value of want) {
      const at = left.findIndex((other) => same(value as never, other as never))
      if (at >= 0) {
        left.splice(at, 1)
        right += 1
      } else this.faults.push(`${field}：缺 ${JSON.stringify(value)}`)
    }
    for (const other of left) this.faults.push(`${field}：多 ${JSON.stringify(other)}`)
    this.count(field, right, left.length, want.length - right)
  }

  one(field: string, right: boolean, fault: string): void {
    this.count(field, right ? 1 : 0, 0, right ? 0 : 1)
    if (!right) this.faults.push(`${field}：${fault}`)
  }
}

const judgeFields = (sheet: Sheet, expected: Expected, result: Result): void => {
  for (const [field, how] of Object.entries(compared)) {
    if (!(field in expected)) continue
    const want = how === 'one' ? (expected[field] === null ? [] : [expected[field]]) : listOf(expected[field])
    sheet.set(field, want, listOf(result[field]), sameText)
  }
  if (!('source' in expected)) return
  const want = expected.source as Record<string, unknown> | null
  const got = result.source as Record<string, unknown> | undefined
  if (want === null) sheet.set('source', [], listOf(got?.name), sameText)
  else
    for (const part of ['name', 'address'])
      if (part in want) sheet.set(`source.${part}`, listOf(want[part]), listOf(got?.[part]), sameText)
}

const judgeShape = (sheet: Sheet, expected: Expected, result: Result): void => {
  const body = result.body ?? ''
  if ('headings' in expected) {
    const got = ((result.headings as Heading[] | undefined) ?? headingsOf(body)).map((heading) => ({
      ...heading,
      text: tight(plain(heading.text)),
    }))
    const same = (want: Heading, other: Heading) =>
      accepted(want.text).some((text) => tight(text) === other.text) &&
      (want.level === undefined || want.level === other.level)
    sheet.set('headings', expected.headings as Heading[], got, same)
  }
  if ('tables' in expected) {
    const got = ((result.tables as Rows[] | undefined) ?? tablesOf(body)).map((rows) =>
      rows.map((row) => row.map((cell) => tight(plain(cell)))),
    )
    sheet.set('tables', expected.tables as Rows[], got, sameTable)
  }
  if ('bodyOrder' in expected) {
    const text = flat(plain(body))
    let from = 0
    let broken: unknown
    for (const value of expected.bodyOrder as unknown[]) {
      const found = placeIn(text, value, from)
      if (!found) {
        broken = value
        break
      }
      from = found.end
    }
    sheet.one('bodyOrder', broken === undefined, `“${accepted(broken).join(' / ')}”缺失或次序不对`)
  }
  if ('pictures' in expected)
    sheet.one('pictures', result.pictures === expected.pictures, `有 ${result.pictures} 张`)
}

const judgeWords = (sheet: Sheet, expected: Expected, result: Result): void => {
  const { body, report } = result
  const nothing = body === undefined
  const each = (field: string, good: (value: unknown) => boolean) => {
    for (const value of listOf(expected[field]))
      sheet.one(field, good(value), `“${accepted(value).join(' / ')}”`)
  }
  const lacks = (text: string | undefined, value: unknown) =>
    !nothing && !accepted(value).some((spelling) => has(text, spelling))
  each('bodyContains', (value) => has(body, value))
  each('bodyLacks', (value) => lacks(body, value))
  each('reportMentions', (value) => has(report, value))
  each('reportLacks', (value) => lacks(report, value))
  each('accountedFor', (value) =>
    [body, report, JSON.stringify(result.source ?? ''), result.title, result.subtitle].some((text) =>
      has(text === undefined ? undefined : String(text), value),
    ),
  )
}

const known = new Set([
  ...Object.keys(compared),
  ...'importAs source headings tables bodyOrder pictures flagged refused'.split(' '),
  ...'bodyContains bodyLacks reportMentions reportLacks accountedFor'.split(' '),
])

const judge = (expected: Expected, result: Result): Sheet => {
  const sheet = new Sheet()
  if (result.refused && expected.refused === undefined) sheet.faults.push(`未导入：${result.refused}`)
  judgeFields(sheet, expected, result)
  judgeShape(sheet, expected, result)
  judgeWords(sheet, expected, result)
  if ('flagged' in expected) {
    const got = Array.isArray(result.flagged) ? result.flagged.length > 0 : Boolean(result.flagged)
    const right = got === expected.flagged
    sheet.count('flagged', right && got ? 1 : 0, got && !right ? 1 : 0, !got && !right ? 1 : 0)
    if (!right) sheet.faults.push(expected.flagged ? 'flagged：没有请人核对' : 'flagged：不必要的提醒')
  }
  if ('refused' in expected)
    sheet.one('refused', has(result.refused ?? '', expected.refused), `得到“${result.refused ?? '没有拒绝'}”`)
  for (const key of Object.keys(expected)) if (!known.has(key)) sheet.faults.push(`不认识的键 ${key}`)
  return sheet
}

/** What is wrong with the result of one case, and its counts a field; of alternatives the best one counts. */
export const scoreCase = (
  { anyOf, ...common }: Expected,
  result: Result | undefined,
): { counts: Counts; faults: string[] } => {
  const sheets = (Array.isArray(anyOf) ? anyOf : [{}]).map((one) =>
    judge({ ...common, ...one }, result ?? {}),
  )
  const [best = new Sheet()] = sheets.sort((a, b) => a.faults.length - b.faults.length)
  return { counts: best.counts, faults: result ? best.faults : ['没有结果', ...best.faults] }
}

const share = (part: number, of: number): number | null =>
  of === 0 ? null : Math.round((1000 * part) / of) / 1000

/** The score of many cases: how many passed, and precision and recall a field. */
export const scoreOf = (cases: readonly { counts: Counts; faults: readonly string[] }[]) => {
  const sums: Counts = {}
  for (const { counts } of cases)
    for (const [field, { right, wrong, missed }] of Object.entries(counts)) {
      sums[field] ??= { right: 0, wrong: 0, missed: 0 }
      const sum = sums[field]
      sum.right += right
      sum.wrong += wrong
      sum.missed += missed
    }
  const fields = Object.fromEntries(
    Object.entries(sums)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, { right, wrong, missed }]) => [
        field,
        {
          precision: share(right, right + wrong),
          recall: share(right, right + missed),
          right,
          wrong,
          missed,
        },
      ]),
  )
  return { cases: cases.length, passed: cases.filter(({ faults }) => faults.length === 0).length, fields }
}
