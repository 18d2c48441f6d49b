import type { CollectionConfig, DateFieldValidation } from 'payload'
import { featuresAccess } from '../../access/index.ts'
import { auditChanges } from '../../audit/track-changes.ts'
import { conflictsEndpoint } from '../../feature-slots/conflicts-endpoint.ts'
import { itemMustBeThere, noteItemTitle } from '../../feature-slots/item.ts'
import { beijingTime } from '../../fields/beijing-time.ts'
import { materialCollections } from '../../fields/material.ts'
import { mustBeAmong } from '../../fields/must-be-among.ts'
import { trackChanges } from '../../outbox/track-changes.ts'

const audit = auditChanges((doc) => String(doc.title || doc.itemTitle || ''))
const track = trackChanges({ onCreate: true })

const validateStart: DateFieldValidation = (value) =>
  (value !== undefined && value !== null && !Number.isNaN(new Date(value).getTime())) ||
  '“开始时间”为空：请写从什么时候（北京时间）开始推荐。'

const validateEnd: DateFieldValidation = (value, { siblingData }) => {
  const { startsAt } = siblingData as { startsAt?: string }
  return (
    !value ||
    !startsAt ||
    new Date(value) > new Date(startsAt) ||
    '“结束时间”不晚于“开始时间”：请改正其中一个；要一直放着就把结束时间清空。'
  )
}

/** 推荐: what is featured where and when. Shows at its time without a signature of its own: what it features was signed. */
export const Feature: CollectionConfig = {
  slug: 'features',
  labels: { singular: '推荐', plural: '推荐' },
  typescript: { interface: 'Feature' },
  access: featuresAccess,
  disableBulkEdit: true,
  defaultSort: '-startsAt',
  admin: {
    hideAPIURL: true,
    group: '网站',
    useAsTitle: 'itemTitle',
    defaultColumns: ['itemTitle', 'slot', 'startsAt', 'endsAt', 'title'],
    listSearchableFields: ['itemTitle', 'title', 'note'],
    description: '把一篇内容放进一个推荐位，从开始时间到结束时间（北京时间；到结束的那一刻就不再显示）。',
  },
  endpoints: [conflictsEndpoint],
  hooks: {
    beforeChange: [noteItemTitle],
    afterChange: [track.afterChange, ...audit.afterChange],
    afterDelete: [track.afterDelete, ...audit.afterDelete],
  },
  fields: [
    {
      name: 'conflicts',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/feature-slots/FeatureConflicts.tsx#FeatureConflicts' },
      },
    },
    {
      name: 'item',
      type: 'relationship',
      relationTo: [...materialCollections, 'topics'],
      label: '内容',
      required: true,
      validate: itemMustBeThere,
      admin: { description: '发布以后才显示；没有发布、已经撤下的，这段时间由推荐位的补位办法顶上。' },
    },
    {
      name: 'slot',
      type: 'relationship',
      relationTo: 'feature-slots',
      label: '推荐位',
      required: true,
      index: true,
      validate: mustBeAmong({
        collection: 'feature-slots',
        where: {},
        label: '推荐位',
        remedy: '请重新选择一个推荐位。',
      }),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'startsAt',
          type: 'date',
          label: '开始时间',
          required: true,
          index: true,
          defaultValue: () => new Date(),
          validate: validateStart,
          admin: beijingTime('34%'),
        },
        {
          name: 'endsAt',
          type: 'date',
          label: '结束时间',
          index: true,
          validate: validateEnd,
          admin: beijingTime('33%', '留空则一直放着。'),
        },
        {
          name: 'order',
          type: 'number',
          label: '排序',
          defaultValue: 0,
          admin: { width: '33%', description: '数小的排在前面；相同的，后开始的在前。' },
        },
      ],
    },
    {
      name: 'title',
      type: 'text',
      label: '另用标题',
      maxLength: 120,
      admin: { description: '留空则用内容自己的标题。' },
    },
    {
      name: 'summary',
      type: 'textarea',
      label: '另用摘要',
      maxLength: 500,
      admin: { description: '留空则用内容自己的摘要。' },
    },
    {
      name: 'picture',
      type: 'upload',
      relationTo: 'media',
      label: '另用图片',
      admin: { description: '留空则用内容自己的封面图。' },
    },
    {
      name: 'note',
      type: 'textarea',
      label: '备注',
      maxLength: 500,
      admin: { description: '为什么这样安排；只在后台看得到。' },
    },
    // What lists and the log call a feature: its item's title when it was last saved.
    {
      name: 'itemTitle',
      type: 'text',
      label: '内容的标题',
      index: true,
      access: { create: () => false, update: () => false },
      admin: { hidden: true, disableListColumn: false },
    },
  ],
}
