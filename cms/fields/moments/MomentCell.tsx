'use client'
import { beijingMinute, beijingSecond } from '@lectern/content-models/beijing-time'
import { Link, useConfig } from '@payloadcms/ui'
import type { DateFieldClient, DefaultCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

/** A moment in a list, in Beijing time whatever the zone of the browser; to the second where the field says so. */
export function MomentCell({
  cellData,
  field,
  link,
  linkURL,
  collectionSlug,
  rowData,
}: DefaultCellComponentProps<DateFieldClient>) {
  const { config } = useConfig()
  if (typeof cellData !== 'string') return null
  const date = field.admin?.date as { displayFormat?: string } | undefined
  const words = date?.displayFormat?.endsWith('ss') ? beijingSecond(cellData) : beijingMinute(cellData)
  const moment = <time dateTime={cellData}>{words}</time>
  if (!link) return moment
  const own = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${collectionSlug}/${encodeURIComponent(String(rowData.id))}`,
  })
  return (
    <Link href={linkURL ?? own} prefetch={false}>
      {moment}
    </Link>
  )
}
