import { basename, isAbsolute, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Cms } from '@lectern/cms'
import {
  collectFiles,
  importFile,
  kindNames,
  type SummaryRow,
  startReader,
  summaryTable,
} from '@lectern/cms/import'
import { type MaterialKind, materialKinds } from '@lectern/content-models/published'
import cliProgress from 'cli-progress'
import { readSettings } from '../settings/settings.ts'

const help = `用法：npm run import -- [选项] 文件或文件夹…

把 .txt .md .html .docx .docm（装有 LibreOffice 时还有 .doc .wps .rtf）整理成草稿，从不直接发布。

选项：
  --kind 类型      ${Object.entries(kindNames)
    .map(([kind, name]) => `${kind} ${name}`)
    .join('、')}；不写时按标题推测，推测不出按宣讲稿
  --report 文件夹  另存一份报告到这里（Markdown 和 JSON）
  --dry-run        只看结果，不写入任何草稿；要看报告请同时用 --report
  --help           显示这段说明

原件和报告保存在 var/imports/ 下。同一个文件再次导入不会重复。有文件失败时退出码为 1。`

const argumentsOf = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        report: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    const option = /'(-[^']*)'/.exec(error instanceof Error ? error.message : '')?.[1]
    console.error(`不认识的参数${option ? ` ${option}` : ''}，或者它缺少值。\n\n${help}`)
    process.exit(1)
  }
}

const { values, positionals } = argumentsOf()
if (values.help) {
  console.log(help)
  process.exit(0)
}
const isKind = (kind: string): kind is MaterialKind => (materialKinds as readonly string[]).includes(kind)
const kind = values.kind
if (kind !== undefined && !isKind(kind)) {
  console.error(`没有“${kind}”这种类型，可以是：${materialKinds.join('、')}。`)
  process.exit(1)
}
if (positionals.length === 0) {
  console.error(`请写上要导入的文件或文件夹。\n\n${help}`)
  process.exit(1)
}

const calledFrom = process.env.LECTERN_CALLED_FROM ?? process.cwd()
const settings = readSettings()
const reports = values.report === undefined ? undefined : resolve(calledFrom, values.report)
const { files, failed, skipped } = collectFiles(positionals.map((path) => resolve(calledFrom, path)))
const shown = (path: string): string => {
  const short = relative(calledFrom, path)
  return short.startsWith('..') || isAbsolute(short) ? path : short
}

const rows: SummaryRow[] = []
const failures: { path: string; message: string }[] = [...failed]
/** What went wrong although the draft is there. */
const problems: { path: string; message: string }[] = []
const onTerminal = Boolean(process.stderr.isTTY)
const bar = onTerminal
  ? new cliProgress.SingleBar(
      { format: '导入 [{bar}] {value}/{total} {file}', hideCursor: true, stream: process.stderr },
      cliProgress.Presets.shades_classic,
    )
  : undefined

let stopping = false
process.once('SIGINT', () => {
  stopping = true
  process.exitCode = 130
})

const reader = startReader()
let cms: Cms | undefined
if (!values['dry-run'] && files.length > 0) {
  try {
    const { openCms } = await import('@lectern/cms')
    cms = await openCms()
  } catch (error) {
    console.error(`无法打开内容库：${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}

bar?.start(files.length, 0, { file: '' })
let at = 0
for (const path of files) {
  if (stopping) break
  at += 1
  bar?.update(at - 1, { file: basename(path) })
  try {
    const { report, place, problem } = await importFile(path, {
      kind,
      cms,
      folder: settings.folder,
      reports,
      read: reader.read,
    })
    const outcome = { created: '已建草稿', unchanged: '未变(已导入过)', dryRun: '试运行' }[report.outcome]
    if (problem) problems.push({ path, message: problem })
    rows.push({ file: basename(path), outcome, report, ...(place ? { place: shown(place) } : {}) })
    if (!bar)
      console.log(
        `[${at}/${files.length}] ${shown(path)}：${outcome}，${kindNames[report.kind]}《${report.title}》`,
      )
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    failures.push({ path, message })
    rows.push({ file: basename(path), outcome: '失败' })
    if (!bar) console.log(`[${at}/${files.length}] ${shown(path)}：失败，${message}`)
  }
}
bar?.update(at, { file: '' })
bar?.stop()
reader.stop()
await cms?.close()

if (rows.length > 0) console.log(`\n${summaryTable(rows)}`)
if (skipped.length > 0)
  console.log(`\n跳过 ${skipped.length} 个其他类型的文件，例如 ${shown(skipped[0] ?? '')}`)
for (const { path, message } of failures) console.error(`失败 ${shown(path)}：${message}`)
for (const { path, message } of problems) console.error(`注意 ${shown(path)}：${message}`)
const count = (outcome: string) => rows.filter((row) => row.report?.outcome === outcome).length
console.log(
  `\n共 ${files.length} 个文件：新建草稿 ${count('created')}，未变 ${count('unchanged')}，试运行 ${count('dryRun')}，失败 ${failures.length}。${stopping ? '已中途停止。' : ''}`,
)
if (files.length === 0 && failures.length === 0) {
  console.error('没有找到可以导入的文件。')
  process.exitCode = 1
}
if (failures.length > 0 || problems.length > 0) process.exitCode ||= 1
