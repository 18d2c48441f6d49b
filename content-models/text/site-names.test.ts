import { describe, expect, test } from 'vitest'
import { looksLikeColumn, looksLikeSite, titleOfFileName, withoutSite } from './site-names.ts'

describe('withoutSite', () => {
  test.each([
    ['水表换了新_乡村_示例县新闻网', '水表换了新'],
    ['水表换了新-示例日报-示例网', '水表换了新'],
    ['水表换了新 - 示例镇人民政府门户网站', '水表换了新'],
    ['水表换了新 | 示例在线', '水表换了新'],
    ['水表换了新--示例日报', '水表换了新'],
    ['水表换了新—示例网', '水表换了新'],
    ['水表换了新_示例百科', '水表换了新'],
    ['水表换了新-通知公告-示例学院', '水表换了新-通知公告-示例学院'],
    ['云棚村 - 换表记', '云棚村 - 换表记'],
    ['水表换了新——云棚村一年记', '水表换了新——云棚村一年记'],
    ['先看数-再封好', '先看数-再封好'],
    ['COVID-19 防控知识', 'COVID-19 防控知识'],
    ['示例日报', '示例日报'],
    ['_示例网', '_示例网'],
    ['水表换了新', '水表换了新'],
    ['', ''],
  ])('%s', (title, wanted) => {
    expect(withoutSite(title)).toBe(wanted)
  })
})

describe('titleOfFileName', () => {
  test.each([
    ['水表换了新.docx', '水表换了新'],
    ['20250312_水表换了新.md', '水表换了新'],
    ['2025-03-12 水表换了新.txt', '水表换了新'],
    ['3. 水表换了新.txt', '水表换了新'],
    ['水表换了新（定稿）.docx', '水表换了新'],
    ['水表换了新(2).docx', '水表换了新'],
    ['水表换了新-副本.docx', '水表换了新'],
    ['水表换了新_20250312.docx', '水表换了新'],
    ['【转载】水表换了新.html', '水表换了新'],
    ['水表换了新_示例网.htm', '水表换了新'],
    ['水表_换了新.txt', '水表 换了新'],
    ['新建文本文档.txt', undefined],
    ['新建 Microsoft Word 文档 (2).docx', undefined],
    ['未命名.md', undefined],
    ['000_e33e89a6.txt', undefined],
    ['index.html', undefined],
    ['水表.txt', undefined],
  ])('%s', (name, wanted) => {
    expect(titleOfFileName(name)).toBe(wanted)
  })
})

test.each([
  ['示例日报', true],
  ['示例镇人民政府门户网站', true],
  ['示例乡村频道', true],
  ['水表换了新', false],
  ['示例日报，今天的', false],
  ['这一年里我们村的故事都写在了一张很长很长很长很长的报纸上示例日报', false],
])('looksLikeSite %s', (text, wanted) => {
  expect(looksLikeSite(text)).toBe(wanted)
})

test.each([
  ['校园动态', true],
  ['通知公告', true],
  ['党建园地', true],
  ['正文', true],
  ['水表换了新', false],
  ['我们村里的新动态', false],
])('looksLikeColumn %s', (text, wanted) => {
  expect(looksLikeColumn(text)).toBe(wanted)
})
