import type { Field } from 'payload'

/** A figure is never written free-hand: 数值、单位、余/多/约、截至日期、来源. */
export const statisticFields = (): Field[] => [
  {
    name: 'label',
    type: 'text',
    label: '名称',
    required: true,
    admin: { description: '数的是什么，例如“开展宣讲”。' },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'value',
        type: 'text',
        label: '数值',
        required: true,
        admin: { width: '34%', description: '只写数，例如 3600 或 98.5。' },
      },
      {
        name: 'unit',
        type: 'text',
        label: '单位',
        admin: { width: '33%', description: '例如 场次、人次、%。' },
      },
      {
        name: 'qualifier',
        type: 'select',
        label: '余／多／约',
        options: ['余', '多', '约'],
        admin: { width: '33%' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'asOf',
        type: 'text',
        label: '截至',
        admin: { width: '50%', description: '例如 2026年6月底。' },
      },
      {
        name: 'source',
        type: 'text',
        label: '数据来源',
        admin: { width: '50%' },
      },
    ],
  },
]
