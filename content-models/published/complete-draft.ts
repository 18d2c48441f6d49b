import { type PublishedRecord, publishedRecord } from './records.ts'

/** A draft made fit to be shown, and the fields that had to be helped; none of it is ever published. */
export interface CompletedDraft {
  record: PublishedRecord
  /** Top-level fields that were empty and hold a stand-in. */
  missing: string[]
  /** Top-level fields of which something did not keep to the contract and was left out. */
  leftOut: string[]
}

type Draft = Record<string, unknown> & { kind: string; id: string }

/** Stands for what every record of a kind must say and a draft may not say yet. */
const standIns = (draft: Draft, now: string): Record<string, unknown> => ({
  title: '（还没有标题）',
  slug: `preview-${draft.id.toLowerCase().replace(/[^a-z0-9]+/g, '') || 'draft'}`,
  updatedAt: now,
  publishedAt: now,
  displayDate: now.slice(0, 10),
  startsAt: now,
  event: { startsAt: now, audiences: [] },
  state: 'planned',
  form: '（还没有选择形式）',
  storyKind: '事件',
  exemplarKind: '个人',
  name: '（还没有姓名）',
  words: 0,
  speakingMinutes: 0,
  charactersPerMinute: 200,
})

/** Fields that the CMS fills in by itself: nobody has to be told that they are missing. */
const byItself: ReadonlySet<string> = new Set([
  'updatedAt',
  'publishedAt',
  'displayDate',
  'words',
  'speakingMinutes',
  'charactersPerMinute',
])

/** A copy of a value without what is at a path. */
function cut(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (Array.isArray(value))
    return rest.length > 0
      ? value.map((entry, index) => (index === key ? cut(entry, rest) : entry))
      : value.filter((_, index) => index !== key)
  const { [String(key)]: inner, ...others } = value as Record<string, unknown>
  return rest.length > 0 ? { ...others, [String(key)]: cut(inner, rest) } : others
}

/** A copy without the innermost list entry on the path, or without the top-level field when no list is on it. */
function without(draft: Draft, path: readonly PropertyKey[]): Draft {
  const index = path.findLastIndex((key) => typeof key === 'number')
  return cut(draft, path.slice(0, index > 0 ? index + 1 : 1)) as Draft
}

/**
 * Makes a record of a half-written draft keep to the contract, so that the site can show it:
 * what is missing gets a stand-in, what is wrong is left out, one entry of a list at a time.
 * `now` is an instant; it dates what has no date. Throws for something that is no record of a known kind with an id.
 */
export function completeDraft(value: unknown, now: string): CompletedDraft {
  let draft = value as Draft
  if (typeof draft?.id !== 'string' || !draft.id) throw new Error('A draft without an id is no draft.')
  const filled = new Set<string>()
  const missing = new Set<string>()
  const leftOut = new Set<string>()
  const fallbacks = standIns(draft, now)
  for (;;) {
    const result = publishedRecord.safeParse(draft)
    if (result.success) return { record: result.data, missing: [...missing], leftOut: [...leftOut] }
    // One at a time: a change of the draft moves the places that the other issues name.
    const path = result.error.issues[0]?.path ?? []
    const field = path[0]
    if (typeof field !== 'string' || field === 'kind' || field === 'schemaVersion')
      throw new Error(`A draft of no known kind: ${result.error.message}`)
    const held = draft[field]
    if (path.length === 1 && field in fallbacks && !filled.has(field)) {
      draft = { ...draft, [field]: fallbacks[field] }
      filled.add(field)
      const blank = held === undefined || held === null || (typeof held === 'string' && held.trim() === '')
      if (!blank) leftOut.add(field)
      else if (!leftOut.has(field) && !byItself.has(field)) missing.add(field)
    } else if (held === undefined) {
      throw new Error(`A draft cannot be completed: ${result.error.message}`)
    } else {
      draft = without(draft, path)
      leftOut.add(field)
    }
  }
}
