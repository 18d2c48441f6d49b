import type { Field, GlobalConfig } from 'payload'
import { globalAccess } from '../../access/index.ts'
import { auditGlobal } from '../../audit/track-changes.ts'
import { trackGlobal } from '../../outbox/track-changes.ts'
import { usualNavigation } from '../../publication/usual-navigation.ts'

const entries: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'label', type: 'text', label: '文字', required: true, admin: { width: '40%' } },
      {
        name: 'address',
        type: 'text',
        label: '网址',
        required: true,
        validate: (value: string | null | undefined) =>
          (typeof value === 'string' &&
            (/^\/(?!\/)/.test(value) || (/^https?:\/\//.test(value) && URL.canParse(value)))) ||
          '导航的“网址”要写本站的路径（从“/”开始）或完整的网址（从 https:// 开始）。',
        admin: { width: '60%', description: '本站路径（例如 /stories/）或 https:// 开头的网址。' },
      },
    ],
  },
]

/** 导航 */
export const Navigation: GlobalConfig = {
  slug: 'navigation',
  label: '导航',
  typescript: { interface: 'Navigation' },
  access: globalAccess,
  versions: { drafts: false, max: 50 },
  admin: { hideAPIURL: true, group: '网站', description: '保存后即在网站上生效。' },
  hooks: { afterChange: [trackGlobal, auditGlobal] },
  fields: [
    {
      name: 'main',
      type: 'array',
      label: '主导航',
      labels: { singular: '栏目', plural: '栏目' },
      maxRows: 10,
      defaultValue: usualNavigation,
      fields: entries,
    },
    {
      name: 'footer',
      type: 'array',
      label: '页脚链接',
      labels: { singular: '链接', plural: '链接' },
      maxRows: 20,
      fields: entries,
    },
  ],
}
