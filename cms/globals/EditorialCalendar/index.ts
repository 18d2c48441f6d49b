import { isMemorialDay, usualMemorialDays } from '@lectern/content-models/feature-slots'
import type { GlobalConfig } from 'payload'
import { globalAccess } from '../../access/index.ts'
import { auditGlobal } from '../../audit/track-changes.ts'

/** 纪念日: days that the editorial calendar shows; nothing of it is public. */
export const EditorialCalendar: GlobalConfig = {
  slug: 'editorial-calendar',
  label: '纪念日',
  typescript: { interface: 'EditorialCalendar' },
  access: globalAccess,
  versions: { drafts: false, max: 50 },
  admin: { hideAPIURL: true, group: '网站', description: '显示在排期日历上，提醒编辑提前安排。' },
  hooks: { afterChange: [auditGlobal] },
  fields: [
    {
      name: 'memorialDays',
      type: 'array',
      label: '纪念日',
      labels: { singular: '纪念日', plural: '纪念日' },
      maxRows: 200,
      defaultValue: usualMemorialDays,
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'name',
              type: 'text',
              label: '名称',
              required: true,
              maxLength: 30,
              admin: { width: '60%' },
            },
            {
              name: 'day',
              type: 'text',
              label: '日期',
              required: true,
              validate: (value: string | null | undefined) =>
                (typeof value === 'string' && isMemorialDay(value)) ||
                '“日期”要写成 09-30（每年）或 2026-09-30（只在这一年）的形式，并且日历上有这一天。',
              admin: { width: '40%', description: '每年都有的写 09-30；只有一年的写 2026-09-30。' },
            },
          ],
        },
      ],
    },
  ],
}
