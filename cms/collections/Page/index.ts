import type { CollectionConfig } from 'payload'
import { describedFields } from '../../fields/described.ts'
import { contentCollection } from '../content-collection.ts'

/** 页面 */
export const Page: CollectionConfig = contentCollection({
  slug: 'pages',
  labels: { singular: '页面', plural: '页面' },
  typescript: { interface: 'Page' },
  group: '网站',
  columns: ['title', 'slug', 'workflow.state', 'updatedAt'],
  description: '“关于我们”“无障碍说明”这样的单独页面。',
  fields: describedFields({ titleLabel: '标题', cover: false, reservedSlugs: true }),
})
