import fc from 'fast-check'
import type { SearchDocument } from '../publisher/search/index.ts'

/** Few letters, so that the same pairs meet again and again in other orders; repetitions; both scripts, widths and cases. */
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...'人一步心党课宣讲故事红') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['人人', '人人人', '人人人人', '一步一步', '一心一意', '讲讲', '宣讲宣讲宣', '事事'],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...['講', '課', '黨', '紅', '隨著', '議題']) },
  { weight: 1, arbitrary: fc.constantFrom(...['。', '，', '、', '——', '（', '）', '·', '\n', '　']) },
  { weight: 1, arbitrary: fc.constantFrom(...['2026', '1', '11', 'VR', 'vr2', 'Ａb', 'é', 'qqq', 'of']) },
  { weight: 1, arbitrary: fc.constantFrom(...['<', '>', '&', '&lt;', "'", '-', '_', '%', '𠮷', '😀']) },
)
const textOf = (from: number, to: number) =>
  fc.array(piece, { minLength: from, maxLength: to }).map((pieces) => pieces.join(''))

export const kinds = ['红色故事', '宣讲稿', '先进典型', '活动报道']

/** What a made-up document says, without its address. */
export const content = fc
  .record({ title: textOf(1, 6), text: textOf(0, 60), at: fc.nat(1_000) })
  .map(({ title, text, at }): Omit<SearchDocument, 'address'> => {
    const year = String(2020 + (at % 5))
    return {
      title,
      text,
      date: `${year}-0${1 + (at % 9)}-1${at % 10}`,
      detail: '示例',
      facets: {
        kind: kinds[at % kinds.length] ?? '',
        topic: ['专题甲', '专题乙', '专题丙'].filter((_, bit) => (at >> (bit + 3)) & 1),
        audience: at % 3 === 0 ? ['机关'] : ['学校', '社区'],
        year,
        team: at % 7 === 0 ? ['示例宣讲团'] : [],
      },
    }
  })

export const addressOfNumber = (number: number) => `/stories/示例-${number}/`
