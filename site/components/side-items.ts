import { beijingDay } from '@lectern/content-models/beijing-time'
import {
  addressOf,
  type EventReport,
  type Material,
  type PublishedRecord,
} from '@lectern/content-models/published'
import { longDay } from '../content/dates.ts'
import { detailLine } from './describe.ts'

export interface SideItem {
  title: string
  address?: string | undefined
  detail?: string | undefined
}

/** Entries of a list beside the text: title, address and what tells them apart. */
export const materialItems = (materials: readonly Material[]): SideItem[] =>
  materials.map((material) => ({
    title: material.title,
    address: addressOf(material),
    detail: detailLine(material),
  }))

/** Entries for related material, without what stands in another list of the page already. */
export const relatedItems = (related: readonly Material[], shown: readonly Material[] = []): SideItem[] =>
  materialItems(related.filter(({ kind, id }) => !shown.some((one) => one.kind === kind && one.id === id)))

/** Entries for records that need no more than their name. */
export const namedItems = (
  records: readonly (PublishedRecord & { title: string; place?: string | undefined })[],
): SideItem[] =>
  records.map((record) => ({ title: record.title, address: addressOf(record), detail: record.place }))

/** Where a script was given: day, place, listeners. */
export const givenItems = (reports: readonly EventReport[]): SideItem[] =>
  reports.map((report) => {
    const { startsAt, place, attendance } = report.event
    return {
      title: report.title,
      address: addressOf(report),
      detail: [longDay(beijingDay(startsAt)), place, attendance && `${attendance} 人`]
        .filter(Boolean)
        .join(' · '),
    }
  })
