import { describe, expect, test } from 'vitest'
import { clothsOf, keepNumbers, spineLabel, titleParts } from './title-parts.ts'

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

test('a number is not cut in two', () => {
  expect(keepNumbers(['林业站', '的三', '十二本', '日记'])).toEqual(['林业站', '的三十二本', '日记'])
})

describe('spineLabel', () => {
  test.each([
    ['邮路三百里', ['邮路三百里'], true],
    ['石桥边的夜校：一盏油灯照亮的识字课', ['石桥边的夜校', '一盏油灯照亮的识字课'], true],
    ['一张写在烟盒背面的收条的故事', ['一张写在烟盒', '背面的收条的故事'], true],
    [`家书：${'写'.repeat(40)}`, ['家书'], false],
    ['长'.repeat(40), ['长'.repeat(10), `${'长'.repeat(9)}…`], false],
    ['“一厘”之争', ['『一厘』之争'], true],
  ])('%s', (title, columns, whole) => {
    expect(spineLabel(title)).toEqual({ columns, whole })
  })

  test('no column is longer than ten characters, whatever the title', () => {
    for (let length = 1; length < 60; length++)
      for (const title of ['字'.repeat(length), `${'字'.repeat(length)}：${'书'.repeat(length % 13)}`]) {
        const { columns } = spineLabel(title)
        expect(columns.length).toBeLessThanOrEqual(2)
        for (const text of columns) expect([...text].length).toBeLessThanOrEqual(10)
      }
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
