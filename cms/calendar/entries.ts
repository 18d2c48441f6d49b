import type { FeaturedItem } from '@lectern/content-models/feature-slots'
import type { FeaturedReference, FeaturePlace } from '@lectern/content-models/published'
import type { TransitionRequest } from '@lectern/content-models/workflow'

/** What the calendar shows of pieces: what is set for a time, what went live, and events. */
export type EntryKind = 'publication' | 'withdrawal' | 'published' | 'event'

export const entryKindNames: Record<EntryKind, string> = {
  publication: '发布',
  withdrawal: '撤下',
  published: '已发布',
  event: '宣讲场次',
}

/** Something at an instant (UTC); `until` is the end of an event. */
export interface Entry {
  key: string
  kind: EntryKind
  collection: string
  document: string
  /** `红色故事` */
  label: string
  title: string
  at: string
  until?: string
  place?: string
  /** Counter of saves that a change is based on. */
  saves: number
  /** Why this person cannot move it; missing when they can. */
  fixed?: string
  /** Why it was not done although its time has passed. */
  late?: string
  /** Of an event: readers have it, and a change goes through review first. */
  live?: boolean
  /** Of a withdrawal: what was decided, so that another time can be set for it. */
  plan?: Pick<TransitionRequest, 'reason' | 'withdrawal'>
}

/** A signed piece without a time. */
export interface Unscheduled {
  collection: string
  document: string
  label: string
  title: string
  saves: number
  signedAt?: string
  signer?: string
  fixed?: string
}

export interface CalendarSlot {
  id: string
  name: string
  place: FeaturePlace
  capacity: number
  /** What stands in it while nothing is featured: `最新发布`. */
  fallback: string
}

export interface CalendarFeature {
  id: string
  slot: string
  item: FeaturedReference
  itemTitle: string
  /** Shown instead of the item's own. */
  title?: string | undefined
  startsAt: string
  endsAt?: string | undefined
  order: number
}

/** What the slots hold around the days that are shown, and what is known of the items: `kind id` -> item. */
export interface FeaturePlan {
  slots: CalendarSlot[]
  features: CalendarFeature[]
  items: Record<string, FeaturedItem>
  /** Whether this person may change features. */
  mayChange: boolean
}

/** Days between two instants as this person may see them. */
export interface CalendarAnswer {
  entries: Entry[]
  unscheduled: Unscheduled[]
  /** Missing for those who do not see what is to be featured. */
  features?: FeaturePlan
  memorialDays: { day: string; name: string }[]
  greyscale: { from: string; until: string; reason?: string }[]
  /** There was more than is shown. */
  cut: boolean
}

export const itemKey = ({ kind, id }: FeaturedReference): string => `${kind} ${id}`
