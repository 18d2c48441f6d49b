import { expect, test } from 'vitest'
import { answerersOf, editorsOf, makersOf } from '../content/credit-lines.ts'

const credits = {
  author: ['甲'],
  editor: ['乙'],
  proofreader: ['丙'],
  reviewer: [] as string[],
  signer: [] as string[],
  photographer: [] as string[],
}
const source = { ...credits, reviewer: ['辛'], signer: ['壬'] }
const signoff = { editor: '丁', reviewers: ['戊', '己'], signer: '庚', signedAt: '2026-11-20T02:00:00Z' }
const lines = (list: ReturnType<typeof answerersOf>) =>
  list.map(({ role, people }) => `${role}：${people.join('、')}`)

test.each([
  ['unsigned', { credits }, ['编辑：乙', '校对：丙']],
  ['signed', { credits, signoff }, ['编辑：乙、丁', '校对：丙', '审核：戊、己', '签发：庚']],
  [
    'the signed editor is the credited one',
    { credits, signoff: { ...signoff, editor: '乙' } },
    ['编辑：乙', '校对：丙', '审核：戊、己', '签发：庚'],
  ],
  [
    'signed without an editor or credits',
    {
      credits: { ...credits, editor: [], proofreader: [] },
      signoff: { ...signoff, editor: undefined, reviewers: ['戊'] },
    },
    ['审核：戊', '签发：庚'],
  ],
  [
    'the source names who reviewed and signed it',
    { credits: source },
    ['编辑：乙', '校对：丙', '审核：辛', '签发：壬'],
  ],
  [
    'signed here, too',
    { credits: source, signoff },
    ['编辑：乙、丁', '校对：丙', '原文审核：辛', '原文签发：壬', '审核：戊、己', '签发：庚'],
  ],
  ['nobody named', { credits: { ...credits, editor: [], proofreader: [] } }, []],
])('who answers for a material: %s', (_, material, expected) => {
  expect(lines(answerersOf(material))).toEqual(expected)
})

test('who made it, without roles that nobody has; editors for machines are the same as for readers', () => {
  expect(lines(makersOf({ credits }))).toEqual(['作者：甲'])
  expect(editorsOf({ credits, signoff })).toEqual(['乙', '丁'])
})
