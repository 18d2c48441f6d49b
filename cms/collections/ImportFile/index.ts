import type { CollectionConfig } from 'payload'
import { nobodyAtAll } from '../../access/index.ts'

export const importStates = ['waiting', 'reading', 'read', 'failed', 'stopped', 'drafted'] as const
export type ImportState = (typeof importStates)[number]

/** A file of a batch: what became of it and what a person corrected. Its reading lies on the disk: cms/import-desk/storage.ts. */
export const ImportFile: CollectionConfig = {
  slug: 'import-files',
  labels: { singular: '导入的文件', plural: '导入的文件' },
  typescript: { interface: 'ImportFile' },
  access: nobodyAtAll,
  endpoints: false,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    { name: 'batch', type: 'text', required: true, index: true },
    { name: 'place', type: 'number', required: true },
    { name: 'name', type: 'text', required: true },
    // SHA-256 of the bytes.
    { name: 'hash', type: 'text', required: true, index: true },
    { name: 'size', type: 'number', required: true },
    { name: 'state', type: 'select', required: true, index: true, options: [...importStates] },
    // Why it could not be read, or what went wrong after its draft was there.
    { name: 'message', type: 'textarea' },
    // JSON: what lists show and duplicates are found by (ReadingSummary), what a person corrected and chose, and the lines
    // that they put back or took out (MovedLines).
    { name: 'summary', type: 'textarea' },
    { name: 'corrections', type: 'textarea' },
    { name: 'choices', type: 'textarea' },
    { name: 'kept', type: 'textarea' },
    { name: 'checked', type: 'checkbox', defaultValue: false },
    // Import key of the draft, noted before it is made: a crash between the two leaves no second draft.
    { name: 'draftKey', type: 'text' },
    { name: 'draftCollection', type: 'text' },
    { name: 'draftId', type: 'text', index: true },
  ],
}
