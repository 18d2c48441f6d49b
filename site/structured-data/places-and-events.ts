import { beijingIso } from '@lectern/content-models/beijing-time'
import {
  addressOf,
  type Event,
  type RedSite,
  type SiteSettings,
  type Team,
} from '@lectern/content-models/published'
import { previewPicture, publisherData } from './article.ts'
import { type JsonLd, known, schemaObject } from './json-ld.ts'

const eventStates = {
  planned: 'https://schema.org/EventScheduled',
  held: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
} as const

/**
 * Event of a planned, held or cancelled event; `address` is the page that shows it.
 * Undefined when its place is not known: schema.org has no event without one.
 */
export function eventData(
  event: Event,
  settings: SiteSettings,
  context: { address: string; team?: string },
): JsonLd | undefined {
  if (!event.place) return undefined
  return schemaObject('Event', {
    name: event.title,
    description: event.summary,
    url: settings.origin + context.address,
    startDate: beijingIso(event.startsAt),
    endDate: event.endsAt && beijingIso(event.endsAt),
    eventStatus: eventStates[event.state],
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: event.place, address: event.place },
    organizer: context.team ? { '@type': 'Organization', name: context.team } : publisherData(settings),
    isAccessibleForFree: true,
    inLanguage: 'zh-Hans',
  })
}

/** Place of a red site. Its hours are words for readers (周一闭馆), which schema.org cannot carry, and stay out. */
export const placeData = (site: RedSite, settings: SiteSettings): JsonLd =>
  schemaObject('Place', {
    name: site.title,
    description: site.summary,
    url: settings.origin + (addressOf(site) ?? '/'),
    address: site.address ?? site.place,
    telephone: site.phone,
    image: previewPicture(settings.origin, site.cover),
    publicAccess: true,
  })

/** Organization of a lecture team, within its unit. */
export const teamData = (team: Team, settings: SiteSettings, unit?: string): JsonLd =>
  schemaObject('Organization', {
    name: team.title,
    description: team.summary,
    url: settings.origin + (addressOf(team) ?? '/'),
    image: previewPicture(settings.origin, team.cover),
    parentOrganization: unit ? known({ '@type': 'Organization', name: unit }) : undefined,
  })
