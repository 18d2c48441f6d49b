import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { editors } from '../../access/index.ts'
import { trackChanges } from '../../outbox/track-changes.ts'
import { contentHashOf, hashField, keepHash, rememberHash } from '../content-hash.ts'
import { fileTypes } from './types.ts'

const hashFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation === 'create' || operation === 'update') && req.file) {
    const hash = contentHashOf(req.file.data)
    rememberHash(req, { hash, sourceHash: hash })
  }
  return args
}

/** 文件: attachments, audio and video; kept in `staticDir`. */
export function FileCollection(staticDir: string): CollectionConfig {
  const track = trackChanges({ onCreate: false })
  return {
    slug: 'files',
    labels: { singular: '文件', plural: '文件' },
    typescript: { interface: 'StoredFile' },
    access: editors,
    trash: false,
    upload: { staticDir, mimeTypes: fileTypes, pasteURL: false },
    defaultSort: '-createdAt',
    admin: {
      group: '专题与资源',
      useAsTitle: 'filename',
      defaultColumns: ['filename', 'title', 'mimeType', 'filesize', 'createdAt'],
      listSearchableFields: ['filename', 'title'],
      description: '附件（PDF、Word、Excel、PPT、文本、ZIP）和音频、视频。',
    },
    hooks: {
      beforeOperation: [hashFile],
      beforeChange: [keepHash],
      afterChange: [track.afterChange],
      afterDelete: [track.afterDelete],
    },
    fields: [
      {
        name: 'title',
        type: 'text',
        label: '名称',
        admin: { description: '显示给读者的名称；留空则显示文件名。' },
      },
      {
        name: 'transcript',
        type: 'textarea',
        label: '文字稿',
        admin: { description: '音频、视频里说了什么，给听不见的读者看。' },
      },
      ...hashField(),
    ],
  }
}
