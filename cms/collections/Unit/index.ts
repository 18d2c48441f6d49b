import type { CollectionConfig } from 'payload'
import { describedFields } from '../../fields/described.ts'
import { contentCollection } from '../content-collection.ts'

/** 单位 */
export const Unit: CollectionConfig = contentCollection({
  slug: 'units',
  labels: { singular: '单位', plural: '单位' },
  typescript: { interface: 'Unit' },
  group: '组织与活动',
  columns: ['title', 'brand', 'workflow.state', 'updatedAt'],
  fields: describedFields({
    cover: false,
    body: false,
    own: [
      {
        name: 'brand',
        type: 'text',
        label: '品牌',
        admin: { description: '“一机关一品牌”中本单位的品牌名称。' },
      },
    ],
  }),
})
