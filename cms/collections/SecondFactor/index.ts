import type { CollectionConfig } from 'payload'
import { nobody } from '../../access/index.ts'

/** 第二验证: one row per person that has one, out of reach through every door; `cms/accounts` alone reads and writes it. */
export const SecondFactor: CollectionConfig = {
  slug: 'second-factors',
  labels: { singular: '第二验证', plural: '第二验证' },
  typescript: { interface: 'SecondFactor' },
  access: {
    create: nobody,
    read: nobody,
    readVersions: nobody,
    update: nobody,
    delete: nobody,
    admin: () => false,
    unlock: nobody,
  },
  admin: { hidden: true },
  endpoints: false,
  lockDocuments: false,
  fields: [
    // The id as text: a relationship would be followed, and shown, by whoever reads the user.
    { name: 'user', type: 'text', required: true, unique: true, index: true },
    // Sealed with a key that comes from PAYLOAD_SECRET.
    { name: 'secret', type: 'text', required: true },
    // The 30-second step of the code used last: no code counts twice.
    { name: 'lastStep', type: 'number', required: true },
    // Keyed hashes of the codes that are left, one after another with spaces.
    { name: 'recoveryCodes', type: 'text', required: true },
  ],
}
