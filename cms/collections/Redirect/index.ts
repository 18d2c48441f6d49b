import type { CollectionConfig, TextFieldSingleValidation } from 'payload'
import { sharedAccess } from '../../access/index.ts'
import { auditChanges } from '../../audit/track-changes.ts'
import { trackChanges } from '../../outbox/track-changes.ts'

const validateFrom: TextFieldSingleValidation = (value) =>
  (typeof value === 'string' && /^\/(?!\/)[^\s?#]*$/.test(value) && value !== '/') ||
  '“旧网址”要写本站的路径，从“/”开始，不含域名、空格、问号和井号，例如 /stories/jiu-di-zhi/。'

const validateTo: TextFieldSingleValidation = (value, { siblingData }) => {
  if (typeof value !== 'string' || value === '')
    return '“新网址”为空：请写本站的路径（从“/”开始）或完整的网址（从 https:// 开始）。'
  if (value === (siblingData as { from?: string }).from)
    return '“新网址”和“旧网址”相同，会一直跳转下去：请改正其中一个。'
  return (
    /^\/(?!\/)\S*$/.test(value) ||
    (/^https?:\/\//.test(value) && URL.canParse(value)) ||
    `“新网址”写成“${value}”打不开：请写本站的路径（从“/”开始）或完整的网址（从 https:// 开始）。`
  )
}

const audit = auditChanges((doc) => String(doc.from ?? ''))
const track = trackChanges({ onCreate: true })

/** 跳转 */
export const Redirect: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: '跳转', plural: '跳转' },
  typescript: { interface: 'Redirect' },
  access: sharedAccess,
  trash: true,
  versions: { drafts: false, maxPerDoc: 20 },
  defaultSort: '-updatedAt',
  admin: {
    hideAPIURL: true,
    group: '网站',
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'permanent', 'updatedAt'],
    listSearchableFields: ['from', 'to'],
    description: '修改已发布内容的网址名时自动建立；也可以手动添加。',
  },
  hooks: {
    afterChange: [track.afterChange, ...audit.afterChange],
    afterDelete: [track.afterDelete, ...audit.afterDelete],
  },
  fields: [
    {
      name: 'from',
      type: 'text',
      label: '旧网址',
      required: true,
      unique: true,
      index: true,
      validate: validateFrom,
      admin: { description: '例如 /stories/jiu-di-zhi/' },
    },
    {
      name: 'to',
      type: 'text',
      label: '新网址',
      required: true,
      index: true,
      validate: validateTo,
      admin: { description: '本站路径，或 https:// 开头的网址。' },
    },
    {
      name: 'permanent',
      type: 'checkbox',
      label: '永久跳转',
      defaultValue: true,
      admin: { description: '临时换地方的，取消勾选。' },
    },
  ],
}
