import type { CollectionConfig } from 'payload'
import { nobodyAtAll } from '../../access/index.ts'

/** What a person asks of the publisher: to go back to an older release, or to go on from there. */
export const ReleaseRequest: CollectionConfig = {
  slug: 'release-requests',
  labels: { singular: '网站回退', plural: '网站回退' },
  typescript: { interface: 'ReleaseRequest' },
  access: nobodyAtAll,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    { name: 'kind', type: 'select', required: true, options: ['rollback', 'resume'] },
    { name: 'release', type: 'number' },
    // Of that release in the store of releases.
    { name: 'name', type: 'text' },
    { name: 'by', type: 'text', required: true },
    { name: 'state', type: 'select', required: true, index: true, options: ['waiting', 'done', 'refused'] },
    { name: 'answer', type: 'textarea' },
  ],
}
