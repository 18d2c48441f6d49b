import { schemaVersion } from '@lectern/content-models/published'
import { idOf, idsOf, instant, text } from '../documents/values.ts'
import type { Event, Page, Redirect, RedSite, Series, Spirit, Team, Topic, Unit } from '../payload-types.ts'
import { publishedBody } from './body.ts'
import type { PublishingContext } from './context.ts'
import type { PublishedEvent } from './published-event.ts'

interface Described {
  id: string
  updatedAt: string
  slug?: string | null
  title: string
  summary?: string | null
}

const described = (document: Described) => ({
  schemaVersion,
  id: document.id,
  updatedAt: instant(document.updatedAt),
  slug: document.slug,
  title: document.title,
  summary: text(document.summary) ?? '',
})

const words = (values: (string | { id: string })[] | null | undefined, context: PublishingContext) =>
  idsOf(values).flatMap((id) => context.term(id) ?? [])

const picture = (value: string | { id: string } | null | undefined, context: PublishingContext) => {
  const id = idOf(value)
  return id ? context.media.picture(id) : undefined
}

/** What a report repeats of its event. */
export const publishedEventOf = (
  document: Event,
  term: (id: string) => string | undefined,
): PublishedEvent => {
  const form = idOf(document.form)
  return {
    // An event without a time is refused by the contract.
    startsAt: instant(document.startsAt) ?? '',
    endsAt: instant(document.endsAt),
    place: text(document.place),
    team: idOf(document.team),
    form: form ? term(form) : undefined,
    audiences: idsOf(document.audiences).flatMap((id) => term(id) ?? []),
    attendance: document.attendance ?? undefined,
  }
}

export function eventRecord(document: Event, context: PublishingContext) {
  const { attendance: _, ...event } = publishedEventOf(document, context.term)
  return {
    kind: 'event',
    ...described(document),
    ...event,
    state: document.state,
    scripts: idsOf(document.scripts),
    report: context.reportOf(document.id),
  }
}

export const topicRecord = (document: Topic, context: PublishingContext) => ({
  kind: 'topic',
  ...described(document),
  ...publishedBody(document.body, context.media),
  cover: picture(document.cover, context),
  order: document.order ?? 0,
})

export const spiritRecord = (document: Spirit, context: PublishingContext) => ({
  kind: 'spirit',
  ...described(document),
  ...publishedBody(document.body, context.media),
  wording: text(document.wording),
  period: text(document.period),
  origin: text(document.origin),
  redSites: idsOf(document.redSites),
  order: document.order ?? 0,
})

export const redSiteRecord = (document: RedSite, context: PublishingContext) => ({
  kind: 'redSite',
  ...described(document),
  ...publishedBody(document.body, context.media),
  cover: picture(document.cover, context),
  place: text(document.place),
  address: text(document.address),
  hours: text(document.hours),
  phone: text(document.phone),
  notes: text(document.notes),
  spirits: idsOf(document.spirits),
})

export const teamRecord = (document: Team, context: PublishingContext) => ({
  kind: 'team',
  ...described(document),
  ...publishedBody(document.body, context.media),
  cover: picture(document.cover, context),
  unit: idOf(document.unit),
  forms: words(document.forms, context),
})

export const unitRecord = (document: Unit) => ({
  kind: 'unit',
  ...described(document),
  brand: text(document.brand),
})

export const seriesRecord = (document: Series, context: PublishingContext) => ({
  kind: 'series',
  ...described(document),
  ...publishedBody(document.body, context.media),
  cover: picture(document.cover, context),
  premium: document.premium === true,
})

export const pageRecord = (document: Page, context: PublishingContext) => ({
  kind: 'page',
  ...described(document),
  ...publishedBody(document.body, context.media),
})

export const redirectRecord = (document: Redirect) => ({
  kind: 'redirect',
  schemaVersion,
  id: document.id,
  updatedAt: instant(document.updatedAt),
  from: document.from,
  to: document.to,
  permanent: document.permanent !== false,
})
