import type { CollectionConfig } from 'payload'
import { signedRevisionsAccess } from '../../access/index.ts'

/** 签发稿: what was signed, word for word; written once by the signature and never changed. */
export const SignedRevision: CollectionConfig = {
  slug: 'signed-revisions',
  labels: { singular: '签发稿', plural: '签发稿' },
  typescript: { interface: 'SignedRevision' },
  access: signedRevisionsAccess,
  lockDocuments: false,
  defaultSort: '-createdAt',
  admin: { hidden: true, useAsTitle: 'title' },
  fields: [
    // `subject:document:revision`, so that one revision is signed once.
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'revision', type: 'number', required: true },
    { name: 'title', type: 'text', required: true },
    // JSON as text: kept byte for byte, which neither database promises for an object.
    { name: 'snapshot', type: 'textarea', required: true },
    { name: 'record', type: 'textarea', required: true },
    { name: 'authors', type: 'text', hasMany: true },
    { name: 'reviewers', type: 'text', hasMany: true },
    { name: 'signer', type: 'text' },
    { name: 'checklist', type: 'text', hasMany: true },
    { name: 'changeNote', type: 'textarea' },
    { name: 'signedAt', type: 'date', required: true },
  ],
}
