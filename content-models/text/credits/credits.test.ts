import { describe, expect, test } from 'vitest'
import { siteFurniture, startsRelatedList } from '../web-noise.ts'
import { byLineOf, datedByLine } from './by-lines.ts'
import { labelledLine } from './labelled-line.ts'
import { keywordsOf, periodicalOf } from './periodical.ts'

const told = (line: string) =>
  labelledLine(line)?.map(({ targets, value }) => `${targets.join('+') || 'unknown'}=${value}`)

describe('labelledLine', () => {
  test.each([
    ['来源:示例日报', ['source=示例日报']],
    ['来源：示例日报 作者：张三 编辑：李四', ['source=示例日报', 'author=张三', 'editor=李四']],
    ['来源：示例网作者：张三', ['source=示例网', 'author=张三']],
    ['(责任编辑:张三)', ['editor=张三']],
    ['【责任编辑　王五】', ['editor=王五']],
    ['责编：张三 校对：李四 审核：王五', ['editor=张三', 'proofreader=李四', 'reviewer=王五']],
    ['作 者：张 三', ['author=张 三']],
    ['文｜张三', ['author=张三']],
    ['文/图 张三', ['author+photographer=张三']],
    ['图/文：张三', ['author+photographer=张三']],
    ['2021-12-08 来源：示例日报 点击数：123', ['date=2021-12-08', 'source=示例日报', 'control=123']],
    [
      '发布时间：2021-12-08 10:20 字号：大 中 小 打印',
      ['date=2021-12-08 10:20', 'control=字号：大 中 小', 'control=打印'],
    ],
    ['关键词:宣讲;基层', ['tags=宣讲;基层']],
    // Sentences are none.
    ['来源：这件事说来话长。那一年冬天，队伍从这里经过。', undefined],
    ['编辑部的故事', undefined],
    ['作者：那一年，我十八岁。', undefined],
    ['时间：下午三点', undefined],
    ['文章写得好', undefined],
  ])('%s', (line, expected) => {
    expect(told(line)).toEqual(expected)
  })
})

test.each([
  ['《示例刊物》2021年第10期', { name: '示例刊物', issue: '2021年第10期' }],
  ['示例刊物 2021年10期', { name: '示例刊物', issue: '2021年10期' }],
  ['原载《示例刊物》2020年第3-4期', { name: '示例刊物', issue: '2020年第3-4期' }],
  ['我们读完了2021年第10期', { name: '我们读完了', issue: '2021年第10期' }],
  ['他在《示例刊物》上发表文章。', undefined],
])('periodicalOf %s', (line, expected) => {
  expect(periodicalOf(line)).toEqual(expected)
})

test.each([
  ['2021-12-08张三', { day: '2021-12-08', author: ['张三'] }],
  ['2021年12月8日 张三 李四', { day: '2021-12-08', author: ['张三', '李四'] }],
  ['2021.12.08 示例日报', { day: '2021-12-08', source: '示例日报' }],
  ['2021-12-08', { day: '2021-12-08' }],
  ['2021-13-08张三', undefined],
  ['2021年12月8日，队伍出发了', undefined],
  ['2021年12月8日下午举行', undefined],
])('datedByLine %s', (line, expected) => {
  expect(datedByLine(line)).toEqual(expected)
})

test.each([
  ['张三', ['张三']],
  ['张 三', ['张三']],
  ['□ 本报记者 张三 李四', ['张三', '李四']],
  ['欧阳示例', ['欧阳示例']],
  ['前言', undefined],
  ['守住初心', undefined],
])('byLineOf %s', (line, expected) => {
  expect(byLineOf(line)?.people.flatMap(({ names }) => names)).toEqual(expected)
})

test.each([
  ['宣讲;基层；青年', { words: ['宣讲', '基层', '青年'], split: true }],
  ['宣讲 基层', { words: ['宣讲', '基层'], split: true }],
  ['宣讲基层青年干部', { words: [], split: false }],
  ['宣讲', { words: ['宣讲'], split: true }],
])('keywordsOf %s', (value, expected) => {
  expect(keywordsOf(value)).toEqual(expected)
})

describe('site furniture', () => {
  test.each([
    'APP下载',
    '首页>新闻>正文',
    '首页 > 党建 > 宣讲',
    '当前位置：首页 > 党建',
    '分享到：微信 微博',
    '【打印】【关闭】',
    '字号：大 中 小',
    '点击数：1234',
    '浏览次数: 88次',
    '阅读 1.2万',
    '上一篇：没有了',
    '阅读原文',
    '长按二维码关注我们',
    '觉得不错，请点赞、在看！',
    '示例ICP备12345678号-1',
    '违法和不良信息举报电话：000-0000',
    '转载请注明出处：https://example.cn/1',
    '版权所有：示例单位',
    '未经授权不得转载',
    '（本文转载自示例网，版权归原作者所有）',
  ])('%s', (line) => {
    expect(siteFurniture(line)).toBeDefined()
  })
  test.each([
    '打印店里的灯亮着。',
    '转载未注明作者和出处的，应当改正。',
    '<b>甲</b>乙<b>',
    '分享到的快乐是双倍的',
    '大家一起点赞这位老人的坚守，他在山里守了一辈子。',
    '首页的照片让人难忘。',
    '把阅读变成习惯',
    '一、关闭落后产能',
  ])('not %s', (line) => {
    expect(siteFurniture(line)).toBeUndefined()
  })
  test.each(['猜你喜欢', '相关阅读：', '【延伸阅读】', '▍往期回顾', '为您推荐'])(
    '%s starts a list',
    (line) => {
      expect(startsRelatedList(line)).toBe(true)
    },
  )
  test.each(['相关阅读材料已经发到各单位', '延伸阅读时间'])('%s starts none', (line) => {
    expect(startsRelatedList(line)).toBe(false)
  })
})
