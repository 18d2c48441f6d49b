import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyDocument } from '../body/arbitrary-document.ts'
import { blocksOf } from '../body/from-editor.ts'
import { fromMarkdown, parse, plainText, plainTextOf } from '../body/index.ts'
import { correctDocument, correctText } from './correct.ts'
import type { ProofContext, ProofText } from './finding.ts'
import { proofread } from './proofread.ts'

const context: ProofContext = {
  today: '2026-11-22',
  terminology: [{ preferred: '红色教育基地', wrong: ['红色基地', '教育点'] }],
  isKnownAddress: () => false,
  similar: () => [],
}

const part = fc.constantFrom(
  ...[
    '天亮了',
    '他说',
    '石桥',
    '石橋',
    '，',
    ',',
    '。',
    ':',
    '(',
    ')',
    '（',
    '）',
    '“',
    '”',
    '—',
    '——',
    '...',
    '……',
  ],
  ...[
    '红色基地',
    '红色教育基地',
    '教育点',
    '2024年',
    '十月',
    '百分之',
    '98.5',
    '10-20%',
    '20几',
    '个人',
    '三、四天',
    ' ',
  ],
  ...['约3600余', '***', '13800138000', '3，600', '万', '5千', '年', '《', '》', 'Wi-Fi'],
)
const sentence = fc.array(part, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''))

const titled = (title: string, body: ProofText['body']): ProofText => ({
  fields: [{ field: 'title', text: title }],
  body,
  pictures: [],
  statistics: [],
})

it('every passage stands where its offset says, in any document', () => {
  fc.assert(
    fc.property(sentence, anyDocument, (title, document) => {
      const body = { blocks: blocksOf(document) }
      const whole: Record<string, string> = { title, body: plainText(body) }
      for (const { field, passage, offset } of proofread(titled(title, body), context)) {
        const text = whole[field] ?? ''
        expect(text.slice(offset, offset + passage.length)).toBe(passage)
      }
    }),
    { numRuns: 300 },
  )
})

it('a correction removes its finding and changes nothing else', () => {
  fc.assert(
    fc.property(sentence, (title) => {
      const empty = parse('')
      for (const finding of proofread(titled(title, empty), context)) {
        const corrected = correctText(title, finding)
        if (finding.correction === undefined) {
          expect(corrected).toBeUndefined()
          continue
        }
        const { offset, passage, correction } = finding
        expect(corrected).toBe(title.slice(0, offset) + correction + title.slice(offset + passage.length))
        const left = proofread(titled(corrected ?? '', empty), context)
        expect(
          left.filter((one) => one.rule === finding.rule && one.offset === offset && one.passage === passage),
        ).toEqual([])
      }
    }),
    { numRuns: 2000 },
  )
})

it('a correction of an editor document changes the plain text by exactly itself', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (sentences) => {
      const document = fromMarkdown(sentences.map((line) => `甲${line.replaceAll('*', '某')}乙`).join('\n\n'))
      const text = plainTextOf(document)
      for (const finding of proofread(titled('', { blocks: blocksOf(document) }), context)) {
        if (finding.field !== 'body' || finding.correction === undefined) continue
        const corrected = correctDocument(document, finding)
        expect(corrected && plainTextOf(corrected)).toBe(correctText(text, finding))
      }
    }),
    { numRuns: 200 },
  )
})
