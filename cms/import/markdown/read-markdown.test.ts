import { serialize, toEditor } from '@lectern/content-models/body'
import { describe, expect, test } from 'vitest'
import { structure } from '../structure.ts'
import { protectCensorMarks } from './censor-marks.ts'
import { readMarkdown } from './read-markdown.ts'

const long =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'

const read = (text: string, otherTitle?: string) => {
  const article = structure(readMarkdown(text.replaceAll('LONG', long)), { otherTitle })
  const body = serialize(toEditor(article.body)).trim()
  return {
    ...article,
    markdown: body.replaceAll(long, 'LONG'),
    removedTexts: article.removed.map(({ text }) => text),
    flags: article.flagged.map(({ what }) => what),
    said: JSON.stringify([article.removed, article.recognised, article.flagged]),
  }
}

describe('what stands above a text', () => {
  test.each([
    [
      'folded',
      '---\ntitle: >-\n  水表换了\n  新的\nauthor:\n  - 张三\n  - 李四\ndate: 2025/03/05\n---\n\nLONG',
      { title: '水表换了 新的', author: ['张三', '李四'], displayDate: '2025-03-05' },
    ],
    [
      'with comments',
      "---\ntitle: '水表: 一户一张' # 暂定\nauthor: {name: 张三}\nsource: 示例站 # 待核\ntags: 水 | 村务\ndate: 2025-3-5 08:30\n---\nLONG",
      { title: '水表： 一户一张', author: ['张三'], displayDate: '2025-03-05', tags: ['水', '村务'] },
    ],
    [
      'in Chinese',
      '---\n标题: 换水表\n作者: 张三、李四\n来源: 示例县报\n网址: https://example.cn/a/1\n日期: 2025年3月5日\n责任编辑: 王五\n审核: 赵六\n---\n\nLONG',
      {
        title: '换水表',
        author: ['张三', '李四'],
        editor: ['王五'],
        reviewer: ['赵六'],
        displayDate: '2025-03-05',
        source: { name: '示例县报', address: 'https://example.cn/a/1' },
      },
    ],
    [
      'of a clipper',
      '---\ntitle: "换水表"\nsource: "https://example.cn/s/abc"\nauthor:\n  - "[[张三]]"\npublished: 2025-03-05\ncreated: 2025-06-01\ndescription: "水表的事"\ntags:\n  - "clippings"\n---\nLONG',
      {
        title: '换水表',
        author: ['张三'],
        displayDate: '2025-03-05',
        source: { name: '', address: 'https://example.cn/s/abc' },
      },
    ],
    [
      'of a reader of pages',
      'Title: 换水表\n\nURL Source: https://example.cn/n/12\n\nPublished Time: 2025-03-05T08:00:00+08:00\n\nMarkdown Content:\nLONG',
      {
        title: '换水表',
        displayDate: '2025-03-05',
        source: { name: '', address: 'https://example.cn/n/12' },
      },
    ],
    [
      'with an account for an author',
      '---\ntitle: 换水表\nauthor: admin2\n---\nLONG',
      { title: '换水表', author: [] },
    ],
    ['not ended', '---\ntitle: 换水表\nauthor: 张三\n\nLONG', { title: '换水表', author: ['张三'] }],
    [
      'with values that are no YAML',
      '---\ntitle: 换水表: 一户一张: 不漏\nauthor: 张三\n---\nLONG',
      { title: '换水表： 一户一张： 不漏', author: ['张三'] },
    ],
    [
      'as definitions',
      '[#]: author: "张三"\n[#]: via: "https://example.cn/n/13"\n[#]: translator: "李四"\n\n# 换水表\n\nLONG',
      { title: '换水表', author: ['张三'], source: { name: '', address: 'https://example.cn/n/13' } },
    ],
  ])('%s', (_, text, wanted) => {
    const article = read(text)
    const { title, ...fields } = wanted
    expect(article.title).toBe(title)
    expect(article.fields).toMatchObject(fields)
    expect(article.markdown).toBe('LONG')
  })

  test('facts without a field are listed, prose between two rules stays', () => {
    expect(read('---\ntitle: 换水表\nlayout: post\ndescription: 水表的事\n---\nLONG').removedTexts).toEqual(
      expect.arrayContaining(['layout: post', 'description: 水表的事']),
    )
    expect(
      read('---\n编者按：下面是村里人自己写的。\n只改了错字，别的都没有动。\n---\n\n# 换水表\n\nLONG')
        .markdown,
    ).toMatch(/编者按：下面是村里人自己写的。[\s\S]*只改了错字/)
  })
})

describe('titles', () => {
  test.each([
    ['a link', '# [换水表](https://example.cn/a/1)\n\nLONG', '换水表', 'https://example.cn/a/1'],
    [
      'a picture and a link by reference',
      '[![标](https://example.cn/l.png) 换水表记][a]\n===\n\nLONG\n\n[a]: https://example.cn/a/2 "原文"',
      '换水表记',
      'https://example.cn/a/2',
    ],
    ['marks and tags', '# **换水表**<span style="color:red">记</span>\n\nLONG', '换水表记', undefined],
    [
      'sections of the first level below it',
      '# 换水表的故事\n\nLONG\n\n# 一、开头\n\nLONG\n\n# 二、后来\n\nLONG',
      '换水表的故事',
      undefined,
    ],
    ['a raw heading', '<h1 align="center">换水表记</h1>\n\nLONG', '换水表记', undefined],
  ])('%s', (_, text, title, address) => {
    const article = read(text)
    expect(article.title).toBe(title)
    expect(article.fields.source?.address).toBe(address)
    expect(article.markdown).not.toContain(title)
  })
  test('a file whose sections are of the first level takes its own name', () => {
    const article = read('# 一、开头\n\nLONG\n\n# 二、后来\n\nLONG', '换水表的故事')
    expect(article.title).toBe('换水表的故事')
    expect(article.markdown).toBe('## 一、开头\n\nLONG\n\n## 二、后来\n\nLONG')
  })
})

describe('the text', () => {
  test.each([
    [
      'raw paragraphs',
      '# 换水表记\n\n<p style="text-indent:2em">LONG</p>\n<p><strong>开门的时间</strong></p>\n<p>LONG</p>',
      'LONG\n\n## 开门的时间\n\nLONG',
    ],
    [
      'bold lines over their paragraphs',
      '# 换水表记\n\n**磨刀不等人**\nLONG\n\n**拉链当场换**\nLONG',
      '## 磨刀不等人\n\nLONG\n\n## 拉链当场换\n\nLONG',
    ],
    ['a paragraph a line', '# 换水表记\n\n　　LONG\n　　LONG', 'LONG\n\nLONG'],
    [
      'wrapped lines',
      '# 换水表记\n\n示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的\n事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提\n问；一场讲完，往往要谈到天黑才散。',
      'LONG',
    ],
    ['verse', '# 换水表记\n\nLONG\n\n山路弯弯\n灯火点点\n\nLONG', 'LONG\n\n山路弯弯\\\n灯火点点\n\nLONG'],
    [
      'a sentence over a rule',
      '# 换水表记\n\n先说开头，再说后来。\n---\n\nLONG',
      '先说开头，再说后来。\n\n---\n\nLONG',
    ],
    [
      'numbers of one item',
      '# 换水表记\n\n1. 先看数\n\nLONG\n\n2. 再封好\n\nLONG',
      '## 1. 先看数\n\nLONG\n\n## 2. 再封好\n\nLONG',
    ],
    ['a range with tildes', '# 换水表记\n\n要3~~5天，也许6~~8天。LONG', '要3\\~\\~5天，也许6\\~\\~8天。LONG'],
    ['bold with several sentences', '# 换水表记\n\n**先看数。再封好。**LONG', '**先看数。再封好。**LONG'],
    ['escaped full-width marks', '# 换水表记\n\n他说\\：好\\。LONG', '他说：好。LONG'],
    [
      'raised letters',
      '# 换水表记\n\n晒场320m<sup>2</sup>，水是H<sub>2</sub>O。LONG',
      '晒场320m²，水是H₂O。LONG',
    ],
  ])('%s', (_, text, markdown) => {
    expect(read(text).markdown).toBe(markdown)
  })

  test('struck text is left out, named and flagged', () => {
    const article = read('# 换水表记\n\n去年~~三百~~四百场。LONG')
    expect(article.markdown).toBe('去年四百场。LONG')
    expect(article.removedTexts).toContain('三百')
    expect(article.flags).toContain('有删除线的文字，没有导入')
  })
  test.each([
    ['[caption id="a_1" width="640"]抬水接力[/caption]', '抬水接力', 'a_1'],
    ['[gallery ids="3,5"]', '', '[gallery ids="3,5"]'],
    ['{{< figure src="a.jpg" >}}', '', 'figure src='],
    ['{% note info %}记得带笔。{% endnote %}', '记得带笔。', 'note info'],
    ['::: tip\n\n记得带笔。\n\n:::', '记得带笔。', '::: tip'],
    ['<!-- 排版时换图 -->', '', '排版时换图'],
    ['[TOC]', '', '[TOC]'],
  ])('the code %s is named, what readers see of it stays', (code, kept, named) => {
    const article = read(`# 换水表记\n\nLONG\n\n${code}\n\nLONG`)
    expect(article.markdown).toBe(['LONG', ...(kept ? [kept] : []), 'LONG'].join('\n\n'))
    expect(article.said).toContain(JSON.stringify(named).slice(1, -1))
  })
  test('definitions that are notes become text, titles of real ones are named', () => {
    const article = read(
      '# 换水表记\n\nLONG[^1]\n\n[注]: 红旗由船工自制 "用了八年"\n\n[^1]: 词句由李四抄录。\n\n见[站][z]。LONG\n\n[z]: https://example.cn/ "县里的站"',
    )
    expect(article.markdown).toContain('用了八年')
    expect(article.markdown).toContain('词句由李四抄录。')
    expect(article.said).toContain('县里的站')
  })
  test('nesting deeper than anybody means loses no words', () => {
    expect(read(`# 换水表记\n\n${'>'.repeat(3000)} 值班的是李四\n\nLONG`).markdown).toContain('值班的是李四')
    expect(read(`# 换水表记\n\n${'- '.repeat(900)}收起红旗\n\nLONG`).markdown).toContain('收起红旗')
  })
  test('the address of a remote picture is named once, the bytes of one inside never', () => {
    const article = read(
      `# 换水表记\n\n![水表](https://example.cn/1.jpg)\n\n![](data:image/png;base64,${'A'.repeat(400)})\n\nLONG`,
    )
    expect(article.removedTexts).toEqual(['https://example.cn/1.jpg（水表）'])
    expect(article.said).not.toContain('AAAA')
  })
  test('where a clipper has it from', () => {
    const article = read(
      '> 本文由 [示例工具](https://tool.example.cn/) 转码， 原文地址 [mp.example.cn](https://mp.example.cn/s/abc)\n\n# 换水表记\n\nLONG',
    )
    expect(article.fields.source?.address).toBe('https://mp.example.cn/s/abc')
    expect(article.markdown).toBe('LONG')
  })
})

describe('protectCensorMarks', () => {
  test.each([
    ['参加**届比赛，《关于**的方案》', '参加\\*\\*届比赛，《关于\\*\\*的方案》'],
    ['第**届。又到第**届。', '第\\*\\*届。又到第\\*\\*届。'],
    ['***总书记', '\\*\\*\\*总书记'],
    ['说**“先看数。”**再拆', '说**“先看数。”**再拆'],
    ['**一。二。**', '**一。二。**'],
    ['**重点**和**难点**', '**重点**和**难点**'],
    ['***', '***'],
  ])('%s', (before, after) => {
    expect(protectCensorMarks(before).text).toBe(after)
  })
})
