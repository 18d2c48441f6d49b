import type { CollectionConfig } from 'payload'
import { nobodyAtAll } from '../../access/index.ts'

/** Secret addresses of calendar feeds: one a person at most, as a hash. */
export const CalendarFeed: CollectionConfig = {
  slug: 'calendar-feeds',
  labels: { singular: '日历订阅', plural: '日历订阅' },
  typescript: { interface: 'CalendarFeed' },
  access: nobodyAtAll,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    // Text, not a relationship: an account that is deleted leaves a row that opens nothing.
    { name: 'user', type: 'text', required: true, unique: true, index: true },
    { name: 'hash', type: 'text', required: true, unique: true, index: true },
    { name: 'readAt', type: 'date' },
  ],
}
