// npm run bench -- build|search --documents N --source FILE: measures, prints its progress, and JSON as its last line.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { documents: { type: 'string' }, source: { type: 'string' } },
})
const documents = Number(values.documents ?? 5000)
const benches = ['build', 'search']
const [what] = positionals
if (!what || !benches.includes(what) || !Number.isInteger(documents) || documents < 1 || !values.source) {
  console.error(
    `用法：npm run bench -- ${benches.join('|')} --documents 5000 --source 文件.ndjson.gz\n` +
      '--source 是一行一个 JSON 对象（title、date、category、region、body）的压缩文件。',
  )
  process.exit(2)
}
const source = resolve(process.env.LECTERN_CALLED_FROM ?? process.cwd(), values.source)
const result =
  what === 'build'
    ? await (await import('./bench/build.ts')).benchBuild({ documents, source })
    : await (await import('./bench/search.ts')).benchSearch({ documents, source })
console.log(JSON.stringify(result))
process.exit(0)
