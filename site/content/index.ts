import { readRecordsFile } from './records-file.ts'
import { update } from './store.ts'

export * from './addresses.ts'
export * from './announced-events.ts'
export * from './by-the-clock.ts'
export * from './calendar.ts'
export { unwatch } from './cells.ts'
export * from './features.ts'
export * from './gatherings.ts'
export type { GatheringIndex } from './indexes.ts'
export * from './lecture-terms.ts'
export * from './list-pages.ts'
export * from './records.ts'
export * from './referring.ts'
export * from './routes.ts'
export * from './settings.ts'
export * from './sitemap-parts.ts'
export { countRecords, everything, stored, update } from './store.ts'
export * from './tags.ts'
export { digestOfRead, traced } from './trace.ts'
export * from './withdrawals.ts'

// Only the static build has a file to read: the renderer is handed its records.
const file = import.meta.env?.RECORDS_FILE
if (file) {
  const now = import.meta.env.SITE_NOW
  const { invalid } = update({
    replaceAll: readRecordsFile(file),
    ...(now ? { now: new Date(now) } : {}),
  })
  for (const { record, problems } of invalid) console.warn(`${record}未发布：${problems.join('；')}。`)
}
