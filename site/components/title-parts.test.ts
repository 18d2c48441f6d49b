import { describe, expect, test } from 'vitest'
import { clothsOf, spineLabel, titleParts } from './title-parts.ts'

describe('titleParts', () => {
  test.each([
    ['石桥边的夜校：一盏油灯照亮的识字课', ['石桥边的夜校：', '一盏油灯照亮的识字课']],
    ['把政策讲成家常话——社区宣讲的五个开头', ['把政策讲成家常话——', '社区宣讲的五个开头']],
    ['邮路三百里', ['邮路三百里']],
    ['问：答', ['问：答']],
    ['夜校：灯：字', ['夜校：', '灯：字']],
    ['结尾的冒号：', ['结尾的冒号：']],
  ])('%s', (title, parts) => {
    expect(titleParts(title)).toEqual(parts)
    expect(titleParts(title).join('')).toBe(title)
  })
})

describe('spineLabel', () => {
  test('a short title whole, in one column; a longer one in two', () => {
    expect(spineLabel('邮路三百里')).toEqual({ text: '邮路三百里', columns: 1, whole: true })
    expect(spineLabel('石桥边的夜校：一盏油灯照亮的识字课')).toMatchObject({ columns: 2, whole: true })
  })
  test('a very long one is cut at its colon, or shortened', () => {
    expect(spineLabel(`家书：${'写'.repeat(40)}`)).toEqual({ text: '家书', columns: 1, whole: false })
    const cut = spineLabel('长'.repeat(40))
    expect([...cut.text]).toHaveLength(20)
    expect(cut.text.endsWith('…')).toBe(true)
  })
  test('quotation marks are those of upright writing', () => {
    expect(spineLabel('“一厘”之争').text).toBe('『一厘』之争')
  })
})

test('neighbours on a shelf never wear the same cloth', () => {
  const chosen = clothsOf(Array.from({ length: 60 }, () => 'the-same'))
  for (const [index, cloth] of chosen.entries()) {
    expect(cloth).toBeGreaterThanOrEqual(1)
    expect(cloth).toBeLessThanOrEqual(5)
    expect(cloth).not.toBe(chosen[index - 1])
  }
})
