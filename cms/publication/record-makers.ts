import type { CollectionKind } from '../documents/kinds.ts'
import type { PublishingContext } from './context.ts'
import { eventReportRecord, exemplarRecord, lectureRecord, storyRecord } from './material.ts'
import {
  eventRecord,
  pageRecord,
  redSiteRecord,
  seriesRecord,
  spiritRecord,
  teamRecord,
  topicRecord,
  unitRecord,
} from './surroundings.ts'

type Make = (document: never, context: PublishingContext) => Record<string, unknown>

/** How a document of each kind becomes a published record. Documents come as stored, which Payload's types describe. */
export const recordMakers: Record<CollectionKind, Make> = {
  topic: topicRecord,
  spirit: spiritRecord,
  redSite: redSiteRecord,
  unit: unitRecord,
  team: teamRecord,
  series: seriesRecord,
  page: pageRecord,
  event: eventRecord,
  lecture: lectureRecord,
  story: storyRecord,
  exemplar: exemplarRecord,
  eventReport: eventReportRecord,
}
