import fc from 'fast-check'
import type { Feature } from '../published/index.ts'

export const minute = 60_000
const beginning = Date.parse('2026-11-23T02:00:00.000Z')

/** An instant so many minutes after 10:00 in Beijing on 23 November 2026. */
export const moment = (minutes: number): string => new Date(beginning + minutes * minute).toISOString()

type PlanFeature = Pick<Feature, 'id' | 'slot' | 'item' | 'startsAt' | 'endsAt' | 'order' | 'title'>

/** A feature from one minute to another; without an end when `to` is undefined. */
export const feature = (
  id: string,
  slot: string,
  from: number,
  to: number | undefined,
  more: Partial<PlanFeature> = {},
): PlanFeature => ({
  id,
  slot,
  item: { kind: 'story', id: `item of ${id}` },
  startsAt: moment(from),
  ...(to === undefined ? {} : { endsAt: moment(to) }),
  order: 0,
  ...more,
})

export const arbitraryMoment = fc.integer({ min: -5, max: 60 }).map(moment)

/** Up to twelve features within an hour over few slots and few items: many meet, some end before they start. */
export const arbitraryFeatures: fc.Arbitrary<PlanFeature[]> = fc
  .array(
    fc.record({
      slot: fc.constantFrom('lead', 'list', 'gone'),
      item: fc.record({ kind: fc.constantFrom('story', 'topic'), id: fc.constantFrom('1', '2', '3', '4') }),
      from: fc.nat(40),
      to: fc.option(fc.nat(50), { nil: undefined }),
      order: fc.integer({ min: -1, max: 1 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ slot, item, from, to, order }, index) =>
      feature(`f${index}`, slot, from, to, { item, order }),
    ),
  )
