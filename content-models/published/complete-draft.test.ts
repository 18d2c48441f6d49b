import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeDraft } from './complete-draft.ts'
import { schemaVersion } from './records.ts'
import { validateRecord } from './validate.ts'

const now = '2026-11-22T10:00:00.000Z'
const picture = {
  id: 'p1',
  hash: '0123456789abcdef',
  width: 1600,
  height: 1000,
  alt: '一面土墙',
  focal: { x: 0.5, y: 0.5 },
}
const shared = {
  schemaVersion,
  id: 'A-1',
  updatedAt: now,
  slug: 'yi-zhang-zhangye-a1',
  title: '一张账页',
  summary: '概要',
  body: '正文',
  pictures: [picture],
  cover: picture,
  tags: ['账页'],
  displayDate: '2026-11-20',
  publishedAt: now,
  source: { name: '示例报', address: 'https://example.org/' },
  related: [{ kind: 'story', id: 's2' }],
}
const whole: Record<string, Record<string, unknown>> = {
  lecture: {
    kind: 'lecture',
    ...shared,
    form: '微宣讲',
    words: 10,
    speakingMinutes: 1,
    charactersPerMinute: 200,
  },
  story: { kind: 'story', ...shared, storyKind: '文物', references: [{ text: '《示例》' }] },
  exemplar: {
    kind: 'exemplar',
    ...shared,
    exemplarKind: '个人',
    name: '示例',
    honours: [{ name: '示例奖' }],
  },
  eventReport: {
    kind: 'eventReport',
    ...shared,
    event: { startsAt: now, audiences: ['学生'] },
    statistics: [{ label: '场次', value: '12' }],
    gallery: [picture],
  },
  topic: { kind: 'topic', ...shared, order: 1 },
  page: { kind: 'page', ...shared },
}

describe('completeDraft', () => {
  it.each(Object.keys(whole))('leaves a whole %s as it is', (kind) => {
    const result = completeDraft(whole[kind], now)
    expect(result).toMatchObject({ missing: [], leftOut: [] })
    expect(validateRecord(whole[kind])).toEqual({ record: result.record })
  })

  it.each([
    ['lecture', ['title', 'slug', 'form']],
    ['story', ['title', 'slug', 'storyKind']],
    ['exemplar', ['title', 'slug', 'exemplarKind', 'name']],
    ['eventReport', ['title', 'slug', 'event']],
    ['topic', ['title', 'slug']],
    ['page', ['title', 'slug']],
  ])('shows a %s of which nothing was written, and says what is missing', (kind, missing) => {
    const result = completeDraft({ kind, id: 'A-1', schemaVersion }, now)
    expect(result.missing.toSorted()).toEqual(missing.toSorted())
    expect(result.leftOut).toEqual([])
    expect(result.record).toMatchObject({ kind, id: 'A-1', slug: 'preview-a1' })
  })

  it.each([
    [
      'an entry of a list',
      { references: [{ text: '' }, { text: '《示例》' }] },
      'references',
      [{ text: '《示例》' }],
    ],
    ['a picture without alternative text', { cover: { ...picture, alt: ' ' } }, 'cover', undefined],
    ['an address that is none', { source: { name: '示例报', address: 'example' } }, 'source', undefined],
    ['a tag without letters', { tags: ['', '账页', ' '] }, 'tags', ['账页']],
    ['an address in Chinese', { slug: '账页' }, 'slug', 'preview-a1'],
    ['a kind that is not known', { storyKind: '传说' }, 'storyKind', '事件'],
  ])('leaves out %s', (_, change, field, shown) => {
    const result = completeDraft({ ...whole.story, ...change }, now)
    expect(result.missing).toEqual([])
    expect(result.leftOut).toEqual([field])
    expect((result.record as unknown as Record<string, unknown>)[field]).toEqual(shown)
  })

  it('refuses what is no record of a kind', () => {
    expect(() => completeDraft({ kind: 'poem', id: 'x', schemaVersion }, now)).toThrow()
    expect(() => completeDraft({ kind: 'story', schemaVersion }, now)).toThrow()
    expect(() => completeDraft(undefined, now)).toThrow()
  })

  it('keeps every draft to the contract, whatever became of its fields', () => {
    const broken = fc.oneof(
      fc.constantFrom(undefined, null, '', ' ', 0, -1, 'x', [], [''], [null], {}, [{}], true),
      fc.anything({ maxDepth: 2 }),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(whole)),
        fc.dictionary(
          fc.constantFrom(...new Set(Object.values(whole).flatMap((record) => Object.keys(record)))),
          broken,
        ),
        (kind, changes) => {
          const draft = { ...whole[kind], ...changes, kind, id: 'A-1', schemaVersion }
          expect(validateRecord(completeDraft(draft, now).record)).toHaveProperty('record')
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
