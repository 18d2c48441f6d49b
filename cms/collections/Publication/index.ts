import { withdrawalKindNames } from '@lectern/content-models/workflow'
import type { CollectionConfig } from 'payload'
import { publicationsAccess } from '../../access/index.ts'

/**
 * 上线内容: one row for each document that is, was or will be public. Readers get what these rows hold and nothing else,
 * and one write of one row is what publishes and withdraws.
 */
export const Publication: CollectionConfig = {
  slug: 'publications',
  labels: { singular: '上线内容', plural: '上线内容' },
  typescript: { interface: 'Publication' },
  access: publicationsAccess,
  lockDocuments: false,
  defaultSort: '-publishedAt',
  admin: { hidden: true, useAsTitle: 'title' },
  indexes: [
    // All that is public is read page by page in the order of the keys.
    { fields: ['state', 'key'] },
    // The newest of a kind.
    { fields: ['subject', 'state', 'publishedAt'] },
  ],
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'subject', type: 'text', required: true, index: true },
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'title', type: 'text', required: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: ['scheduled', 'live', 'withdrawn'],
    },
    { name: 'address', type: 'text', index: true },
    { name: 'revision', type: 'number' },
    { name: 'snapshot', type: 'textarea' },
    // Whose change shows in the record though the snapshot stays: ids of pictures, files, words and events.
    { name: 'uses', type: 'text', hasMany: true, index: true },
    // Names under the article, and notes on later versions, as JSON of the contract.
    { name: 'signoff', type: 'textarea' },
    { name: 'changes', type: 'textarea' },
    { name: 'firstPublishedAt', type: 'date', index: true },
    { name: 'publishedAt', type: 'date', index: true },
    { name: 'plannedRevision', type: 'number' },
    { name: 'publishAt', type: 'date', index: true },
    // How it is to be withdrawn at its time, as JSON: kind, to, notice, reason.
    { name: 'withdrawAt', type: 'date', index: true },
    { name: 'withdrawalPlan', type: 'textarea' },
    // Why the worker could not do what was set for a time that has come, in sentences.
    { name: 'refusal', type: 'textarea' },
    {
      name: 'withdrawal',
      type: 'group',
      fields: [
        { name: 'kind', type: 'select', options: Object.keys(withdrawalKindNames) },
        { name: 'reason', type: 'textarea' },
        { name: 'to', type: 'text' },
        { name: 'notice', type: 'textarea' },
        { name: 'at', type: 'date' },
        { name: 'by', type: 'text' },
      ],
    },
  ],
}
