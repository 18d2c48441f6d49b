import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shortIdFrom, slugFor, sortKey, tagSlug } from './index.ts'

const publishedSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

describe('slugFor', () => {
  test.each([
    ['重庆', 'chong-qing-4f2k9a'],
    ['银行行长', 'yin-hang-hang-zhang-4f2k9a'],
    ['绿水青山', 'lv-shui-qing-shan-4f2k9a'],
    ['浙西南革命精神', 'zhe-xi-nan-ge-ming-jing-shen-4f2k9a'],
    ['2024 年“两优一先”（示例）', '2024-nian-liang-you-yi-xian-shi-li-4f2k9a'],
    ['Café 与 COVID-19', 'cafe-yu-covid-19-4f2k9a'],
    ['１２３ＡＢＣ', '123abc-4f2k9a'],
    ['……😀', '4f2k9a'],
    ['', '4f2k9a'],
  ])('%s', (title, slug) => {
    expect(slugFor(title, '4f2k9a')).toBe(slug)
  })

  test('is a slug of the contract and not too long, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, id) => {
        const slug = slugFor(title, shortIdFrom(id))
        expect(slug).toMatch(publishedSlug)
        expect(slug.length).toBeLessThanOrEqual(55)
      }),
      { numRuns: 500 },
    )
  })
})

describe('shortIdFrom', () => {
  test('gives the same six characters for the same text', () => {
    expect(shortIdFrom('663000000000000000000001')).toBe(shortIdFrom('663000000000000000000001'))
    expect(shortIdFrom('')).toMatch(/^[a-z0-9]{6}$/)
  })

  test('keeps 20,000 ids in a row apart, but for a few', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) =>
      shortIdFrom(`6630${index.toString(16).padStart(20, '0')}`),
    )
    expect(new Set(ids).size).toBeGreaterThan(19_980)
  })
})

describe('tagSlug', () => {
  test('keeps homophones apart and forgives white space', () => {
    expect(tagSlug('公式')).not.toBe(tagSlug('公示'))
    expect(tagSlug('公式')).toMatch(/^gong-shi-/)
    expect(tagSlug(' 公示 ')).toBe(tagSlug('公示'))
  })
})

describe('sortKey', () => {
  test('sorts by pronunciation, then by tone', () => {
    const names = ['张示例', '重庆', '安吉', '长征', '李示例', '买', '卖', 'Zoo']
    expect(names.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))).toEqual([
      '安吉',
      '长征',
      '重庆',
      '李示例',
      '买',
      '卖',
      '张示例',
      'Zoo',
    ])
  })
})
