import type { CollectionConfig } from 'payload'
import { nobodyAtAll } from '../../access/index.ts'

/**
 * One row for each piece whose text is long enough to be compared: its sketch, and the keys by which similar ones are
 * found through an index. So a piece is held against twenty thousand others by one query, and a save writes one row.
 */
export const Fingerprint: CollectionConfig = {
  slug: 'fingerprints',
  labels: { singular: '文稿指纹', plural: '文稿指纹' },
  typescript: { interface: 'Fingerprint' },
  access: nobodyAtAll,
  lockDocuments: false,
  timestamps: false,
  admin: { hidden: true },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'title', type: 'text' },
    // Numbers in base 36, with spaces between them.
    { name: 'print', type: 'textarea', required: true },
    { name: 'bands', type: 'text', hasMany: true, index: true },
  ],
}
