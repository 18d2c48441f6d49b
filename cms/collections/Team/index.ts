import type { CollectionConfig } from 'payload'
import { describedFields } from '../../fields/described.ts'
import { termsField } from '../../fields/terms.ts'
import { contentCollection } from '../content-collection.ts'

/** 宣讲团队 */
export const Team: CollectionConfig = contentCollection({
  slug: 'teams',
  labels: { singular: '宣讲团队', plural: '宣讲团队' },
  typescript: { interface: 'Team' },
  group: '组织与活动',
  columns: ['title', 'unit', 'workflow.state', 'updatedAt'],
  fields: describedFields({
    own: [
      { name: 'unit', type: 'relationship', relationTo: 'units', label: '所属单位' },
      termsField('forms', 'form', '擅长的形式', { hasMany: true }),
    ],
  }),
})
