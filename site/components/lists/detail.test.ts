import { describe, expect, it } from 'vitest'
import { line, occasionLine } from './detail.ts'

describe('line', () => {
  it('leaves out what is not known', () => {
    expect(line('遗址', undefined, '', false, '示例县')).toBe('遗址 · 示例县')
    expect(line()).toBe('')
  })
})

describe('occasionLine', () => {
  it.each([
    [{ audiences: [] }, ''],
    [
      { place: '示例中学', audiences: ['学校', '社区'], attendance: 1340 },
      '示例中学 · 学校、社区 · 1,340 人',
    ],
    [{ place: '示例中学', audiences: [], attendance: 0 }, '示例中学 · 0 人'],
  ])('%o', (event, expected) => {
    expect(occasionLine(event)).toBe(expected)
  })
})
