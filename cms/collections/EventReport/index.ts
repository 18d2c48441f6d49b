import type { CollectionConfig } from 'payload'
import { materialFields } from '../../fields/material.ts'
import { statisticFields } from '../../fields/statistic.ts'
import { contentCollection } from '../content-collection.ts'

/** 活动报道 */
export const EventReport: CollectionConfig = contentCollection({
  slug: 'event-reports',
  labels: { singular: '活动报道', plural: '活动报道' },
  typescript: { interface: 'EventReport' },
  group: '宣讲材料',
  columns: ['title', 'event', 'displayDate', 'workflow.state', 'updatedAt'],
  fields: materialFields({
    content: [
      {
        name: 'event',
        type: 'relationship',
        relationTo: 'events',
        label: '报道的活动',
        required: true,
        admin: {
          description: '时间、地点、团队、形式、对象取自这个活动；活动也要发布，报道才会出现在网站上。',
        },
      },
      {
        name: 'attendance',
        type: 'number',
        label: '参加人数',
        min: 0,
        admin: { description: '留空则用活动里填的人数。' },
      },
    ],
    afterBody: [
      {
        name: 'statistics',
        type: 'array',
        label: '统计数据',
        labels: { singular: '统计数据', plural: '统计数据' },
        fields: statisticFields(),
      },
      {
        name: 'gallery',
        type: 'array',
        label: '图集',
        labels: { singular: '图片', plural: '图片' },
        fields: [{ name: 'picture', type: 'upload', relationTo: 'media', label: '图片', required: true }],
      },
    ],
    classification: [
      {
        name: 'scripts',
        type: 'relationship',
        relationTo: 'lecture-scripts',
        hasMany: true,
        label: '宣讲的稿件',
      },
    ],
  }),
})
