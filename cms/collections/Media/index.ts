import type { CollectionConfig } from 'payload'
import { uploadsAccess } from '../../access/index.ts'
import { auditChanges } from '../../audit/track-changes.ts'
import { hashField, keepHash } from '../../documents/content-hash.ts'
import { trackChanges } from '../../outbox/track-changes.ts'
import { keepPublicUploads, uploaderField } from '../keep-public-uploads.ts'
import { cleanPicture, pictureTypes } from './clean-picture.ts'

/** 图片; kept in `staticDir`. */
export function Media(staticDir: string): CollectionConfig {
  const audit = auditChanges((doc) => String(doc.alt || ''))
  const track = trackChanges({ onCreate: false })
  return {
    slug: 'media',
    labels: { singular: '图片', plural: '图片' },
    typescript: { interface: 'Media' },
    access: uploadsAccess,
    trash: true,
    upload: {
      staticDir,
      mimeTypes: [...pictureTypes],
      pasteURL: false,
      // Cutting is done for the public site around the focal point; the original stays whole.
      crop: false,
      focalPoint: true,
      displayPreview: true,
      adminThumbnail: 'thumbnail',
      imageSizes: [{ name: 'thumbnail', width: 480, withoutEnlargement: true }],
    },
    defaultSort: '-createdAt',
    admin: {
      hideAPIURL: true,
      group: '专题与资源',
      useAsTitle: 'alt',
      defaultColumns: ['filename', 'alt', 'credit', 'createdAt'],
      listSearchableFields: ['alt', 'caption', 'credit', 'filename'],
      description: 'JPEG、PNG、WebP、AVIF。拍摄地点等隐藏信息在上传时自动去除。',
    },
    hooks: {
      beforeOperation: [cleanPicture],
      beforeChange: [keepHash, keepPublicUploads.beforeChange],
      beforeDelete: [keepPublicUploads.beforeDelete],
      afterChange: [track.afterChange, ...audit.afterChange],
      afterDelete: [track.afterDelete, ...audit.afterDelete],
    },
    fields: [
      {
        name: 'alt',
        type: 'text',
        label: '替代文字',
        required: true,
        maxLength: 300,
        validate: (value: string | null | undefined) =>
          (typeof value === 'string' && value.trim() !== '') ||
          '“替代文字”为空：请用一句话写出图里有什么，读屏软件会念给看不见图的读者。',
        admin: { description: '用一句话写出图里有什么，给看不见图的读者听；不要写“图片”“照片”这样的词。' },
      },
      { name: 'caption', type: 'text', label: '图注', admin: { description: '显示在图下面的说明。' } },
      { name: 'credit', type: 'text', label: '摄影／来源' },
      ...hashField(),
      uploaderField,
    ],
  }
}
