// npm run bench: measures, prints its progress, and JSON as its last line.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

const usage = `用法：
  npm run bench -- publish --documents 20000 --source 文件.ndjson.gz  一处改动和整站的发布；另有 Hugo 加 Pagefind 作对比，--alone 不比
  npm run bench -- search --documents 20000 --source 文件.ndjson.gz   搜索的准确与快慢
  npm run bench -- proofreading --source 文件.ndjson.gz [--show 20]   校对规则在规范文本上的误报，每条规则列出前几处
  npm run bench -- lighthouse --address http://localhost:4321/…       一个页面的 Lighthouse 分数
  npm run bench -- import --cases 文件夹 [--keep 文件夹]              导入标注过的文件，逐项打分；--keep 存下结果
--source 是一行一个 JSON 对象（title、date、category、region、body）的压缩文件。`

function arguments_() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        documents: { type: 'string' },
        source: { type: 'string' },
        address: { type: 'string' },
        cases: { type: 'string' },
        keep: { type: 'string' },
        show: { type: 'string' },
        alone: { type: 'boolean' },
      },
    })
  } catch {
    return { positionals: [], values: {} }
  }
}

const {
  positionals: [what],
  values,
} = arguments_()
const documents = Number(values.documents ?? 20_000)
const placeOf = (path: string | undefined) =>
  path ? resolve(process.env.LECTERN_CALLED_FROM ?? process.cwd(), path) : undefined
const source = placeOf(values.source)
const whole = Number.isInteger(documents) && documents > 0

async function measure(): Promise<object | undefined> {
  if (what === 'publish' && source && whole)
    return (await import('./bench/publish.ts')).benchPublish({
      documents,
      source,
      peer: values.alone !== true,
    })
  if (what === 'search' && source && whole)
    return (await import('./bench/search.ts')).benchSearch({ documents, source })
  if (what === 'proofreading' && source)
    return (await import('./bench/proofreading.ts')).benchProofreading({
      source,
      show: Number(values.show ?? 0) || 0,
    })
  const cases = placeOf(values.cases)
  if (what === 'import' && cases)
    return (await import('./bench/import.ts')).benchImport({ cases, keep: placeOf(values.keep) })
  if (what === 'lighthouse' && values.address)
    return (await import('./bench/lighthouse.ts')).benchLighthouse(values.address)
  return undefined
}

const result = await measure()
if (!result) {
  console.error(usage)
  process.exit(2)
}
console.log(JSON.stringify(result))
process.exit(0)
