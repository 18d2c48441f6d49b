import type { Payload } from 'payload'
import { daysBetween } from '../beijing-time.ts'

/** A column of the site and after how many days without a publication it looks abandoned. */
export interface Column {
  label: string
  collections: readonly string[]
  days: number
}

/** Two weeks for the home page and 活动报道, a month for the rest (two weeks for the home page: 国办秘函〔2019〕19号; the other figures are our own choice). */
export const columns: readonly Column[] = [
  {
    label: '首页',
    collections: ['lecture-scripts', 'stories', 'exemplars', 'event-reports'],
    days: 14,
  },
  { label: '宣讲稿', collections: ['lecture-scripts'], days: 30 },
  { label: '红色故事', collections: ['stories'], days: 30 },
  { label: '先进典型', collections: ['exemplars'], days: 30 },
  { label: '活动报道', collections: ['event-reports'], days: 14 },
]

/** How long a column has been without a publication. */
export interface Freshness {
  label: string
  /** Days allowed. */
  days: number
  /** Days since the last publication; undefined when there was none. */
  age?: number
  late: boolean
}

/** The freshness of every column, those that are late first. What is public is known to everybody: no access applies. */
export async function freshness(payload: Payload, now: Date): Promise<Freshness[]> {
  const kinds = [...new Set(columns.flatMap(({ collections }) => collections))]
  const newest = new Map(
    await Promise.all(
      kinds.map(async (kind): Promise<[string, string | undefined]> => {
        const { docs } = await payload.find({
          collection: 'publications',
          where: { and: [{ subject: { equals: kind } }, { state: { equals: 'live' } }] },
          sort: '-publishedAt',
          limit: 1,
          pagination: false,
          depth: 0,
          overrideAccess: true,
          select: { publishedAt: true } as never,
        })
        return [kind, (docs[0] as { publishedAt?: string | null } | undefined)?.publishedAt ?? undefined]
      }),
    ),
  )
  return columns
    .map(({ label, collections, days }): Freshness => {
      const last = collections
        .flatMap((kind) => newest.get(kind) ?? [])
        .sort()
        .at(-1)
      if (!last) return { label, days, late: true }
      const age = Math.max(0, daysBetween(last, now))
      return { label, days, age, late: age > days }
    })
    .sort((one, other) => Number(other.late) - Number(one.late))
}
