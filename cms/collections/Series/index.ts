import type { CollectionConfig } from 'payload'
import { describedFields } from '../../fields/described.ts'
import { contentCollection } from '../content-collection.ts'

/** 系列 */
export const Series: CollectionConfig = contentCollection({
  slug: 'series',
  labels: { singular: '系列', plural: '系列' },
  typescript: { interface: 'Series' },
  group: '专题与资源',
  columns: ['title', 'premium', 'workflow.state', 'updatedAt'],
  fields: describedFields({
    own: [
      {
        name: 'premium',
        type: 'checkbox',
        label: '精品课程',
        defaultValue: false,
        admin: { description: '勾选后在网站上标出“精品课程”。' },
      },
    ],
  }),
})
