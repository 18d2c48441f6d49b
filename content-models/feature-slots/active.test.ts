import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activeAt, isDue, nextChange, stretches } from './active.ts'
import { arbitraryFeatures, arbitraryMoment, feature, minute, moment } from './arbitrary-plan.ts'

const slots = [
  { id: 'lead', capacity: 1 },
  { id: 'list', capacity: 3 },
]
const idsAt = (features: ReturnType<typeof feature>[], at: string, isPublic?: () => boolean) =>
  [...activeAt(slots, features, at, isPublic)].map(([slot, active]) => [slot, active.map(({ id }) => id)])

describe('what stands in a slot', () => {
  const early = feature('early', 'lead', 10, 30)
  const late = feature('late', 'lead', 20, undefined)
  it.each([
    ['before the start', 9, []],
    ['at the start', 10, ['early']],
    ['at the start of one on top', 20, ['late']],
    ['at the end of the lower one', 30, ['late']],
    ['long after, when it has no end', 5000, ['late']],
  ])('%s', (_, at, ids) => {
    expect(idsAt([early, late], moment(at))).toEqual([
      ['lead', ids],
      ['list', []],
    ])
  })

  it('comes back when the one on top is over', () => {
    const top = feature('top', 'lead', 21, 30)
    expect(idsAt([late, top], moment(29))[0]).toEqual(['lead', ['top']])
    expect(idsAt([feature('base', 'lead', 0, undefined), top], moment(30))[0]).toEqual(['lead', ['base']])
  })

  it('goes by order, then by the later start, then by id', () => {
    const list = [
      feature('b', 'list', 0, 9, { order: 1 }),
      feature('a', 'list', 0, 9, { order: 1 }),
      feature('c', 'list', 1, 9, { order: 1 }),
      feature('d', 'list', 0, 9, { order: -1 }),
    ]
    expect(idsAt(list, moment(2))[1]).toEqual(['list', ['d', 'c', 'a']])
  })

  it('never shows one item twice, and gives no place to what is not public', () => {
    const list = [
      feature('a', 'list', 0, 9, { item: { kind: 'story', id: 's1' } }),
      feature('b', 'list', 0, 9, { item: { kind: 'story', id: 's1' } }),
      feature('c', 'list', 0, 9, { item: { kind: 'topic', id: 's1' } }),
    ]
    expect(idsAt(list, moment(2))[1]).toEqual(['list', ['a', 'c']])
    expect(idsAt(list, moment(2), () => false)[1]).toEqual(['list', []])
    const hidden = activeAt(
      [{ id: 'lead', capacity: 1 }],
      [feature('x', 'lead', 5, 9), feature('y', 'lead', 0, 9)],
      moment(6),
      ({ id }) => id !== 'item of x',
    )
    expect(hidden.get('lead')?.map(({ id }) => id)).toEqual(['y'])
  })

  it('in a slot that is gone shows nowhere', () => {
    expect(activeAt([], [early], moment(15)).size).toBe(0)
  })
})

describe('properties', () => {
  it('nothing changes but at the instants of nextChange', () => {
    fc.assert(
      fc.property(arbitraryFeatures, arbitraryMoment, arbitraryMoment, (features, one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one]
        const next = nextChange(features, from)
        if (next !== undefined) expect(Date.parse(next)).toBeGreaterThan(Date.parse(from))
        if (next === undefined || Date.parse(next) > Date.parse(to))
          expect(idsAt(features, to)).toEqual(idsAt(features, from))
      }),
      { numRuns: 1_000 },
    )
  })

  it('following nextChange visits every state, and ends', () => {
    fc.assert(
      fc.property(arbitraryFeatures, (features) => {
        const visited: string[] = []
        let at: string | undefined = moment(-1)
        while (at !== undefined) {
          visited.push(at)
          expect(visited.length).toBeLessThanOrEqual(features.length * 2 + 1)
          at = nextChange(features, at)
        }
        for (let now = -1; now < 60; now++) {
          const state = visited.findLast((instant) => Date.parse(instant) <= Date.parse(moment(now)))
          expect(idsAt(features, moment(now))).toEqual(idsAt(features, state ?? moment(-1)))
        }
      }),
    )
  })

  it('a slot holds what is due for it, never more than its capacity, whatever order the features come in', () => {
    fc.assert(
      fc.property(
        arbitraryFeatures.chain((features) =>
          fc.tuple(
            fc.constant(features),
            fc.shuffledSubarray(features, { minLength: features.length }),
            arbitraryMoment,
          ),
        ),
        ([features, shuffled, at]) => {
          const active = activeAt(slots, features, at)
          for (const { id, capacity } of slots) {
            const standing = active.get(id) ?? []
            expect(standing.length).toBeLessThanOrEqual(capacity)
            expect(standing.every((one) => one.slot === id && isDue(one, at))).toBe(true)
            const due = features.filter((one) => one.slot === id && isDue(one, at))
            const different = new Set(due.map(({ item }) => `${item.kind} ${item.id}`)).size
            expect(standing.length).toBe(Math.min(capacity, different))
          }
          expect(idsAt(shuffled, at)).toEqual(idsAt(features, at))
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('stretches follow on each other without a gap and hold exactly what is due', () => {
    fc.assert(
      fc.property(
        arbitraryFeatures,
        fc.nat(40),
        fc.option(fc.nat(40), { nil: undefined }),
        (features, start, length) => {
          const [from, to] = [moment(start), length === undefined ? undefined : moment(start + length)]
          const cut = stretches(features, from, to)
          expect(cut[0]?.from).toBe(length === 0 ? undefined : from)
          expect(cut.at(-1)?.until).toBe(length === 0 ? undefined : to)
          for (const [index, stretch] of cut.entries())
            if (index > 0) expect(cut[index - 1]?.until).toBe(stretch.from)
          for (const stretch of cut) {
            const begin = Date.parse(stretch.from)
            const end = stretch.until === undefined ? begin + 90 * minute : Date.parse(stretch.until)
            for (let at = begin; at < end; at += minute)
              expect(new Set(stretch.features.map(({ id }) => id))).toEqual(
                new Set(features.filter((one) => isDue(one, new Date(at))).map(({ id }) => id)),
              )
          }
        },
      ),
    )
  })
})
