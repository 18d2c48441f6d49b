import type { CollectionConfig } from 'payload'
import { nobodyAtAll } from '../../access/index.ts'

/** A batch of files that somebody imports; reached through the endpoints of cms/import-desk alone, which ask whose it is. */
export const ImportBatch: CollectionConfig = {
  slug: 'import-batches',
  labels: { singular: '导入批次', plural: '导入批次' },
  typescript: { interface: 'ImportBatch' },
  access: nobodyAtAll,
  endpoints: false,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    // Text, not relationships: nobody reads a person through a batch, and an account that is deleted leaves its drafts.
    { name: 'owner', type: 'text', required: true, index: true },
    { name: 'ownerName', type: 'text' },
    { name: 'unit', type: 'text', index: true },
    // ImportChoices as JSON: kind, topics, team and unit for all files.
    { name: 'choices', type: 'textarea' },
    // When somebody last worked on it, by which old ones are found.
    { name: 'touchedAt', type: 'date', required: true, index: true },
  ],
}
