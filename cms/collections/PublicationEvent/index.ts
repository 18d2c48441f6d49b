import type { CollectionConfig } from 'payload'
import { writtenByCms } from '../../access/index.ts'
import { publicationChanges } from '../../outbox/write-event.ts'

/** The outbox: a row for everything that may have changed what the public sees. */
export const PublicationEvent: CollectionConfig = {
  slug: 'publication-events',
  labels: { singular: '发布记录', plural: '发布记录' },
  typescript: { interface: 'PublicationEvent' },
  access: writtenByCms,
  lockDocuments: false,
  defaultSort: '-createdAt',
  admin: {
    hideAPIURL: true,
    // Names of collections and ids: for the publisher and for tests, not for editors.
    hidden: true,
    group: '系统',
    useAsTitle: 'subject',
    defaultColumns: ['createdAt', 'change', 'subject', 'document'],
    description: '由系统写入：哪条公开内容在什么时候变动过。网站据此更新。',
  },
  fields: [
    { name: 'subject', type: 'text', label: '种类', required: true },
    { name: 'document', type: 'text', label: '编号', required: true, index: true },
    {
      name: 'change',
      type: 'select',
      label: '变动',
      required: true,
      options: Object.entries(publicationChanges).map(([value, label]) => ({ value, label })),
    },
    // The number of the first release that has it; 0 while none does.
    { name: 'release', type: 'number', label: '版次', required: true, defaultValue: 0, index: true },
  ],
}
