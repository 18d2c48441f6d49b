import type { CollectionConfig } from 'payload'
import { writtenByCms } from '../../access/index.ts'
import { releaseEndpoints } from '../../releases/endpoints.ts'

/** 网站版次: a row for each try to bring changes to the readers, written by the publisher. */
export const Release: CollectionConfig = {
  slug: 'releases',
  labels: { singular: '网站版次', plural: '网站版次' },
  typescript: { interface: 'Release' },
  access: writtenByCms,
  lockDocuments: false,
  defaultSort: '-number',
  admin: { hidden: true, useAsTitle: 'number' },
  endpoints: releaseEndpoints,
  fields: [
    { name: 'number', type: 'number', required: true, unique: true, index: true },
    { name: 'state', type: 'select', required: true, options: ['building', 'switched', 'failed'] },
    // The token of the publisher that made it.
    { name: 'token', type: 'number', required: true },
    { name: 'name', type: 'text' },
    { name: 'step', type: 'text' },
    { name: 'startedAt', type: 'date', required: true },
    { name: 'switchedAt', type: 'date' },
    { name: 'seconds', type: 'number' },
    { name: 'tries', type: 'number', required: true, defaultValue: 1 },
    { name: 'records', type: 'number' },
    { name: 'pages', type: 'number' },
    // What changed, and sentences about what was left out, as JSON.
    { name: 'changes', type: 'textarea' },
    { name: 'problems', type: 'textarea' },
    { name: 'error', type: 'textarea' },
  ],
}
