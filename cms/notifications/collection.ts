import { noticeNames } from '@lectern/content-models/workflow'
import type { CollectionConfig, Field, Where } from 'payload'
import { nobody } from '../access/index.ts'
import { markRead } from './mark-read.ts'

const options = Object.entries(noticeNames).map(([value, label]) => ({ value, label }))

/** Bookkeeping of the sender; nobody's to read. */
const ofSender = { access: { read: () => false } }

/** 提醒: one row a person and occasion, which is also the queue of its mail. */
export const Notification: CollectionConfig = {
  slug: 'notifications',
  labels: { singular: '提醒', plural: '提醒' },
  typescript: { interface: 'Notification' },
  access: {
    // Each person their own, administrators too.
    read: ({ req }): Where | false =>
      req.user?.collection === 'users' ? { user: { equals: req.user.id }, inAdmin: { equals: true } } : false,
    readVersions: nobody,
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  lockDocuments: false,
  defaultSort: '-createdAt',
  admin: { hidden: true, hideAPIURL: true, useAsTitle: 'text' },
  endpoints: [{ path: '/read', method: 'post', handler: markRead }],
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', label: '收件人', index: true },
    { name: 'event', type: 'select', label: '事项', required: true, options },
    {
      name: 'subject',
      type: 'group',
      label: '稿件',
      fields: [
        { name: 'collection', type: 'text', label: '种类', required: true },
        { name: 'document', type: 'text', label: '编号', required: true },
        { name: 'title', type: 'text', label: '标题' },
      ],
    },
    { name: 'text', type: 'textarea', label: '内容', required: true },
    { name: 'inAdmin', type: 'checkbox', label: '站内可见', defaultValue: true },
    { name: 'occasion', type: 'text', label: '起因', index: true, ...ofSender },
    { name: 'readAt', type: 'date', label: '已读时间', index: true },
    {
      name: 'mail',
      type: 'select',
      label: '邮件',
      index: true,
      options: [
        { value: 'none', label: '不发' },
        { value: 'waiting', label: '待发' },
        { value: 'sent', label: '已发' },
        { value: 'failed', label: '发不出去' },
      ],
      ...ofSender,
    },
    { name: 'mailDueAt', type: 'date', label: '下次发送时间', index: true, ...ofSender },
    { name: 'mailAttempts', type: 'number', label: '发送次数', ...ofSender },
    { name: 'mailError', type: 'text', label: '发不出去的原因', ...ofSender },
  ],
}

/** What a person has switched off; empty means that they are told everything both ways. */
export const notificationPreferences: Field = {
  name: 'notificationPreferences',
  type: 'group',
  label: '提醒',
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'notInAdmin',
          type: 'select',
          hasMany: true,
          label: '站内不提醒',
          options,
          admin: { description: '选中的事项不出现在右上角的提醒里。' },
        },
        {
          name: 'notByMail',
          type: 'select',
          hasMany: true,
          label: '不发邮件',
          options,
          admin: { description: '选中的事项不发到邮箱。' },
        },
      ],
    },
  ],
}
