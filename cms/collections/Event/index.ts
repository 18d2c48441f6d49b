import type { CollectionConfig, Validate } from 'payload'
import { slugField } from '../../fields/slug.ts'
import { termsField } from '../../fields/terms.ts'
import { contentCollection } from '../content-collection.ts'

const afterTheStart: Validate<Date | string | null | undefined, unknown, { startsAt?: string }> = (
  value,
  { siblingData },
) =>
  !value ||
  !siblingData?.startsAt ||
  new Date(value) >= new Date(siblingData.startsAt) ||
  '“结束时间”早于“开始时间”：请改正其中一个。'

const moment = {
  pickerAppearance: 'dayAndTime',
  displayFormat: 'yyyy-MM-dd HH:mm',
  timeIntervals: 15,
} as const

/** 活动 */
export const Event: CollectionConfig = contentCollection({
  slug: 'events',
  labels: { singular: '活动', plural: '活动' },
  typescript: { interface: 'Event' },
  group: '组织与活动',
  columns: ['title', 'startsAt', 'place', 'state', 'workflow.state'],
  sort: '-startsAt',
  fields: [
    { name: 'title', type: 'text', label: '名称', required: true, maxLength: 120, index: true },
    { name: 'summary', type: 'textarea', label: '简介', maxLength: 500 },
    {
      type: 'row',
      fields: [
        {
          name: 'startsAt',
          type: 'date',
          label: '开始时间',
          required: true,
          index: true,
          admin: { width: '34%', date: moment },
        },
        {
          name: 'endsAt',
          type: 'date',
          label: '结束时间',
          validate: afterTheStart as never,
          admin: { width: '33%', date: moment },
        },
        {
          name: 'state',
          type: 'select',
          label: '进展',
          required: true,
          defaultValue: 'planned',
          options: [
            { value: 'planned', label: '计划中' },
            { value: 'held', label: '已举办' },
            { value: 'cancelled', label: '已取消' },
          ],
          admin: { width: '33%' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'place', type: 'text', label: '地点', admin: { width: '67%' } },
        { name: 'attendance', type: 'number', label: '参加人数', min: 0, admin: { width: '33%' } },
      ],
    },
    { name: 'team', type: 'relationship', relationTo: 'teams', label: '宣讲团队' },
    termsField('form', 'form', '宣讲形式', { hasMany: false }),
    termsField('audiences', 'audience', '对象', { hasMany: true }),
    {
      name: 'scripts',
      type: 'relationship',
      relationTo: 'lecture-scripts',
      hasMany: true,
      label: '宣讲的稿件',
    },
    slugField(),
  ],
})
