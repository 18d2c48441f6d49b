import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { parse, plainText } from '@lectern/content-models/body'
import {
  bandsOf,
  type Finding,
  type MinHash,
  minHash,
  nearDuplicate,
  proofread,
  rules,
  similarity,
} from '@lectern/content-models/proofreading'

interface SourceText {
  title: string
  body: string
}

/** What each rule finds in well-edited texts, where nearly every finding is a false alarm; `show` prints so many of each. */
export async function benchProofreading(options: { source: string; show: number }) {
  const counts = new Map<string, number>()
  const prints: { title: string; print: MinHash }[] = []
  const byBand = new Map<string, number[]>()
  const blocking: { rule: string; title: string; passage: string; around: string }[] = []
  let documents = 0
  let characters = 0
  let milliseconds = 0
  const lines = createInterface({ input: createReadStream(options.source).pipe(createGunzip()) })
  for await (const line of lines) {
    if (!line.trim()) continue
    const { title, body: markdown } = JSON.parse(line) as SourceText
    const started = performance.now()
    const body = parse(markdown)
    const findings = proofread(
      { fields: [{ field: 'title', text: title }], body, pictures: [], statistics: [] },
      {
        today: '2026-01-01',
        terminology: [],
        isKnownAddress: () => true,
        similar: (print) =>
          [...new Set(bandsOf(print).flatMap((band) => byBand.get(band) ?? []))].flatMap((at) => {
            const other = prints[at]
            if (!other) return []
            const share = similarity(print, other.print)
            return share >= nearDuplicate ? [{ title: other.title, share }] : []
          }),
      },
    )
    const text = plainText(body)
    const print = minHash(text)
    milliseconds += performance.now() - started
    if (print) {
      for (const band of bandsOf(print)) byBand.set(band, [...(byBand.get(band) ?? []), prints.length])
      prints.push({ title, print })
    }
    for (const finding of findings) {
      const seen = (counts.get(finding.rule) ?? 0) + 1
      counts.set(finding.rule, seen)
      const around = context(finding, title, text)
      if (finding.level === 'blocks')
        blocking.push({ rule: finding.rule, title, passage: finding.passage, around })
      if (seen <= options.show) console.log(`${finding.rule}\t${title}\t${around}\t${finding.message}`)
    }
    documents += 1
    characters += text.length
    if (documents % 500 === 0) console.log(`${documents} documents`)
  }
  for (const { rule, title, passage, around } of blocking)
    console.log(`blocks: ${rule} ${passage} | ${title} | ${around}`)
  const perMillion = Object.fromEntries(
    rules.map(({ id }) => [id, Number((((counts.get(id) ?? 0) / characters) * 1e6).toFixed(2))]),
  )
  return {
    documents,
    characters,
    millisecondsPerThousandCharacters: Number((milliseconds / (characters / 1000)).toFixed(2)),
    findings: Object.fromEntries(counts),
    perMillion,
    blocking: blocking.length,
  }
}

/** The words around a finding, the finding itself between angle quotes. */
function context({ field, offset, passage }: Finding, title: string, text: string): string {
  const whole = field === 'title' ? title : text
  const end = offset + passage.length
  return `${whole.slice(Math.max(0, offset - 20), offset)}⟦${passage}⟧${whole.slice(end, end + 20)}`.replaceAll(
    '\n',
    '⏎',
  )
}
