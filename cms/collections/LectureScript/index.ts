import type { CollectionConfig } from 'payload'
import { countSpokenWords } from '../../documents/spoken-words.ts'
import { materialFields } from '../../fields/material.ts'
import { termsField } from '../../fields/terms.ts'
import { contentCollection } from '../content-collection.ts'

/** 宣讲稿 */
export const LectureScript: CollectionConfig = contentCollection({
  slug: 'lecture-scripts',
  labels: { singular: '宣讲稿', plural: '宣讲稿' },
  typescript: { interface: 'LectureScript' },
  group: '宣讲材料',
  columns: ['title', 'form', 'speakingMinutes', 'workflow.state', 'updatedAt'],
  hooks: { beforeChange: [countSpokenWords] },
  fields: materialFields({
    bodyDescription: '宣讲提示（给宣讲人看的话）请用“宣讲提示”块，不要写在正文里。',
    afterBody: [
      {
        type: 'row',
        fields: [
          {
            name: 'words',
            type: 'number',
            label: '正文字数',
            admin: { readOnly: true, width: '33%', description: '保存时计算，不含宣讲提示。' },
          },
          {
            name: 'speakingMinutes',
            type: 'number',
            label: '预计时长（分钟）',
            admin: { readOnly: true, width: '33%', description: '按“网站设置”里的语速计算。' },
          },
          {
            name: 'targetMinutes',
            type: 'number',
            label: '目标时长（分钟）',
            min: 1,
            max: 600,
            admin: { width: '34%', description: '这次宣讲打算讲多久。' },
          },
        ],
      },
    ],
    classification: [
      termsField('form', 'form', '宣讲形式', { hasMany: false, required: true }),
      termsField('occasions', 'occasion', '适用场合', { hasMany: true }),
      {
        name: 'stories',
        type: 'relationship',
        relationTo: 'stories',
        hasMany: true,
        label: '用到的红色故事',
      },
      {
        name: 'redSites',
        type: 'relationship',
        relationTo: 'red-sites',
        hasMany: true,
        label: '用到的教育基地',
      },
      {
        name: 'baseScript',
        type: 'relationship',
        relationTo: 'lecture-scripts',
        label: '母稿',
        filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
        validate: (value: unknown, { id }: { id?: string | number }) =>
          !value || value !== id || '“母稿”选了这一篇自己：请选另一篇，或者清空。',
        admin: { description: '这一篇如果是某篇宣讲稿面向别的对象的版本，在这里选那一篇。' },
      },
    ],
  }),
})
