import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { closestFirst, type Duplicate, duplicateSentence, likeness, sketchOf } from './duplicates.ts'

const sentences = Array.from(
  { length: 24 },
  (_, at) => `第${at + 1}户示例人家把去年的收成和今年的打算一笔一笔写进了第${at * 7 + 3}号本子。`,
)
const text = sentences.join('')

describe('likeness', () => {
  it.each([
    ['the same bytes', sketchOf('甲', 'f1'), sketchOf('乙', 'f1'), 'file'],
    ['the same text in another file', sketchOf(text, 'f1'), sketchOf(text, 'f2'), 'text'],
    [
      'in other punctuation, width and script',
      sketchOf('宣講隊：１２場。'),
      sketchOf('宣讲队 12 场'),
      'text',
    ],
    [
      'a few sentences changed',
      sketchOf(text),
      sketchOf([...sentences.slice(0, 21), '最后几户没有写。'].join('')),
      'near',
    ],
    ['half of it', sketchOf(text), sketchOf(sentences.slice(0, 8).join('')), undefined],
    ['two short texts', sketchOf('今天下雨，改期。'), sketchOf('今天下雨，改期一天。'), undefined],
    ['two texts without letters', sketchOf('……'), sketchOf('——'), undefined],
    ['no file on either side', sketchOf('甲'), sketchOf('乙'), undefined],
  ])('%s', (_, one, other, how) => {
    expect(likeness(one, other)?.how).toBe(how)
    expect(likeness(other, one)?.how).toBe(how)
  })

  it('goes by the digest where one is stored', () => {
    const digest = (letters: string) => `#${letters.length}`
    expect(sketchOf('宣讲队', undefined, digest).letters).toBe('#3')
    expect(sketchOf('', undefined, digest).letters).toBeUndefined()
  })

  test('is the same from both sides, and every text is like itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 400 }), (a, b) => {
        const [one, other] = [sketchOf(a), sketchOf(b)]
        expect(likeness(one, other)).toEqual(likeness(other, one))
        if (one.letters !== undefined) expect(likeness(one, one)).toEqual({ how: 'text' })
      }),
    )
  })

  test('is at least what it is called: a share of 0.6 and more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), (kept) => {
        const found = likeness(sketchOf(text), sketchOf(sentences.slice(0, kept + 1).join('')))
        if (found?.how === 'near') expect(found.share).toBeGreaterThanOrEqual(0.6)
      }),
    )
  })
})

test.each<[Duplicate, string]>([
  [{ likeness: { how: 'file' }, where: 'batch', title: '甲' }, '和这一批里的《甲》是同一个文件'],
  [{ likeness: { how: 'text' }, where: 'batch' }, '和这一批里的另一个文件的文字完全相同'],
  [
    { likeness: { how: 'near', share: 0.834 }, where: 'pieces', title: '乙' },
    '和已有稿件《乙》约有 83% 的文字相同',
  ],
  [{ likeness: { how: 'file' }, where: 'pieces' }, '和其他单位的一篇稿件是同一个文件'],
])('a duplicate in words: %j', (duplicate, sentence) => expect(duplicateSentence(duplicate)).toBe(sentence))

test('the closest come first, one that is met twice only once', () => {
  const found = closestFirst([
    { key: 'a', likeness: { how: 'near', share: 0.7 } as const },
    { key: 'b', likeness: { how: 'near', share: 0.9 } as const },
    { key: 'a', likeness: { how: 'text' } as const },
    { key: 'c', likeness: { how: 'file' } as const },
  ])
  expect(found.map(({ key, likeness: { how } }) => [key, how])).toEqual([
    ['c', 'file'],
    ['a', 'text'],
    ['b', 'near'],
  ])
})
