import type { FeaturePlace, FeatureSlot, SlotFallback } from '../published/index.ts'

/** What editors call a place, how many features it has room for at most, and how a new slot in it begins. */
interface PlaceRules {
  name: string
  most: number
  capacity: number
  fallback: SlotFallback['by']
}

export const places: Record<FeaturePlace, PlaceRules> = {
  homeLead: { name: '首页头条', most: 3, capacity: 1, fallback: 'newest' },
  homeList: { name: '首页荐读', most: 10, capacity: 5, fallback: 'newest' },
  topicLead: { name: '专题头条', most: 3, capacity: 1, fallback: 'topic' },
  // A page closes up where no banner is: that is no hole.
  banner: { name: '横幅', most: 3, capacity: 1, fallback: 'nothing' },
}

/** There is one slot for a place, and for the leads of topics one for each topic: what a slot is known by. */
export const slotKey = (place: FeaturePlace, topic: string | undefined): string =>
  place === 'topicLead' ? `${place}:${topic ?? ''}` : place

type UsualSlot = Pick<FeatureSlot, 'place' | 'name' | 'capacity' | 'fallback'>

/** The slots of a new installation; the site shows these places also when nobody has defined a slot there. */
export const usualSlots: readonly UsualSlot[] = [
  { place: 'homeLead', name: '首页头条', capacity: 1, fallback: { by: 'newest' } },
  { place: 'homeList', name: '今日荐读', capacity: 5, fallback: { by: 'newest' } },
]

interface SlotChoices {
  place: FeaturePlace
  topic?: string | undefined
  capacity?: number | undefined
  fallback?: SlotFallback['by'] | undefined
  fallbackKind?: string | undefined
  fallbackTopic?: string | undefined
}

/** Why a slot cannot be as somebody wants it: sentences by the field they are about; empty when it can. */
export function slotProblems(slot: SlotChoices): Partial<Record<keyof SlotChoices, string>> {
  const { name, most } = places[slot.place]
  const { capacity } = slot
  return {
    ...(slot.place === 'topicLead' && !slot.topic
      ? { topic: '“专题”为空：专题头条要选定是哪个专题的头条。' }
      : {}),
    ...(capacity === undefined || !Number.isInteger(capacity) || capacity < 1 || capacity > most
      ? { capacity: `“容量”要写 1 到 ${most} 的整数：${name}最多同时放 ${most} 条。` }
      : {}),
    ...(slot.fallback === 'nothing' && slot.place !== 'banner'
      ? { fallback: '只有横幅可以空着不显示：请选一个没有推荐时的补位办法。' }
      : {}),
    ...(slot.fallback === 'kind' && !slot.fallbackKind
      ? { fallbackKind: '“补位的种类”为空：请选择没有推荐时取哪一类最新的内容。' }
      : {}),
    ...(slot.fallback === 'topic' && slot.place !== 'topicLead' && !slot.fallbackTopic
      ? { fallbackTopic: '“补位的专题”为空：请选择没有推荐时取哪个专题最新的内容。' }
      : {}),
  }
}
