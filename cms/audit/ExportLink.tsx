'use client'
import { useSearchParams } from 'next/navigation.js'

/** Exports what the list shows, all pages of it. */
export function ExportLink() {
  const filter = [...useSearchParams()].filter(([name]) => name.startsWith('where'))
  const query = new URLSearchParams(filter).toString()
  return (
    <p style={{ margin: '0 0 1rem' }}>
      <a download href={`/api/audit-entries/export.csv${query ? `?${query}` : ''}`}>
        导出 CSV（按当前筛选）
      </a>
    </p>
  )
}
