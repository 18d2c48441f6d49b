'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { CommentsPanel } from './CommentsPanel.tsx'

/** The comments beside the form of a piece that is saved. */
export function CommentsField() {
  const { collectionSlug, id } = useDocumentInfo()
  return collectionSlug && id ? <CommentsPanel collection={collectionSlug} id={String(id)} /> : null
}
