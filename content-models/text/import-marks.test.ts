import { describe, expect, test } from 'vitest'
import { censorMarks } from './censor-marks.ts'
import { applyEdits } from './edits.ts'
import { guessKind } from './guess-kind.ts'
import { numberingGaps, numberingOf } from './numbering.ts'
import { loneTraditional, scriptOf } from './script.ts'

describe('censorMarks', () => {
  test.each([
    ['参加**届大赛', ['**']],
    ['《关于***的方案》', ['***']],
    ['在XX市××县', ['XX', '××']],
    ['党G学习', ['G']],
    ['某某同志和某一天', ['某某']],
    ['□□村', ['□□']],
    ['维生素C对身体好，B超、A股、T恤', []],
    ['二〇二一年，XXL号，用户×小时', []],
  ])('%s', (text, marks) => {
    expect(censorMarks(text).map((mark) => mark.text)).toEqual(marks)
  })
})

describe('scriptOf and loneTraditional', () => {
  const simplified = '宣讲团走进社区，把党的创新理论讲给居民听，大家都说听得懂、记得住、用得上'
  test('a text is in the script of most of its characters', () => {
    expect(scriptOf(simplified)).toBe('simplified')
    expect(scriptOf('宣講團走進社區，把黨的創新理論講給居民聽，大家都說聽得懂、記得住、用得上')).toBe(
      'traditional',
    )
    expect(scriptOf('宣講團進社區，干部们都来了，大家说这样很好，今后要经常来，还要带上年轻人一起来听')).toBe(
      'mixed',
    )
    expect(scriptOf('')).toBe('simplified')
  })
  test('a lone Traditional character is corrected, a doubtful one and a quoted run are not', () => {
    const text = `${simplified}，堅强有力`
    expect(applyEdits(text, loneTraditional(text).edits)).toBe(`${simplified}，坚强有力`)
    expect(loneTraditional('匾上写着“為國為民”四个字')).toEqual({ edits: [], doubtful: ['為', '國', '為'] })
    for (const right of ['乾坤湾', '破坏土地的行为', '慰藉人心', '覆盖全县', '著名作家'])
      expect(loneTraditional(right).edits).toEqual([])
  })
})

describe('numbering', () => {
  test.each([
    ['一、开头', '一、', 1],
    ['十二、后面', '一、', 12],
    ['(三)擦亮', '（一）', 3],
    ['（二十一）', '（一）', 21],
    ['3.第三', '1.', 3],
    ['3、第三', '1.', 3],
    ['（2）其次', '（1）', 2],
    ['二是抓学习', '一是', 2],
    ['三要抓落实', '一是', 3],
    ['第三章 附则', '第一章', 3],
  ])('%s', (text, form, value) => {
    expect(numberingOf(text)).toMatchObject({ form, value })
  })
  test.each(['3.5万人参加', '2021.12.8', '一天，', '一要求就来', '第三次会议', '（略）', '十分高兴'])(
    '%s is no number',
    (text) => {
      expect(numberingOf(text)).toBeUndefined()
    },
  )
  test('gaps are told, a new outer section starts the inner ones again', () => {
    const lines = ['一、甲', '(一)子', '(三)丑', '二、乙', '(一)寅', '四、丙', '一是，', '二是，']
    const gaps = numberingGaps(lines.map((text, line) => ({ line, numbering: numberingOf(text) })))
    expect(gaps).toEqual([
      { line: 2, message: '编号不连续：“（一）”之后是“（三）”' },
      { line: 5, message: '编号不连续：“二、”之后是“四、”' },
    ])
  })
})

test.each([
  ['记示例村党支部书记张三同志', '', 'exemplar'],
  ['一盏马灯的故事', '', 'story'],
  ['示例街道开展宣讲活动', '5月8日上午，示例街道', 'eventReport'],
  ['示例街道开展宣讲活动的思考', '宣讲贵在入心', 'lecture'],
  ['把根扎进泥土里', '', 'lecture'],
])('guessKind of %s', (title, beginning, kind) => {
  expect(guessKind(title, beginning)).toBe(kind)
})
