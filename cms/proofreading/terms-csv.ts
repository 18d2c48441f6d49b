import type { Term } from '@lectern/content-models/proofreading'
import Papa from 'papaparse'

export const termHeadings = ['规范用语', '错误写法', '说明'] as const

/** What stands between two wrong forms in one cell; therefore none of them may stand in a wrong form. */
export const formSeparator = /[；;|、\n]/

export interface ReadTerm extends Term {
  /** The line of the file on which the row begins, counted from 1. */
  line: number
}

export interface ReadTerms {
  terms: ReadTerm[]
  /** A sentence for each row that was not taken, with its line. */
  problems: string[]
}

/** A spreadsheet takes a cell that begins so for a formula; the export puts an apostrophe before it. */
const unescapeFormula = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '').trim()

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The text of a CSV file in UTF-8 (with or without a mark) or GBK, which is what Chinese spreadsheets save. */
export const decodeCsv = (bytes: Uint8Array): string =>
  new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes)

/** The rows of a list of terms; every row that cannot be taken is told with its line, and nothing is guessed. */
export function readTerms(text: string): ReadTerms {
  const terms: ReadTerm[] = []
  const problems: string[] = []
  let columns: number[] | undefined
  let line = 1
  let read = 0
  const seen = new Map<string, number>()
  const row = (cells: string[], at: number, broken: boolean) => {
    if (cells.every((cell) => cell.trim() === '')) return
    if (!columns) {
      const named = termHeadings.map((heading) => cells.findIndex((cell) => cell.trim() === heading))
      if ((named[0] ?? -1) < 0 || (named[1] ?? -1) < 0) {
        problems.push(
          `第 ${at} 行应当是表头“${termHeadings.join(',')}”：请补上表头，或者用“导出”得到的文件作模板。`,
        )
        columns = []
      } else columns = named
      return
    }
    if (columns.length === 0) return
    const [preferred = '', forms = '', note = ''] = columns.map((column) =>
      unescapeFormula(cells[column] ?? ''),
    )
    if (broken) {
      problems.push(`第 ${at} 行的引号没有成对：请检查这一行的双引号，再导入一次。`)
      return
    }
    if (preferred === '') {
      problems.push(`第 ${at} 行没有写“规范用语”：请补上。`)
      return
    }
    const wrong = [
      ...new Set(
        forms
          .split(formSeparator)
          .map((form) => form.trim())
          .filter(Boolean),
      ),
    ]
    if (wrong.length === 0) {
      problems.push(`第 ${at} 行“${preferred}”没有写“错误写法”：请至少写一个，几个之间用“；”隔开。`)
      return
    }
    if (wrong.includes(preferred)) {
      problems.push(`第 ${at} 行“${preferred}”同时写成了错误写法：请从“错误写法”里删去它。`)
      return
    }
    const before = seen.get(preferred)
    if (before !== undefined) {
      problems.push(`第 ${at} 行“${preferred}”和第 ${before} 行重复：请合并成一行。`)
      return
    }
    seen.set(preferred, at)
    terms.push({ preferred, wrong, ...(note ? { note } : {}), line: at })
  }
  // The mark of UTF-8 is gone with decoding, except when the text was read otherwise.
  const clean = text.replace(/^\uFEFF/, '')
  Papa.parse<string[]>(clean, {
    step: ({ data, errors, meta }) => {
      const start = line
      line += clean.slice(read, meta.cursor).match(/\r\n|\r|\n/g)?.length ?? 0
      read = meta.cursor
      row(
        data,
        start,
        errors.some(({ type }) => type === 'Quotes'),
      )
    },
  })
  if (!columns && problems.length === 0) problems.push('文件是空的：请选择有内容的 CSV 文件。')
  return { terms, problems }
}

/** A list of terms as CSV that spreadsheets open as it is: with a mark, and nothing that they would take for a formula. */
export const writeTerms = (terms: readonly Term[]): string =>
  `\uFEFF${Papa.unparse(
    {
      fields: [...termHeadings],
      data: terms.map(({ preferred, wrong, note }) => [preferred, wrong.join('；'), note ?? '']),
    },
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`
