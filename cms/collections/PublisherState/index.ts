import type { CollectionConfig } from 'payload'
import { nobodyAtAll } from '../../access/index.ts'

/** One row: who may publish until when, and what readers have. Written below Payload's operations, by cms/publisher alone. */
export const PublisherState: CollectionConfig = {
  slug: 'publisher-state',
  labels: { singular: '发布程序', plural: '发布程序' },
  typescript: { interface: 'PublisherState' },
  access: nobodyAtAll,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'holder', type: 'text' },
    // Grows with every change of the holder: whoever has an older one may not switch any more.
    { name: 'token', type: 'number', required: true },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'seenAt', type: 'date' },
    // Number of the release that readers have; 0 before the first.
    { name: 'live', type: 'number', required: true, defaultValue: 0 },
    // Went back to an older release on request: what is newer waits until somebody lets it go on.
    { name: 'held', type: 'checkbox', defaultValue: false },
    // Names of the releases that can be brought back, as JSON.
    { name: 'kept', type: 'textarea' },
  ],
}
