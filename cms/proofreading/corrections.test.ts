import { blocksOf, type EditorDocument, fromMarkdown, plainTextOf } from '@lectern/content-models/body'
import { type Finding, proofread } from '@lectern/content-models/proofreading'
import { describe, expect, it } from 'vitest'
import { afterCorrection, correctAll, correctedValue, textOfField } from './corrections.ts'

const findingsOf = (body: EditorDocument, title = '题目'): Finding[] =>
  proofread(
    {
      fields: [{ field: 'title', text: title }],
      body: { blocks: blocksOf(body) },
      pictures: [],
      statistics: [],
    },
    { today: '2026-11-22', terminology: [], isKnownAddress: () => true, similar: () => [] },
  )

describe('corrections in the form', () => {
  const body = fromMarkdown('天亮了,他们**出发,走了**三、四天。\n\n- 到了石橋,歇脚...等人')

  it('makes all corrections of one rule, and the findings that are left still point at their words', () => {
    const findings = findingsOf(body)
    const wanted = findings.filter(({ rule }) => rule === 'half-width')
    const { value, findings: left, made } = correctAll(body, findings, wanted)
    expect(made).toBe(3)
    expect(plainTextOf(value as EditorDocument)).toBe(
      '天亮了，他们出发，走了三、四天。\n到了石橋，歇脚...等人',
    )
    expect(left.map(({ rule }) => rule).sort()).toEqual(['dash-ellipsis', 'mixed-script', 'numeral'])
    for (const finding of left)
      expect(textOfField(value)?.startsWith(finding.passage, finding.offset)).toBe(true)
  })

  it('makes them one by one, down to none', () => {
    let findings = findingsOf(body)
    let value: unknown = body
    for (let next = findings[0]; next; next = findings[0]) {
      value = correctedValue(value, next)
      expect(value).toBeDefined()
      findings = afterCorrection(findings, next)
    }
    expect(findingsOf(value as EditorDocument)).toEqual([])
  })

  it('leaves what somebody changed in the meantime', () => {
    const [finding] = findingsOf(body, '天亮了,走')
    expect(finding && correctedValue('天刚刚亮,走', finding)).toBeUndefined()
  })
})
