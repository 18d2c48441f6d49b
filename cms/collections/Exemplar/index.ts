import type { CollectionConfig } from 'payload'
import { materialFields } from '../../fields/material.ts'
import { contentCollection } from '../content-collection.ts'

/** 先进典型 */
export const Exemplar: CollectionConfig = contentCollection({
  slug: 'exemplars',
  labels: { singular: '先进典型', plural: '先进典型' },
  typescript: { interface: 'Exemplar' },
  group: '宣讲材料',
  columns: ['title', 'name', 'exemplarKind', 'workflow.state', 'updatedAt'],
  fields: materialFields({
    content: [
      {
        type: 'row',
        fields: [
          {
            name: 'exemplarKind',
            type: 'select',
            label: '类别',
            required: true,
            options: ['个人', '群体'],
            admin: { width: '25%' },
          },
          { name: 'name', type: 'text', label: '姓名／群体名称', required: true, admin: { width: '75%' } },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'workUnit', type: 'text', label: '所在单位', admin: { width: '50%' } },
          { name: 'role', type: 'text', label: '职务或岗位', admin: { width: '50%' } },
        ],
      },
      {
        name: 'portrait',
        type: 'upload',
        relationTo: 'media',
        label: '人物照片',
        admin: { description: '竖图（4:5）最好，请标好焦点；使用照片需要本人同意。' },
      },
      {
        name: 'quotation',
        type: 'textarea',
        label: '一句话',
        admin: { description: '本人说过的、能代表他的一句话。' },
      },
    ],
    afterBody: [
      {
        name: 'honours',
        type: 'array',
        label: '荣誉',
        labels: { singular: '荣誉', plural: '荣誉' },
        fields: [
          { name: 'name', type: 'text', label: '荣誉名称', required: true },
          {
            type: 'row',
            fields: [
              { name: 'level', type: 'text', label: '级别', admin: { width: '25%' } },
              { name: 'batch', type: 'text', label: '批次', admin: { width: '25%' } },
              { name: 'year', type: 'number', label: '年份', min: 1900, max: 2200, admin: { width: '20%' } },
              { name: 'awardingBody', type: 'text', label: '授予单位', admin: { width: '30%' } },
            ],
          },
        ],
      },
    ],
    tab: {
      label: '同意书',
      description: '依照《个人信息保护法》留存，不会出现在网站上。写个人的，取得同意后才能送审。',
      fields: [
        {
          name: 'consent',
          type: 'group',
          label: '',
          fields: [
            { name: 'obtained', type: 'checkbox', label: '已取得本人（或监护人）的书面同意' },
            {
              name: 'scope',
              type: 'textarea',
              label: '同意的范围',
              admin: {
                description: '同意公开什么、用在哪里，例如“姓名、事迹、照片，用于本网站和线下宣讲”。',
              },
            },
            {
              name: 'expires',
              type: 'date',
              label: '到期日',
              admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
            },
            { name: 'minor', type: 'checkbox', label: '是未成年人' },
            {
              name: 'guardian',
              type: 'text',
              label: '监护人',
              admin: {
                condition: (_, siblings) => Boolean(siblings?.minor),
                description: '未成年人须由监护人同意，请写监护人姓名和关系。',
              },
            },
          ],
        },
      ],
    },
  }),
})
