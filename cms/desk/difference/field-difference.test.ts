import type { Field } from 'payload'
import { describe, expect, test } from 'vitest'
import { comparedFields } from './compared-fields.ts'
import { fieldChanges, relationsIn } from './field-difference.ts'

const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      {
        label: '内容',
        fields: [
          { name: 'title', type: 'text', label: '标题' },
          { name: 'summary', type: 'textarea', label: '摘要' },
        ],
      },
      { name: 'consent', label: '授权', fields: [{ name: 'minor', type: 'checkbox', label: '未成年人' }] },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'state',
        type: 'select',
        label: '进展',
        options: [{ value: 'held', label: '已举办' }],
      },
      { name: 'startsAt', type: 'date', label: '开始时间' },
    ],
  },
  {
    name: 'credits',
    type: 'group',
    label: '署名',
    fields: [{ name: 'author', type: 'text', hasMany: true, label: '作者' }],
  },
  { name: 'team', type: 'relationship', relationTo: 'teams', label: '团队' },
  {
    name: 'related',
    type: 'relationship',
    relationTo: ['stories', 'exemplars'],
    hasMany: true,
    label: '相关',
  },
  {
    name: 'steps',
    type: 'array',
    label: '经过',
    fields: [
      { name: 'year', type: 'text', label: '年' },
      { name: 'text', type: 'text', label: '事' },
    ],
  },
  { name: 'saves', type: 'number' },
]
const compared = comparedFields(fields)
const titleOf = (collection: string, id: string) => (id === 'gone' ? undefined : `${collection} ${id}`)
const change = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  fieldChanges(compared, before, after, titleOf).map(({ label, before: old, after: fresh }) => [
    label,
    old,
    fresh,
  ])

describe('difference of two versions', () => {
  test.each([
    [{ title: '一' }, { title: '二' }, ['标题', '一', '二']],
    [{ summary: '一' }, {}, ['摘要', '一', '']],
    [{}, { consent: { minor: true } }, ['授权 › 未成年人', '', '是']],
    [{ state: null }, { state: 'held' }, ['进展', '', '已举办']],
    [{ startsAt: '2026-11-23T01:30:00.000Z' }, {}, ['开始时间', '2026-11-23 09:30', '']],
    [{ credits: { author: ['甲'] } }, { credits: { author: ['甲', '乙'] } }, ['署名 › 作者', '甲', '甲、乙']],
    [{ team: 'a' }, { team: { id: 'gone' } }, ['团队', 'teams a', '（已删除的内容 gone）']],
    [{}, { related: [{ relationTo: 'stories', value: 's1' }] }, ['相关', '', 'stories s1']],
    [{ steps: [{ id: 'x', year: '1934', text: '出发' }] }, { steps: [] }, ['经过', '1934 · 出发', '']],
  ])('%j to %j', (before, after, expected) => {
    expect(change(before, after)).toEqual([expected])
  })

  test('what the CMS keeps for itself and what is empty in two ways are no difference', () => {
    expect(
      change({ saves: 1, summary: '', steps: [], team: null }, { saves: 2, summary: null, team: undefined }),
    ).toEqual([])
  })

  test('finds the relations whose titles are needed', () => {
    expect(
      relationsIn(compared, { team: 'a', related: [{ relationTo: 'stories', value: { id: 's1' } }] }),
    ).toEqual([
      { collection: 'teams', id: 'a' },
      { collection: 'stories', id: 's1' },
    ])
  })
})
