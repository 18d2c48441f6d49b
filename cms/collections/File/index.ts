import { extname } from 'node:path'
import { APIError, type CollectionBeforeOperationHook, type CollectionConfig } from 'payload'
import { uploadsAccess } from '../../access/index.ts'
import { auditChanges } from '../../audit/track-changes.ts'
import { hashField, keepHash, rememberSource } from '../../documents/content-hash.ts'
import { fileTypes } from '../../documents/file-types.ts'
import { trackChanges } from '../../outbox/track-changes.ts'
import { keepPublicUploads, uploaderField } from '../keep-public-uploads.ts'

const checkFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation === 'create' || operation === 'update') && req.file) {
    if (!fileTypes.includes(req.file.mimetype))
      throw new APIError(
        `不能上传${extname(req.file.name) ? ` ${extname(req.file.name)} ` : '这种'}文件：可以上传 PDF、Word、Excel、PPT、文本、ZIP、MP3、M4A、OGG、WAV、MP4、WebM；图片请传到“图片”里。`,
        400,
        undefined,
        true,
      )
    rememberSource(req, req.file.data)
  }
  return args
}

/** 文件: attachments, audio and video; kept in `staticDir`. */
export function FileCollection(staticDir: string): CollectionConfig {
  const audit = auditChanges((doc) => String(doc.title || doc.filename || ''))
  const track = trackChanges({ onCreate: false })
  return {
    slug: 'files',
    labels: { singular: '文件', plural: '文件' },
    typescript: { interface: 'StoredFile' },
    access: uploadsAccess,
    trash: true,
    upload: { staticDir, mimeTypes: fileTypes, pasteURL: false },
    defaultSort: '-createdAt',
    admin: {
      hideAPIURL: true,
      group: '专题与资源',
      useAsTitle: 'filename',
      defaultColumns: ['filename', 'title', 'mimeType', 'filesize', 'createdAt'],
      listSearchableFields: ['filename', 'title'],
      description: '附件（PDF、Word、Excel、PPT、文本、ZIP）和音频、视频。',
    },
    hooks: {
      beforeOperation: [checkFile],
      beforeChange: [keepHash, keepPublicUploads.beforeChange],
      beforeDelete: [keepPublicUploads.beforeDelete],
      afterChange: [track.afterChange, ...audit.afterChange],
      afterDelete: [track.afterDelete, ...audit.afterDelete],
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
      uploaderField,
    ],
  }
}
