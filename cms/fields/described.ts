import type { Field } from 'payload'
import { bodyField } from './body.ts'
import { slugField } from './slug.ts'

/**
 * Title, summary, optional cover and body, and slug: the frame of topics, spirits, sites, teams, units, series and pages.
 */
export function describedFields(options: {
  titleLabel?: string
  cover?: boolean
  body?: boolean
  own?: Field[]
  reservedSlugs?: boolean
}): Field[] {
  return [
    {
      name: 'title',
      type: 'text',
      label: options.titleLabel ?? '名称',
      required: true,
      maxLength: 120,
      index: true,
    },
    {
      name: 'summary',
      type: 'textarea',
      label: '简介',
      maxLength: 500,
      admin: { description: '一两句话，用在列表和搜索结果里。' },
    },
    ...(options.own ?? []),
    ...(options.cover === false
      ? []
      : [{ name: 'cover', type: 'upload', relationTo: 'media', label: '封面图' } satisfies Field]),
    ...(options.body === false ? [] : [bodyField()]),
    slugField({ reserved: options.reservedSlugs === true }),
  ]
}
