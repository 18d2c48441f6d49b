import { describe, expect, test } from 'vitest'
import { parse } from './parser.ts'
import { plainText, spokenText } from './plain-text.ts'
import { serialize } from './serialize.ts'
import { fromMarkdown } from './to-editor.ts'

/** Reads hand-written Markdown and writes it in our own way, with what was dropped. */
function rewritten(markdown: string): { written: string; dropped: string[] } {
  const dropped: string[] = []
  const document = fromMarkdown(markdown, (what) => dropped.push(what))
  return { written: serialize(document).trimEnd(), dropped }
}

describe('fromMarkdown', () => {
  test.each([
    [
      'headings of six levels',
      '# 一\n## 二\n### 三\n#### 四\n##### 五\n###### 六',
      '## 一\n\n## 二\n\n### 三\n\n#### 四\n\n#### 五\n\n#### 六',
    ],
    ['an underlined heading', '一\n===', '## 一'],
    ['lines of one paragraph', '宣讲\n稿，\n讲 the\nplan', '宣讲稿，讲 the plan'],
    ['an indented paragraph is no code', '    缩进四格', '缩进四格'],
    ['ideographic spaces at the start', '　　缩进两字', '缩进两字'],
    ['Chinese bold', '**一是强化思想引领：**为民', '**一是强化思想引领：**为民'],
    ['tildes', '3~~5 天', '3\\~\\~5 天'],
    ['a table without outer pipes', 'a | b\n--|:-:\n1 | 2', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
    ['a reference link', '[站][1]\n\n[1]: https://e.cn/', '[站](https://e.cn/)'],
    ['an autolink', '<https://e.cn/a>', '[https://e.cn/a](https://e.cn/a)'],
    ['an address in the text is no link', 'https://e.cn/', 'https://e.cn/'],
    ['raw HTML is text', '<div onclick="x">甲</div>', '\\<div onclick="x">甲\\</div>'],
    ['code in a line', '键入 `a*b`', '键入 a\\*b'],
    [
      'a quotation with its attribution',
      '> 山不会记得我，\n> 我记得山。\n> ——护林员',
      '> 山不会记得我，我记得山。\\\n> ——护林员',
    ],
    ['a list in a quotation becomes lines', '> - 一\n> - 二', '> 一\\\n> 二'],
    ['paragraphs of a list item', '- 一\n\n  二\n  - 三\n\n  四', '- 一\\\n  二\n\n  - 三\n- 四'],
    [
      'a picture in a sentence',
      '前![图](media:p1 "说明")后',
      '前\n\n::picture{id="p1" caption="说明"}\n\n后',
    ],
    ['a picture in bold', '**前![](media:p1)后**', '**前**\n\n::picture{id="p1"}\n\n**后**'],
    ['a picture in a list item', '- 一 ![](media:p1)\n- 二', '- 一\n- 二\n\n::picture{id="p1"}'],
    ['a directive right after a paragraph', '甲\n::cue{text="停"}\n乙', '甲\n\n::cue{text="停"}\n\n乙'],
    ['a statistic without a value is text', '::statistic{label="甲"}', '\\::statistic{label="甲"}'],
    ['an unknown directive is text', '::gadget{a="b"}', '\\::gadget{a="b"}'],
    [
      'a timeline that does not end is text',
      ':::timeline\n::entry{date="1931"}',
      '\\:::timeline ::entry{date="1931"}',
    ],
    [
      'blank lines in a timeline',
      ':::timeline\n\n::entry{date="1931" text="甲&#10;乙"}\n\n:::',
      ':::timeline\n::entry{date="1931" text="甲&#10;乙"}\n:::',
    ],
    [
      'a statistic',
      '::statistic{ value="2.1 万"  label="企业" qualifier="余" unit="家" }',
      '::statistic{label="企业" value="2.1 万" unit="家" qualifier="余"}',
    ],
    ['a link to a new tab', '[站](/a/ "在新窗口打开")', '[站](/a/ "在新窗口打开")'],
    ['Windows line ends', '一\r\n\r\n二', '一\n\n二'],
    ['nothing', '', ''],
  ])('%s', (_, markdown, written) => {
    expect(rewritten(markdown)).toEqual({ written, dropped: [] })
  })

  test.each([
    [
      'an external picture',
      '甲![图](https://e.cn/a.png)',
      '甲',
      '图片不在媒体库里，未能保留：图（https://e.cn/a.png）',
    ],
    ['a heading in a list', '- # 甲', '- 甲', '列表里的标题已改为普通文字'],
    [
      'a refused link',
      '[甲](javascript:alert(1))',
      '甲',
      '链接地址不被允许，只保留了文字：javascript:alert(1)',
    ],
    ['a tool tip', '[甲](/a/ "提示")', '[甲](/a/)', '链接的提示文字未保留：提示'],
    ['a code block', '```\na\n\nb\n```', 'a\n\nb', '代码块没有对应的格式，已改为普通段落'],
  ])('%s is reported', (_, markdown, written, what) => {
    expect(rewritten(markdown)).toEqual({ written, dropped: [what] })
  })

  test('an empty text gives a paragraph to type in', () => {
    expect(fromMarkdown('').root.children?.map((node) => node.type)).toEqual(['paragraph'])
  })

  test('makes the nodes that the editor expects', () => {
    const { children } = fromMarkdown(
      '甲**乙**\n\n- 一\n  1. 二\n\n| a |\n|---|\n| b |\n\n::recording{id="f"}',
    ).root
    expect(children).toMatchObject([
      {
        type: 'paragraph',
        children: [
          { text: '甲', format: 0 },
          { text: '乙', format: 1 },
        ],
      },
      {
        type: 'list',
        tag: 'ul',
        children: [
          { type: 'listitem', value: 1, indent: 0 },
          { type: 'listitem', children: [{ type: 'list', tag: 'ol', children: [{ indent: 1 }] }] },
        ],
      },
      {
        type: 'table',
        children: [
          { type: 'tablerow', children: [{ type: 'tablecell', headerState: 1 }] },
          { type: 'tablerow', children: [{ type: 'tablecell', headerState: 0 }] },
        ],
      },
      { type: 'block', fields: { blockType: 'recording', file: 'f' } },
    ])
  })
})

describe('plainText and spokenText', () => {
  const body = parse(
    '## 题\n\n讲。\n\n::cue{text="停"}\n\n::picture{id="p" caption="图注"}\n\n::statistic{label="场次" value="3600" qualifier="约" unit="场" source="示例队"}\n\n:::timeline\n::entry{date="1931" title="会" text="到会"}\n:::\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  )

  test('plain text has everything, a line each', () => {
    expect(plainText(body)).toBe('题\n讲。\n停\n图注\n约3600场，场次\n来源：示例队\n1931 会\n到会\na b\n1 2')
  })

  test('spoken text leaves out cues and captions', () => {
    expect(spokenText(body)).toBe('题\n讲。\n约3600场，场次\n来源：示例队\n1931 会\n到会\na b\n1 2')
  })
})
