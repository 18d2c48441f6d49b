import type { CollectionConfig } from 'payload'
import { nobodyAtAll } from '../access/index.ts'
import { addComment, deleteComment, listComments, resolveComment } from './endpoints.ts'

/** 批注: comments on pieces, reached only by the endpoints below, which ask whether the piece may be read. */
export const PieceComment: CollectionConfig = {
  slug: 'comments',
  labels: { singular: '批注', plural: '批注' },
  typescript: { interface: 'PieceComment' },
  access: nobodyAtAll,
  lockDocuments: false,
  defaultSort: 'createdAt',
  admin: { hidden: true, hideAPIURL: true, useAsTitle: 'text' },
  endpoints: [
    { path: '/of/:subject/:document', method: 'get', handler: listComments },
    { path: '/of/:subject/:document', method: 'post', handler: addComment },
    { path: '/:id/resolved', method: 'post', handler: resolveComment },
    { path: '/:id/deletion', method: 'post', handler: deleteComment },
  ],
  fields: [
    {
      name: 'subject',
      type: 'group',
      label: '稿件',
      fields: [
        { name: 'collection', type: 'text', label: '种类', required: true },
        { name: 'document', type: 'text', label: '编号', required: true, index: true },
      ],
    },
    { name: 'revision', type: 'number', label: '第几稿', required: true },
    { name: 'passage', type: 'textarea', label: '所引文字' },
    { name: 'text', type: 'textarea', label: '批注', required: true },
    { name: 'author', type: 'relationship', relationTo: 'users', label: '作者' },
    // Kept when the account is gone.
    { name: 'authorName', type: 'text', label: '作者姓名' },
    { name: 'resolvedAt', type: 'date', label: '处理时间' },
    { name: 'resolvedByName', type: 'text', label: '处理人' },
  ],
}
