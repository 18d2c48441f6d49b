import { activeAt, usualSlots, windowOf } from '@lectern/content-models/feature-slots'
import type {
  Feature,
  FeaturedReference,
  FeaturePlace,
  FeatureSlot,
  Material,
  Picture,
  PublishedRecord,
  SlotFallback,
  Topic,
} from '@lectern/content-models/published'
import { untilChanged } from './cells.ts'
import { between } from './indexes.ts'
import { everyRecord } from './records.ts'
import { clockTime, stored } from './store.ts'
import { listRead, valueRead } from './trace.ts'

/** What a place shows: something public, with what is said of it there instead of its own words and picture. */
export interface Featured {
  item: Material | Topic
  title: string
  summary?: string
  picture?: Picture
}

/** A place of the site as it is now. */
export interface Place {
  name: string
  shown: readonly Featured[]
}

type Slot = Pick<FeatureSlot, 'place' | 'name' | 'capacity' | 'fallback' | 'topic'> &
  Partial<Pick<FeatureSlot, 'id'>>

/** A feature or, where nothing is featured, an item that fills in. */
interface Standing {
  feature?: Feature
  item: Material | Topic
}

const itemOf = ({ kind, id }: FeaturedReference): Material | Topic | undefined => stored(kind, id)

/** The features with their windows as numbers: looked through whenever the clock moves. */
const timed = () =>
  untilChanged('windows of features', () =>
    everyRecord('feature').map((feature) => ({ feature, ...windowOf(feature) })),
  )

/** What is featured now, by slot. */
const active = () =>
  untilChanged('active features', () => {
    const at = clockTime()
    const moment = at.getTime()
    const due = timed().flatMap(({ feature, start, end }) => (start <= moment && moment < end ? feature : []))
    return activeAt(everyRecord('featureSlot'), due, at, (item) => itemOf(item) !== undefined)
  })

const sameItem = (one: Material | Topic, other: Material | Topic) =>
  one.kind === other.kind && one.id === other.id

/** The newest that a fallback allows, as many as wanted, without what is shown already. */
function newestBy(fallback: SlotFallback, wanted: number, without: readonly Standing[]): Material[] {
  if (wanted <= 0) return []
  // One of a kind or of a topic may be among the others: so many more must be read.
  const enough = wanted + without.length
  const read = (): readonly PublishedRecord[] => {
    switch (fallback.by) {
      case 'newest':
        return between('material', 'all', 0, enough)
      case 'kind':
        return between('kind', fallback.kind, 0, enough)
      case 'topic':
        return between('topic', fallback.topic, 0, enough)
      case 'nothing':
        return []
    }
  }
  return (read() as readonly Material[])
    .filter((item) => !without.some((one) => sameItem(one.item, item)))
    .slice(0, wanted)
}

/** How many an otherwise empty place shows: a list is filled, the others need one. */
const fillsTo = ({ place, capacity }: Slot): number => (place === 'homeList' ? capacity : 1)

function standingIn(slot: Slot): Standing[] {
  const elsewhere = slot.place === 'homeList' ? standing('homeLead') : []
  const chosen = (slot.id === undefined ? [] : (active().get(slot.id) ?? [])).flatMap(
    (feature): Standing[] => {
      const item = itemOf(feature.item)
      return item && !elsewhere.some((one) => sameItem(one.item, item)) ? [{ feature, item }] : []
    },
  )
  const fill = (fallback: SlotFallback) => {
    const missing = fillsTo(slot) - chosen.length
    for (const item of newestBy(fallback, missing, [...elsewhere, ...chosen])) chosen.push({ item })
  }
  fill(slot.fallback)
  // A kind or a topic may have nothing yet; the page of a topic shows nothing but its own.
  if (slot.fallback.by !== 'nothing' && slot.place !== 'topicLead') fill({ by: 'newest' })
  return chosen
}

/** The slot at a place; the home page has its own also before anybody has defined any. */
const slotAt = (place: FeaturePlace, topic?: string): Slot | undefined =>
  everyRecord('featureSlot').find((slot) => slot.place === place && (!topic || slot.topic === topic)) ??
  usualSlots.find((slot) => slot.place === place)

function standing(place: FeaturePlace, topic?: string): readonly Standing[] {
  return untilChanged(`standing ${place} ${topic ?? ''}`, () => {
    const slot = slotAt(place, topic)
    return slot ? standingIn(slot) : []
  })
}

const shownAs = ({ feature, item }: Standing): Featured => {
  const picture = feature?.picture ?? item.cover
  return {
    item,
    title: feature?.title ?? item.title,
    ...(feature?.summary ? { summary: feature.summary } : {}),
    ...(picture ? { picture } : {}),
  }
}

const recordsStanding = listRead('standing', (place: FeaturePlace, topic?: string) =>
  standing(place, topic).flatMap(({ feature, item }): PublishedRecord[] =>
    feature ? [feature, item] : [item],
  ),
)
const nameOf = valueRead(
  'name of place',
  (place: FeaturePlace, topic?: string) => slotAt(place, topic)?.name ?? '',
)

/** What a place shows now, by the clock of the site; `topic` is the id of the topic whose page it is on. Undefined where no slot is. */
export function featuredAt(place: FeaturePlace, topic?: string): Place | undefined {
  recordsStanding(place, topic)
  const name = nameOf(place, topic)
  return name ? { name, shown: standing(place, topic).map(shownAs) } : undefined
}
