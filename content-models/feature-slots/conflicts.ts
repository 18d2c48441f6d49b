import type { Feature, FeaturedReference, FeatureSlot } from '../published/index.ts'
import { byPrecedence, type PlannedFeature, stretches, windowOf } from './active.ts'
import { beijingTime, timeSpan } from './words.ts'

/** What is known of the item of a feature: whether the public has it, and when it will. */
export interface FeaturedItem {
  title: string
  state: 'live' | 'scheduled' | 'withdrawn' | 'unpublished'
  /** When it becomes public; of a scheduled one. */
  publishAt?: string
  /** When it is to be withdrawn; of one that is public or scheduled. */
  withdrawAt?: string
}

/** The features of a plan, with what is needed to judge them. */
export interface Plan {
  slots: readonly Pick<FeatureSlot, 'id' | 'name' | 'capacity'>[]
  features: readonly (PlannedFeature & Pick<Feature, 'title'>)[]
  /** Undefined for one that was deleted. */
  item: (reference: FeaturedReference) => FeaturedItem | undefined
}

export const conflictKinds = [
  'endsBeforeStart',
  'noSlot',
  'itemDeleted',
  'itemNotPublic',
  'itemPublicLater',
  'itemWithdrawn',
  'overCapacity',
  'itemTwice',
] as const

/** A stretch of time in which something planned will not show, and a sentence that says what, when and what to do. */
export interface Conflict {
  kind: (typeof conflictKinds)[number]
  /** Ids of the features concerned; those that will not show first. */
  features: string[]
  slot: string
  from: string
  /** Undefined: for good. */
  until?: string
  sentence: string
}

type Planned = Plan['features'][number]

const nameOf = (feature: Planned, plan: Plan): string =>
  `《${feature.title || plan.item(feature.item)?.title || '无标题'}》`

/** A span before Han characters: digits keep a blank from them. */
const within = (from: string, until: string | undefined): string =>
  `${timeSpan(from, until)}${until === undefined ? '' : ' '}`

const listed = (names: string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names.at(-1)}`

const during = ({ startsAt, endsAt }: { startsAt: string; endsAt?: string | undefined }) => ({
  from: startsAt,
  ...(endsAt === undefined ? {} : { until: endsAt }),
})

/** The part of a feature's window from which on its item will be withdrawn again; undefined when it stays public throughout. */
function withdrawalWithin(feature: Planned, plan: Plan): Conflict | undefined {
  const { start, end } = windowOf(feature)
  const slot = plan.slots.find(({ id }) => id === feature.slot)
  const item = plan.item(feature.item)
  if (!slot || !item?.withdrawAt || end <= start || (item.state !== 'live' && item.state !== 'scheduled'))
    return undefined
  const withdrawal = Date.parse(item.withdrawAt)
  if (withdrawal >= end) return undefined
  // One that is not public before the window is over never shows anyway, and is told as that.
  if (item.state === 'scheduled' && Date.parse(item.publishAt ?? '') >= end) return undefined
  const at = beijingTime(item.withdrawAt)
  const name = nameOf(feature, plan)
  const until = feature.endsAt === undefined ? {} : { until: feature.endsAt }
  const common = { kind: 'itemWithdrawn' as const, features: [feature.id], slot: feature.slot, ...until }
  return withdrawal <= start
    ? {
        ...common,
        from: feature.startsAt,
        sentence: `${slot.name}在 ${within(feature.startsAt, feature.endsAt)}推荐的${name}定于 ${at} 撤下，那时推荐还没有开始，不会显示：请换一篇，或推迟、取消定时撤下。`,
      }
    : {
        ...common,
        from: item.withdrawAt,
        sentence: `${slot.name}推荐的${name}定于 ${at} 撤下，推荐却${feature.endsAt === undefined ? '没有结束时间' : `到 ${beijingTime(feature.endsAt)} 才结束`}，撤下以后不会显示：请把推荐改到 ${at} 结束，接着换一篇，或推迟、取消定时撤下。`,
      }
}

/** What is wrong with a feature by itself, whatever else is planned. */
function ownConflict(feature: Planned, plan: Plan): Conflict | undefined {
  const { start, end } = windowOf(feature)
  const slot = plan.slots.find(({ id }) => id === feature.slot)
  const name = nameOf(feature, plan)
  const common = { features: [feature.id], slot: feature.slot }
  if (end <= start)
    return {
      ...common,
      kind: 'endsBeforeStart',
      from: feature.startsAt,
      until: feature.startsAt,
      sentence: `${name}的推荐从 ${beijingTime(feature.startsAt)} 开始，却在 ${beijingTime(feature.endsAt ?? feature.startsAt)} 结束，不会显示：请改正其中一个时间。`,
    }
  const conflict = (kind: Conflict['kind'], sentence: string, until?: string): Conflict => ({
    ...common,
    kind,
    ...during(feature),
    ...(until === undefined ? {} : { until }),
    sentence,
  })
  const when = within(feature.startsAt, feature.endsAt)
  if (!slot)
    return conflict(
      'noSlot',
      `${name}在 ${when}的推荐没有推荐位（可能已被删除），不会显示：请重新选择推荐位，或删除这条推荐。`,
    )
  const item = plan.item(feature.item)
  if (!item)
    return conflict(
      'itemDeleted',
      `${slot.name}在 ${when}推荐的内容${feature.title ? name : ''}已被删除，不会显示：请换一篇，或删除这条推荐。`,
    )
  switch (item.state) {
    case 'live':
      return undefined
    case 'withdrawn':
      return conflict(
        'itemNotPublic',
        `${slot.name}在 ${when}推荐的${name}已经撤下，不会显示：请换一篇，或把它恢复上线。`,
      )
    case 'unpublished':
      return conflict(
        'itemNotPublic',
        `${slot.name}在 ${when}推荐的${name}还没有发布，不会显示：请在推荐开始以前签发并发布，或换一篇。`,
      )
    case 'scheduled': {
      const at = item.publishAt ?? ''
      const publication = Date.parse(at)
      if (publication <= start) return undefined
      if (publication >= end)
        return conflict(
          'itemNotPublic',
          `${slot.name}在 ${when}推荐的${name}要到 ${beijingTime(at)} 才发布，那时推荐已经结束：请把发布提前到 ${beijingTime(feature.startsAt)} 以前，或推迟这条推荐。`,
        )
      return conflict(
        'itemPublicLater',
        `${slot.name}从 ${beijingTime(feature.startsAt)} 起推荐${name}，它要到 ${beijingTime(at)} 才发布，此前不会显示：请把发布提前，或从 ${beijingTime(at)} 开始推荐。`,
        at,
      )
    }
  }
}

const keyOf = ({ kind, id }: FeaturedReference) => `${kind} ${id}`

/** The window in which a feature takes a place, if all goes as planned; undefined when its item cannot become public. */
function placeTaken(feature: Planned, plan: Plan): Planned | undefined {
  const item = plan.item(feature.item)
  if (!item || item.state === 'withdrawn') return undefined
  const publishAt = item.state === 'scheduled' ? item.publishAt : undefined
  const later = publishAt !== undefined && Date.parse(publishAt) > Date.parse(feature.startsAt)
  const from = later ? publishAt : feature.startsAt
  const { withdrawAt } = item
  if (withdrawAt === undefined || Date.parse(withdrawAt) >= windowOf(feature).end)
    return { ...feature, startsAt: from }
  return Date.parse(withdrawAt) > Date.parse(from)
    ? { ...feature, startsAt: from, endsAt: withdrawAt }
    : undefined
}

/** What is wrong with the features of one slot taken together: the same item twice, or more than there is room for. */
function* togetherIn(slot: Plan['slots'][number], of: readonly Planned[], plan: Plan): Generator<Conflict> {
  const taken = of.flatMap((feature) => placeTaken(feature, plan) ?? [])
  const first = Math.min(...taken.map(({ startsAt }) => Date.parse(startsAt)))
  if (taken.length === 0) return
  for (const { from, until, features: together } of stretches(taken, new Date(first))) {
    const features = of.filter(({ id }) => together.some((one) => one.id === id)).sort(byPrecedence)
    const time = { slot: slot.id, from, ...(until === undefined ? {} : { until }) }
    const when = within(from, until)
    const once: Planned[] = []
    for (const feature of features) {
      const other = once.find(({ item }) => keyOf(item) === keyOf(feature.item))
      if (!other) {
        once.push(feature)
        continue
      }
      yield {
        kind: 'itemTwice',
        features: [feature.id, other.id],
        ...time,
        sentence: `${slot.name}在 ${when}把${nameOf(other, plan)}安排了两次，只显示一次：请删除其中一条推荐，或改它的时间。`,
      }
    }
    if (once.length <= slot.capacity) continue
    const left = once.slice(slot.capacity)
    yield {
      kind: 'overCapacity',
      features: [...left, ...once.slice(0, slot.capacity)].map(({ id }) => id),
      ...time,
      sentence: `${slot.name}同时只放 ${slot.capacity} 条，${when}却安排了${listed(once.map((one) => nameOf(one, plan)))}，${listed(left.map((one) => nameOf(one, plan)))}不会显示：请错开时间，或减去 ${left.length} 条。`,
    }
  }
}

/**
 * Everything in a plan that will not show as planned, by time: items that will not be public all through their window, slots over
 * their capacity at any instant, and what cannot be at all. What was over by `since` is left out. When there is no conflict,
 * every feature shows throughout its window.
 */
export function conflicts(plan: Plan, since: string | Date): Conflict[] {
  const now = new Date(since).getTime()
  const ahead = plan.features.filter((feature) => {
    const { start, end } = windowOf(feature)
    return end > now || (end <= start && start > now)
  })
  const found = ahead.flatMap((feature) =>
    [ownConflict(feature, plan), withdrawalWithin(feature, plan)].flatMap((conflict) => conflict ?? []),
  )
  for (const slot of plan.slots)
    found.push(
      ...togetherIn(
        slot,
        ahead.filter((feature) => feature.slot === slot.id),
        plan,
      ),
    )
  return found
    .filter(({ until, kind }) => kind === 'endsBeforeStart' || until === undefined || Date.parse(until) > now)
    .sort((one, other) => Date.parse(one.from) - Date.parse(other.from))
}
