import { type MaterialKind, materialKinds } from '../published/index.ts'
import type { InsertedBlock, TimelineEntry } from './blocks.ts'
import { tidyField, tidyText } from './tidy.ts'

/** The CMS collection of each kind of material. */
export const collectionOf: Record<MaterialKind, string> = {
  lecture: 'lecture-scripts',
  story: 'stories',
  exemplar: 'exemplars',
  eventReport: 'event-reports',
}

const qualifiers = ['余', '多', '约'] as const

/** `{ name: value }` when there is a value, else nothing: so that absent fields are absent. */
export const given = <Name extends string>(name: Name, value: string) =>
  (value === '' ? {} : { [name]: value }) as Partial<Record<Name, string>>

/**
 * One inserted block in its normal form from loose fields, or undefined when what makes it worth showing is
 * missing: a statistic without label or value, a picture or recording without id, an empty cue or timeline.
 */
export function insertedBlock(
  type: InsertedBlock['type'],
  fields: Record<string, unknown>,
): InsertedBlock | undefined {
  const field = (name: string) => tidyField(fields[name])
  const id = field('id')
  switch (type) {
    case 'picture':
      return id === ''
        ? undefined
        : { type, id, ...given('caption', field('caption')), ...given('credit', field('credit')) }
    case 'recording':
      return id === '' ? undefined : { type, id, ...given('caption', field('caption')) }
    case 'statistic': {
      const label = field('label')
      const value = field('value')
      if (label === '' || value === '') return undefined
      const qualifier = qualifiers.find((known) => known === field('qualifier'))
      return {
        type,
        label,
        value,
        ...given('unit', field('unit')),
        ...(qualifier ? { qualifier } : {}),
        ...given('asOf', field('asOf')),
        ...given('source', field('source')),
      }
    }
    case 'timeline': {
      const entries = Array.isArray(fields.entries) ? fields.entries.flatMap(timelineEntry) : []
      return entries.length === 0 ? undefined : { type, entries }
    }
    case 'cue': {
      const text = tidyText(fields.text)
      return text === '' ? undefined : { type, text }
    }
    case 'relatedItem': {
      const kind = materialKinds.find((known) => known === fields.kind)
      return kind === undefined || id === '' ? undefined : { type, reference: { kind, id } }
    }
  }
}

function timelineEntry(value: unknown): TimelineEntry[] {
  if (typeof value !== 'object' || value === null) return []
  const fields = value as Record<string, unknown>
  const entry = {
    date: tidyField(fields.date),
    ...given('title', tidyField(fields.title)),
    ...given('text', tidyText(fields.text)),
  }
  return Object.values(entry).every((part) => part === '') ? [] : [entry]
}
