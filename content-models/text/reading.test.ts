import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCharacters, speakingMinutes } from './count.ts'
import { excerpt } from './excerpt.ts'
import { titlePhrases } from './phrases.ts'

describe('countCharacters', () => {
  test.each([
    ['', 0],
    ['，。 ！——', 0],
    ['宣讲稿', 3],
    ['宣講稿𠮷', 4],
    ['共 98.5% 的人', 4],
    ['2024年12月', 4],
    ['Wi-Fi 和 COVID-19', 3],
    ['3,600余场', 3],
    ['第1、2批', 4],
    ['😀好', 1],
  ])('%s: %i', (text, count) => {
    expect(countCharacters(text)).toBe(count)
  })
})

test.each([
  [0, 240, 0],
  [240, 240, 1],
  [1950, 240, 8.1],
  [1000, 200, 5],
])('%i characters at %i a minute take %f minutes', (characters, perMinute, minutes) => {
  expect(speakingMinutes(characters, perMinute)).toBe(minutes)
})

describe('excerpt', () => {
  test.each([
    ['短文。', 10, '短文。'],
    ['一二三四五。六七八九十', 8, '一二三四五。'],
    ['他说：“一二三四。”又说了别的', 12, '他说：“一二三四。”'],
    ['一。二三四五六七八九十', 8, '一。二三四五六…'],
    ['一二三四，五六七八九十', 8, '一二三四…'],
    ['第一行\n第二行', 20, '第一行第二行'],
    ['the first\nthe second', 30, 'the first the second'],
    ['　前后　', 5, '前后'],
    ['😀😀😀😀', 3, '😀😀…'],
    ['', 5, ''],
  ])('%j in %i', (text, max, expected) => {
    expect(excerpt(text, max)).toBe(expected)
  })

  test('is never longer than asked for and never has a line break', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, max) => {
          const short = excerpt(text, max)
          expect([...short].length).toBeLessThanOrEqual(max)
          expect(short).not.toContain('\n')
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('titlePhrases', () => {
  test.each([
    ['巡山日记里的绿色账本', ['巡山', '日记里的', '绿色', '账本']],
    ['账本：“日记”——林子', ['账本：', '“日记”——', '林子']],
    ['《红色故事》', ['《红色', '故事》']],
    ['', []],
  ])('%s', (title, phrases) => {
    expect(titlePhrases(title)).toEqual(phrases)
  })

  test('joined are the title again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(titlePhrases(title).join('')).toBe(title)
      }),
      { numRuns: 500 },
    )
  })
})
