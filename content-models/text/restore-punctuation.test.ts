import { describe, expect, test } from 'vitest'
import { applyEdits } from './edits.ts'
import { removeStraySpaces, restoreDashes, restoreFullWidth } from './restore-punctuation.ts'

describe('restoreFullWidth', () => {
  test.each([
    ['大家好,今天讲三点:学、思、用;请坐!懂了吗?', '大家好，今天讲三点：学、思、用；请坐！懂了吗？'],
    ['(一)抓好学习', '（一）抓好学习'],
    ['示例单位(以下简称“单位”)', '示例单位（以下简称“单位”）'],
    ['上午7:30集合,共1,000人', '上午7:30集合，共1,000人'],
    ['比分3:2,用时1:05:30', '比分3:2，用时1:05:30'],
    ['Open day, 9:00 (hall)', 'Open day, 9:00 (hall)'],
    ['见 https://example.cn/a,b?c=1:2(3) 页', '见 https://example.cn/a,b?c=1:2(3) 页'],
    ['写信给 a.b@example.cn,谢谢', '写信给 a.b@example.cn，谢谢'],
    ['到2030年,建成', '到2030年，建成'],
    ['“讲得好”,他说', '“讲得好”，他说'],
    ['增长5%,增速第一', '增长5%，增速第一'],
    ['f(x)=1, g(x)=2', 'f(x)=1, g(x)=2'],
    ['（半边全角)和(另一种）', '（半边全角）和（另一种）'],
    ['全角，不动：真的？', '全角，不动：真的？'],
  ])('%s', (before, after) => {
    expect(applyEdits(before, restoreFullWidth(before))).toBe(after)
  })
})

describe('restoreDashes', () => {
  test.each([
    ['这就是初心—为人民服务', '这就是初心——为人民服务'],
    ['这就是初心——为人民服务', '这就是初心——为人民服务'],
    ['他说--真的', '他说——真的'],
    ['2019—2021年', '2019—2021年'],
    ['A—B', 'A—B'],
    ['北环路—东环路—南环路一线', '北环路—东环路—南环路一线'],
    ['周一—周五开放', '周一—周五开放'],
    ['走啊...走', '走啊……走'],
    ['走啊。。。', '走啊……'],
    ['走啊…', '走啊……'],
    ['走啊……', '走啊……'],
    ['版本 1...2', '版本 1...2'],
  ])('%s', (before, after) => {
    expect(applyEdits(before, restoreDashes(before))).toBe(after)
  })
})

describe('removeStraySpaces', () => {
  const long = '，我们在示例村的祠堂里听老人讲起当年的事情，一直讲到天黑。'
  test.each([
    ['擦亮“招牌” 。', '擦亮“招牌”。'],
    [`这一年冬天很冷，队伍翻过 了山${long}`, `这一年冬天很冷，队伍翻过了山${long}`],
    [`讲得很清楚， 大家都记住了${long}`, `讲得很清楚，大家都记住了${long}`],
    // What may be a heading run into its paragraph, names, articles of law and verse keep their spaces.
    [`守住精神家园 要让更多的人知道${long}`, `守住精神家园 要让更多的人知道${long}`],
    [`参加的有 张三 李四 王五${long}`, `参加的有 张三 李四 王五${long}`],
    [
      '第一条 为了办好宣讲，制定本办法，请各单位认真执行并且每年检查一次。',
      '第一条 为了办好宣讲，制定本办法，请各单位认真执行并且每年检查一次。',
    ],
    ['山高 路远', '山高 路远'],
    [`用好 Word 文档和 3 台设备${long}`, `用好 Word 文档和 3 台设备${long}`],
  ])('%s', (before, after) => {
    expect(applyEdits(before, removeStraySpaces(before))).toBe(after)
  })
})
