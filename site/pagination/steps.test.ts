import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageAddress, pageNumber, pageSteps } from './steps.ts'

describe('pageSteps', () => {
  it.each([
    [1, 0, []],
    [1, 1, []],
    [1, 2, [1, 2]],
    [2, 3, [1, 2, 3]],
    [1, 7, [1, 2, 3, 4, 'gap', 7]],
    [3, 7, [1, 2, 3, 4, 'gap', 7]],
    [4, 7, [1, 2, 3, 4, 5, 6, 7]],
    [5, 9, [1, 'gap', 4, 5, 6, 'gap', 9]],
    [9, 9, [1, 'gap', 6, 7, 8, 9]],
    [500, 1000, [1, 'gap', 499, 500, 501, 'gap', 1000]],
  ])('page %i of %i', (page, pages, expected) => {
    expect(pageSteps(page, pages)).toEqual(expected)
  })

  it('shows the present page, both ends, in order, at most seven steps, and no gap for a single page', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 5000 })
          .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages))),
        ([page, pages]) => {
          const steps = pageSteps(page, pages)
          const numbers = steps.filter((step) => step !== 'gap')
          expect(numbers).toContain(page)
          expect([steps[0], steps.at(-1)]).toEqual([1, pages])
          expect(steps.length).toBeLessThanOrEqual(7)
          expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
          steps.forEach((step, index) => {
            const [before, after] = [steps[index - 1], steps[index + 1]]
            if (step === 'gap') expect(Number(after) - Number(before)).toBeGreaterThan(2)
            else if (typeof before === 'number') expect(step - before).toBe(1)
          })
        },
      ),
    )
  })
})

describe('pageAddress', () => {
  it.each([
    [1, '/lectures/'],
    [2, '/lectures/page/2/'],
    [1000, '/lectures/page/1000/'],
  ])('page %i', (page, address) => {
    expect(pageAddress('/lectures/', page)).toBe(address)
  })
})

describe('pageNumber', () => {
  it.each([
    ['2', 2],
    ['1000', 1000],
    ['1', undefined],
    ['0', undefined],
    ['02', undefined],
    ['-2', undefined],
    ['2.0', undefined],
    ['2a', undefined],
    ['', undefined],
    ['99999999999', undefined],
    [undefined, undefined],
  ])('%s', (text, number) => {
    expect(pageNumber(text)).toBe(number)
  })
})
