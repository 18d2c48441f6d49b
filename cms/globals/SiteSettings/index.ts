import { kindNames, materialKinds } from '@lectern/content-models/published'
import { usualCharactersPerMinute } from '@lectern/content-models/text'
import type { DateFieldValidation, Field, GlobalConfig } from 'payload'
import { globalAccess } from '../../access/index.ts'
import { auditGlobal } from '../../audit/track-changes.ts'
import { collectionOfKind } from '../../documents/kinds.ts'
import { beijingTime } from '../../fields/beijing-time.ts'
import { trackGlobal } from '../../outbox/track-changes.ts'

const webAddress = (label: string) => (value: string | null | undefined) =>
  !value ||
  (URL.canParse(value) && /^https?:/.test(value)) ||
  `“${label}”不是完整的网址：请从 https:// 写起，或者清空。`

const column = (name: string, label: string): Field => ({
  name,
  type: 'group',
  label,
  fields: [
    {
      name: 'description',
      type: 'textarea',
      label: '栏目介绍',
      admin: { description: '写入栏目页的 ColumnDescription，搜索引擎会显示。' },
    },
    {
      name: 'keywords',
      type: 'text',
      hasMany: true,
      label: '栏目关键词',
      admin: { placeholder: '关键词', description: '输入一个词后按回车。' },
    },
  ],
})

const validateUntil: DateFieldValidation = (value, { siblingData }) => {
  const { from } = siblingData as { from?: string }
  if (!value) return '“结束时间”为空：请写到什么时候（北京时间）恢复彩色，例如当天 24:00 写第二天 00:00。'
  return !from || new Date(value) > new Date(from) || '“结束时间”不晚于“开始时间”：请改正其中一个。'
}

/** 网站设置 */
export const SiteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: '网站设置',
  typescript: { interface: 'SiteSetting' },
  access: globalAccess,
  versions: { drafts: false, max: 50 },
  admin: { hideAPIURL: true, group: '网站', description: '保存后即在网站上生效。' },
  hooks: { afterChange: [trackGlobal, auditGlobal] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: '名称',
          fields: [
            {
              name: 'siteName',
              type: 'text',
              label: '网站名称',
              required: true,
              defaultValue: '宣讲台',
              maxLength: 40,
            },
            {
              name: 'tagline',
              type: 'text',
              label: '报头旁的一句话',
              maxLength: 60,
            },
            {
              name: 'description',
              type: 'textarea',
              label: '网站介绍',
              maxLength: 300,
              admin: { description: '写入网页的 description，搜索引擎会显示。' },
            },
            {
              name: 'origin',
              type: 'text',
              label: '网站地址',
              validate: (value: string | null | undefined) =>
                !value ||
                (URL.canParse(value) && /^https?:/.test(value) && new URL(value).origin === value) ||
                '“网站地址”要写成 https://域名 的形式，后面不带路径和斜杠。',
              admin: {
                description: '例如 https://www.example.cn；留空则用服务器上 LECTERN_SITE_URL 的设置。',
              },
            },
          ],
        },
        {
          label: '置灰',
          description: '全站黑白显示的时段（北京时间）：到开始时间自动置灰，到结束时间自动恢复。',
          fields: [
            {
              name: 'greyscale',
              type: 'array',
              label: '置灰时段',
              labels: { singular: '时段', plural: '时段' },
              maxRows: 100,
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'from',
                      type: 'date',
                      label: '开始时间',
                      required: true,
                      admin: beijingTime('30%'),
                    },
                    {
                      name: 'until',
                      type: 'date',
                      label: '结束时间',
                      required: true,
                      validate: validateUntil,
                      admin: beijingTime('30%'),
                    },
                    {
                      name: 'reason',
                      type: 'text',
                      label: '事由',
                      maxLength: 60,
                      admin: { width: '40%', description: '例如“国家公祭日”；只在后台看得到。' },
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          label: '页脚',
          fields: [
            {
              type: 'row',
              fields: [
                { name: 'organiser', type: 'text', label: '主办单位', admin: { width: '50%' } },
                { name: 'undertaker', type: 'text', label: '承办单位', admin: { width: '50%' } },
              ],
            },
            {
              type: 'row',
              fields: [
                { name: 'siteIdCode', type: 'text', label: '网站标识码', admin: { width: '50%' } },
                { name: 'icp', type: 'text', label: 'ICP 备案号', admin: { width: '50%' } },
              ],
            },
            {
              name: 'publicSecurity',
              type: 'group',
              label: '公安备案',
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'text',
                      type: 'text',
                      label: '备案号',
                      admin: { width: '60%', description: '例如 示公网安备 00000000000000号。' },
                    },
                    {
                      name: 'code',
                      type: 'text',
                      label: '编码',
                      admin: { width: '40%', description: '备案号里的数字。' },
                    },
                  ],
                },
              ],
            },
            {
              type: 'row',
              fields: [
                { name: 'address', type: 'text', label: '地址', admin: { width: '60%' } },
                { name: 'phone', type: 'text', label: '电话', admin: { width: '40%' } },
              ],
            },
            { name: 'reportLine', type: 'text', label: '违法和不良信息举报' },
            {
              name: 'licence',
              type: 'text',
              label: '版权说明',
            },
            {
              name: 'badge',
              type: 'group',
              label: '党政机关标识',
              admin: { description: '领到标识后填写；图片和网址都填了才显示。' },
              fields: [
                { name: 'picture', type: 'upload', relationTo: 'media', label: '标识图片' },
                { name: 'address', type: 'text', label: '标识网址', validate: webAddress('标识网址') },
              ],
            },
          ],
        },
        {
          label: '栏目',
          fields: [
            {
              name: 'columns',
              type: 'group',
              label: '',
              fields: materialKinds.map((kind) => column(kind, kindNames[kind])),
            },
          ],
        },
        {
          label: '审签',
          description: '三审制：两审为初审和终审（签发），三审再加复审。每一步都由不同的人来做。',
          fields: [
            {
              name: 'reviews',
              type: 'group',
              label: '',
              fields: Object.keys(collectionOfKind).map((kind) => ({
                name: kind,
                type: 'select' as const,
                label: kindNames[kind as keyof typeof collectionOfKind],
                defaultValue: '2',
                options: [
                  { value: '2', label: '两审：初审、签发' },
                  { value: '3', label: '三审：初审、复审、签发' },
                ],
              })),
            },
            {
              name: 'reviewHours',
              type: 'number',
              label: '每次审核的时限（小时）',
              defaultValue: 24,
              min: 1,
              max: 720,
              admin: { description: '送审后超过这个时间没有办理的，工作台会提醒。' },
            },
          ],
        },
        {
          label: '宣讲',
          fields: [
            {
              name: 'charactersPerMinute',
              type: 'number',
              label: '语速（每分钟字数）',
              required: true,
              defaultValue: usualCharactersPerMinute,
              min: 60,
              max: 600,
              admin: { description: '用来估算宣讲时长；一般在 200 到 260 之间。' },
            },
          ],
        },
      ],
    },
  ],
}
