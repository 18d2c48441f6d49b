import type { CollectionConfig } from 'payload'
import { apiClientsAccess } from '../../access/index.ts'
import { auditChanges } from '../../audit/track-changes.ts'

/** 接口密钥: other programs that read what is public; none of them writes anything. */
export const ApiClient: CollectionConfig = {
  slug: 'api-clients',
  labels: { singular: '接口密钥', plural: '接口密钥' },
  typescript: { interface: 'ApiClient' },
  access: apiClientsAccess,
  auth: { disableLocalStrategy: true, useAPIKey: true },
  lockDocuments: false,
  admin: {
    hideAPIURL: true,
    group: '系统',
    useAsTitle: 'name',
    defaultColumns: ['name', 'enableAPIKey', 'updatedAt'],
    description:
      '给其他系统读取公开内容用：只能读已上线的内容、词表、导航、跳转和网站设置，不能读草稿，不能写入。请求头写 Authorization: api-clients API-Key 密钥。',
  },
  hooks: auditChanges((doc) => String(doc.name ?? '')),
  fields: [
    {
      name: 'name',
      type: 'text',
      label: '用途',
      required: true,
      admin: { description: '哪个系统用、谁负责，例如“上级平台抓取（信息中心）”。' },
    },
  ],
}
