import type { NumberField } from 'payload'

/** Place in a list; the smaller comes first. */
export const orderField = (): NumberField => ({
  name: 'order',
  type: 'number',
  label: '排序',
  defaultValue: 0,
  index: true,
  admin: { description: '数小的排在前面；相同的按名称排。' },
})
