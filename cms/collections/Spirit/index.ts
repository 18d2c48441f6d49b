import type { CollectionConfig } from 'payload'
import { describedFields } from '../../fields/described.ts'
import { orderField } from '../../fields/order.ts'
import { contentCollection } from '../content-collection.ts'

/** 精神谱系 */
export const Spirit: CollectionConfig = contentCollection({
  slug: 'spirits',
  labels: { singular: '精神', plural: '精神谱系' },
  typescript: { interface: 'Spirit' },
  group: '专题与资源',
  columns: ['title', 'period', 'order', 'workflow.state'],
  sort: 'order',
  fields: describedFields({
    cover: false,
    own: [
      {
        name: 'wording',
        type: 'textarea',
        label: '规范表述',
        admin: { description: '权威文件中的表述，一字不改。' },
      },
      {
        type: 'row',
        fields: [
          { name: 'period', type: 'text', label: '形成时期', admin: { width: '50%' } },
          { name: 'origin', type: 'text', label: '发源地', admin: { width: '50%' } },
        ],
      },
      {
        name: 'redSites',
        type: 'relationship',
        relationTo: 'red-sites',
        hasMany: true,
        label: '相关教育基地',
      },
      orderField(),
    ],
  }),
})
