import type { CollectionConfig } from 'payload'
import { describedFields } from '../../fields/described.ts'
import { orderField } from '../../fields/order.ts'
import { contentCollection } from '../content-collection.ts'

/** 专题 */
export const Topic: CollectionConfig = contentCollection({
  slug: 'topics',
  labels: { singular: '专题', plural: '专题' },
  typescript: { interface: 'Topic' },
  group: '专题与资源',
  columns: ['title', 'order', 'workflow.state', 'updatedAt'],
  sort: 'order',
  fields: describedFields({ own: [orderField()] }),
})
