import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageAddress, pageNumber, pageSteps } from './steps.ts'

/** The bar on a page of a list with so many further pages. */
const bar = (page: number, further: number) =>
  pageSteps(
    page === 0
      ? { page, above: 0, ...(further > 0 ? { after: further } : {}) }
      : { page, above: Math.min(2, further - page) },
  )

describe('pageSteps', () => {
  it.each([
    [0, 0, []],
    [0, 1, [0, 1]],
    [1, 1, [0, 1]],
    [0, 2, [0, 2, 1]],
    [0, 9, [0, 9, 8, 'gap', 1]],
    [9, 9, [0, 9, 8, 'gap', 1]],
    [8, 9, [0, 9, 8, 7, 'gap', 1]],
    [5, 9, [0, 'gap', 6, 5, 4, 'gap', 1]],
    [3, 9, [0, 'gap', 4, 3, 2, 1]],
    [1, 9, [0, 'gap', 2, 1]],
  ])('page %i of a list with %i further pages', (page, further, steps) => {
    expect(bar(page, further)).toEqual(steps)
  })

  it('shows the present page and its neighbours, each once, in falling order after the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (further, from) => {
        const page = Math.min(from, further)
        const numbers = bar(page, further).filter((step) => step !== 'gap')
        expect(numbers).toEqual([0, ...numbers.slice(1).toSorted((a, b) => b - a)])
        expect(new Set(numbers).size).toBe(numbers.length)
        for (const shown of [
          page,
          1,
          ...(page > 1 ? [page - 1] : []),
          ...(page > 0 && page < further ? [page + 1] : []),
        ])
          expect(numbers).toContain(shown)
      }),
    )
  })
})

describe('pageAddress', () => {
  it('has the list itself for the first page', () => {
    expect([0, 1, 12].map((page) => pageAddress('/stories/', page))).toEqual([
      '/stories/',
      '/stories/page/1/',
      '/stories/page/12/',
    ])
  })
})

describe('pageNumber', () => {
  it.each([
    ['1', 1],
    ['12', 12],
    ['0', undefined],
    ['02', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['', undefined],
    ['12345678901', undefined],
    [undefined, undefined],
  ])('%s', (text, number) => {
    expect(pageNumber(text)).toBe(number)
  })
})
