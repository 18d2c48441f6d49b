import { storyKinds } from '@lectern/content-models/published'
import type { CollectionConfig } from 'payload'
import { materialFields } from '../../fields/material.ts'
import { contentCollection } from '../content-collection.ts'

/** Says whether anything backs the story, in a form that a list can show. */
const flagMissingReferences: NonNullable<NonNullable<CollectionConfig['hooks']>['beforeChange']>[number] = ({
  data,
  originalDoc,
}) => {
  const references: unknown = data.references === undefined ? originalDoc?.references : data.references
  return {
    ...data,
    referenceState: Array.isArray(references) && references.length > 0 ? '有出处' : '缺出处',
  }
}

/** 红色故事 */
export const Story: CollectionConfig = contentCollection({
  slug: 'stories',
  labels: { singular: '红色故事', plural: '红色故事' },
  typescript: { interface: 'Story' },
  group: '宣讲材料',
  columns: ['title', 'storyKind', 'referenceState', 'workflow.state', 'updatedAt'],
  hooks: { beforeChange: [flagMissingReferences] },
  fields: materialFields({
    content: [
      {
        type: 'row',
        fields: [
          {
            name: 'storyKind',
            type: 'select',
            label: '类别',
            required: true,
            options: [...storyKinds],
            admin: { width: '34%' },
          },
          {
            name: 'period',
            type: 'text',
            label: '时期',
            admin: { width: '33%', description: '例如 土地革命战争时期，或 1935年。' },
          },
          { name: 'place', type: 'text', label: '地点', admin: { width: '33%' } },
        ],
      },
    ],
    classification: [
      {
        name: 'spirits',
        type: 'relationship',
        relationTo: 'spirits',
        hasMany: true,
        label: '体现的精神',
      },
      {
        name: 'redSites',
        type: 'relationship',
        relationTo: 'red-sites',
        hasMany: true,
        label: '相关教育基地',
      },
      {
        name: 'people',
        type: 'text',
        hasMany: true,
        label: '人物',
        admin: { placeholder: '姓名', description: '输入一个姓名后按回车。' },
      },
    ],
    credits: [
      {
        name: 'referenceState',
        type: 'select',
        label: '出处情况',
        options: ['有出处', '缺出处'],
        admin: {
          readOnly: true,
          description: '保存时自动判断。“缺出处”的故事在网站上会向读者注明，请尽量补上依据。',
        },
      },
      {
        name: 'references',
        type: 'array',
        label: '出处',
        labels: { singular: '出处', plural: '出处' },
        admin: { description: '故事依据的书、档案、报刊或网页。' },
        fields: [
          {
            name: 'text',
            type: 'text',
            label: '出处',
            required: true,
            admin: { description: '例如 作者《书名》，出版社，年份，页码。' },
          },
          {
            name: 'address',
            type: 'text',
            label: '网址',
            validate: (value: string | null | undefined) =>
              !value ||
              (URL.canParse(value) && /^https?:/.test(value)) ||
              '出处的“网址”不是完整的网址：请从 http:// 或 https:// 写起，或者清空。',
          },
        ],
      },
    ],
  }),
})
