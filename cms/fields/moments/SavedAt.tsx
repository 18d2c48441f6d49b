'use client'
import { beijingMinute } from '@lectern/content-models/beijing-time'
import { useDocumentInfo } from '@payloadcms/ui'

/** Above a form: when it was saved last and made, in Beijing time; in place of Payload's line, which tells the browser's time. */
export function SavedAt() {
  const { id, savedDocumentData } = useDocumentInfo()
  const { updatedAt, createdAt } = (savedDocumentData ?? {}) as { updatedAt?: string; createdAt?: string }
  if (!id || !updatedAt) return null
  return (
    <p className="desk-saved" title={createdAt ? `${beijingMinute(createdAt)} 新建（北京时间）` : undefined}>
      <time dateTime={updatedAt}>{beijingMinute(updatedAt)}</time> 保存
    </p>
  )
}
