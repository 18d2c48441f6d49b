import { beijingDay } from '@lectern/content-models/beijing-time'
import { schemaVersion } from '@lectern/content-models/published'
import { speakingMinutes } from '@lectern/content-models/text'
import { spokenCharacters } from '../documents/spoken-words.ts'
import { idOf, idsOf, instant, referencesOf, text, texts } from '../documents/values.ts'
import type { EventReport, Exemplar, LectureScript, Story } from '../payload-types.ts'
import { publishedBody } from './body.ts'
import type { PublishingContext } from './context.ts'

type Material = LectureScript | Story | Exemplar | EventReport

const terms = (values: (string | { id: string })[] | null | undefined, context: PublishingContext) =>
  idsOf(values).flatMap((id) => context.term(id) ?? [])

const cover = (value: string | { id: string } | null | undefined, context: PublishingContext) => {
  const id = idOf(value)
  return id ? context.media.picture(id) : undefined
}

/** What the four kinds share. */
function shared(document: Material, context: PublishingContext) {
  const sourceName = text(document.source?.name)
  const publishedAt = instant(document.publishedAt) ?? instant(document.createdAt)
  return {
    schemaVersion,
    id: document.id,
    updatedAt: instant(document.updatedAt),
    slug: document.slug,
    title: document.title,
    subtitle: text(document.subtitle),
    summary: text(document.summary) ?? '',
    ...publishedBody(document.body, context.media),
    cover: cover(document.cover, context),
    topics: idsOf(document.topics),
    audiences: terms(document.audiences, context),
    tags: texts(document.tags),
    team: idOf(document.team),
    unit: idOf(document.unit),
    series: idOf(document.series),
    source: sourceName
      ? { name: sourceName, issue: text(document.source?.issue), address: text(document.source?.address) }
      : undefined,
    credits: {
      author: texts(document.credits?.author),
      editor: texts(document.credits?.editor),
      proofreader: texts(document.credits?.proofreader),
      reviewer: texts(document.credits?.reviewer),
      signer: texts(document.credits?.signer),
      photographer: texts(document.credits?.photographer),
    },
    displayDate: beijingDay(document.displayDate ?? publishedAt ?? document.createdAt),
    publishedAt,
    related: referencesOf(document.related),
    signoff: (document as { signoff?: unknown }).signoff,
    changes: (document as { changes?: unknown }).changes ?? [],
    attachments: idsOf(document.attachments).flatMap((id) => context.media.file(id) ?? []),
  }
}

export function lectureRecord(document: LectureScript, context: PublishingContext) {
  const form = idOf(document.form)
  const words = spokenCharacters(document.body)
  return {
    kind: 'lecture',
    ...shared(document, context),
    form: form ? context.term(form) : undefined,
    occasions: terms(document.occasions, context),
    targetMinutes: document.targetMinutes ?? undefined,
    words,
    speakingMinutes: speakingMinutes(words, context.charactersPerMinute),
    charactersPerMinute: context.charactersPerMinute,
    stories: idsOf(document.stories),
    redSites: idsOf(document.redSites),
    baseScript: idOf(document.baseScript),
  }
}

export function storyRecord(document: Story, context: PublishingContext) {
  return {
    kind: 'story',
    ...shared(document, context),
    storyKind: document.storyKind,
    period: text(document.period),
    place: text(document.place),
    spirits: idsOf(document.spirits),
    redSites: idsOf(document.redSites),
    people: texts(document.people),
    references: (document.references ?? []).map((entry) => ({
      text: entry.text,
      address: text(entry.address),
    })),
  }
}

/** The consent record is left behind: it never leaves the CMS. */
export function exemplarRecord(document: Exemplar, context: PublishingContext) {
  return {
    kind: 'exemplar',
    ...shared(document, context),
    exemplarKind: document.exemplarKind,
    name: document.name,
    workUnit: text(document.workUnit),
    role: text(document.role),
    honours: (document.honours ?? []).map((honour) => ({
      name: honour.name,
      level: text(honour.level),
      batch: text(honour.batch),
      year: honour.year ?? undefined,
      awardingBody: text(honour.awardingBody),
    })),
    quotation: text(document.quotation),
    portrait: cover(document.portrait, context),
  }
}

export function eventReportRecord(document: EventReport, context: PublishingContext) {
  const eventId = idOf(document.event)
  const event = eventId ? context.event(eventId) : undefined
  return {
    kind: 'eventReport',
    ...shared(document, context),
    event: event && { ...event, attendance: document.attendance ?? event.attendance },
    statistics: (document.statistics ?? []).map((entry) => ({
      label: entry.label,
      value: entry.value,
      unit: text(entry.unit),
      qualifier: entry.qualifier ?? undefined,
      asOf: text(entry.asOf),
      source: text(entry.source),
    })),
    gallery: (document.gallery ?? []).flatMap(({ picture }) => cover(picture, context) ?? []),
    scripts: idsOf(document.scripts),
  }
}
