import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineDifference, type Stretch, textDifference } from './text-difference.ts'

const side = (stretches: Stretch[], leaveOut: 'added' | 'removed') =>
  stretches
    .filter(({ change }) => change !== leaveOut)
    .map(({ text }) => text)
    .join('')

const chinese = fc
  .array(fc.constantFrom('石桥', '边的', '夜校', '，', '。', '三十', '2026', ' ', 'AB'), { maxLength: 12 })
  .map((words) => words.join(''))

describe('difference of texts', () => {
  test('marks words, not whole sentences', () => {
    expect(lineDifference('巡山三十年，日记三十本。', '巡山三十二年，日记三十本。')).toContainEqual(
      expect.objectContaining({ change: 'added' }),
    )
    expect(
      lineDifference('去年冬天下了雪。', '去年春天下了雪。').filter(({ change }) => !change).length,
    ).toBe(2)
  })

  test('both sides of a line can be read from it', () => {
    fc.assert(
      fc.property(chinese, chinese, (before, after) => {
        const stretches = lineDifference(before, after)
        expect(side(stretches, 'added')).toBe(before)
        expect(side(stretches, 'removed')).toBe(after)
      }),
    )
  })

  test('no change is lost and no paragraph forgotten', () => {
    const text = fc.array(
      chinese.filter((line) => line !== ''),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = textDifference(before.join('\n'), after.join('\n'))
        if (before.join('\n') === after.join('\n')) {
          expect(rows).toEqual([])
          return
        }
        const lines = (leaveOut: 'added' | 'removed') =>
          rows.reduce(
            (sum, row) =>
              sum + ('unchanged' in row ? row.unchanged : side(row.stretches, leaveOut) === '' ? 0 : 1),
            0,
          )
        expect(lines('added')).toBe(before.length)
        expect(lines('removed')).toBe(after.length)
      }),
    )
  })

  test('folds what stayed, except beside a change', () => {
    const before = ['一', '二', '三', '四', '五', '六', '七']
    const after = [...before.slice(0, 6), '柒']
    expect(textDifference(before.join('\n'), after.join('\n'))).toEqual([
      { unchanged: 5 },
      { stretches: [{ text: '六' }] },
      { stretches: [{ text: '七', change: 'removed' }] },
      { stretches: [{ text: '柒', change: 'added' }] },
    ])
  })
})
