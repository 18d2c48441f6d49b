import type { CollectionConfig } from 'payload'
import { describedFields } from '../../fields/described.ts'
import { contentCollection } from '../content-collection.ts'

/** 红色教育基地 */
export const RedSite: CollectionConfig = contentCollection({
  slug: 'red-sites',
  labels: { singular: '教育基地', plural: '教育基地' },
  typescript: { interface: 'RedSite' },
  group: '专题与资源',
  columns: ['title', 'place', 'workflow.state', 'updatedAt'],
  fields: describedFields({
    own: [
      {
        type: 'row',
        fields: [
          {
            name: 'place',
            type: 'text',
            label: '所在地',
            admin: { width: '40%', description: '省、市、县，例如 示例省示例县。' },
          },
          { name: 'address', type: 'text', label: '详细地址', admin: { width: '60%' } },
        ],
      },
      {
        type: 'row',
        fields: [
          {
            name: 'hours',
            type: 'text',
            label: '开放时间',
            admin: { width: '60%', description: '例如 周二至周日 9:00—17:00，周一闭馆。' },
          },
          {
            name: 'phone',
            type: 'text',
            label: '咨询电话',
            admin: { width: '40%', description: '写单位的公开电话，不写个人手机号。' },
          },
        ],
      },
      { name: 'notes', type: 'textarea', label: '参观须知' },
      {
        name: 'spirits',
        type: 'relationship',
        relationTo: 'spirits',
        hasMany: true,
        label: '体现的精神',
      },
    ],
  }),
})
