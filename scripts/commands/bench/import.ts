import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type ImportReport,
  importFile,
  reportMarkdown,
  startReader,
  UnreadableFile,
} from '@lectern/cms/import'
import { type Expected, type Result, scoreCase, scoreOf } from './import-score.ts'

const resultOf = (report: ImportReport): Result => {
  const { fields } = report
  return {
    title: report.title,
    subtitle: fields.subtitle,
    date: fields.displayDate,
    kind: report.kind,
    authors: fields.author,
    editors: fields.editor,
    proofreaders: fields.proofreader,
    reviewers: fields.reviewer,
    signers: fields.signer,
    photographers: fields.photographer,
    source: fields.source,
    pictures: report.pictures,
    body: report.body,
    report: reportMarkdown(report),
    flagged: report.flagged,
  }
}

/**
 * Imports labelled files, dry, and scores them: `NAME.ext` is the input, `NAME.expected.json` what must hold, `NAME.files/` a
 * folder that belongs beside it. Prints what is wrong with each; with `keep` the results are written there.
 */
export async function benchImport({ cases, keep }: { cases: string; keep?: string | undefined }) {
  const names = readdirSync(cases)
  if (keep) mkdirSync(keep, { recursive: true })
  const reader = startReader()
  const scores: ReturnType<typeof scoreCase>[] = []
  for (const file of names.filter((name) => name.endsWith('.expected.json')).sort()) {
    const name = file.slice(0, -'.expected.json'.length)
    const expected = JSON.parse(readFileSync(join(cases, file), 'utf8')) as Expected
    const input = names.find(
      (other) => other.startsWith(`${name}.`) && !/\.(?:files|json)$/.test(other.slice(name.length)),
    )
    const folder = mkdtempSync(join(tmpdir(), 'lectern-case-'))
    let result: Result | undefined
    try {
      if (input) {
        const path = join(folder, String(expected.importAs ?? input))
        cpSync(join(cases, input), path)
        const beside = `${name}.files`
        if (existsSync(join(cases, beside)))
          cpSync(join(cases, beside), join(folder, beside), { recursive: true })
        const { report } = await importFile(path, {
          kind: undefined,
          cms: undefined,
          folder,
          read: reader.read,
        })
        result = resultOf(report)
      }
    } catch (error) {
      result = { refused: error instanceof Error ? error.message : String(error) }
      if (!(error instanceof UnreadableFile)) console.log(`${name}：程序出错 ${error}`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    if (keep && result) writeFileSync(join(keep, `${name}.result.json`), `${JSON.stringify(result)}\n`)
    const score = scoreCase(expected, result)
    scores.push(score)
    for (const fault of score.faults) console.log(`${name}：${fault}`)
  }
  reader.stop()
  return scoreOf(scores)
}
