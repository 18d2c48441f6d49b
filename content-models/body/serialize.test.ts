import { describe, expect, test } from 'vitest'
import type { EditorDocument, EditorNode } from './editor-document.ts'
import { parse } from './parser.ts'
import { plainText, plainTextOf } from './plain-text.ts'
import { serialize } from './serialize.ts'

const documentOf = (...children: EditorNode[]): EditorDocument => ({ root: { type: 'root', children } })
const text = (content: string, format = 0): EditorNode => ({ type: 'text', text: content, format })
const paragraph = (...children: EditorNode[]): EditorNode => ({ type: 'paragraph', children })
const item = (...children: EditorNode[]): EditorNode => ({ type: 'listitem', children })
const list = (listType: string, start: number, ...children: EditorNode[]): EditorNode => {
  return { type: 'list', listType, start, children }
}
const lineBreak: EditorNode = { type: 'linebreak' }
const link = (url: string, ...children: EditorNode[]): EditorNode => {
  return { type: 'link', fields: { url, newTab: false }, children }
}
const cell = (headerState: number, ...children: EditorNode[]): EditorNode => {
  return { type: 'tablecell', headerState, children: [paragraph(...children)] }
}
const block = (fields: Record<string, unknown>): EditorNode => ({ type: 'block', fields })

describe('serialize', () => {
  test.each([
    [
      'plain Chinese as it is',
      paragraph(text('一、宣讲（示例）：“第一议题”……3600 余场次，98.5%。')),
      '一、宣讲（示例）：“第一议题”……3600 余场次，98.5%。',
    ],
    ['what looks like a list', paragraph(text('1. 这不是列表')), '1\\. 这不是列表'],
    ['a year is no list number', paragraph(text('1986.5 年')), '1986.5 年'],
    ['what looks like a heading', paragraph(text('# 不是标题')), '\\# 不是标题'],
    ['what looks like a rule', paragraph(text('---')), '\\---'],
    ['what looks like a bullet', paragraph(text('+ 1')), '\\+ 1'],
    ['what looks like a quotation', paragraph(text('> 引')), '\\> 引'],
    ['what looks like a link', paragraph(text('[x](y)')), '\\[x\\](y)'],
    ['what looks like a tag', paragraph(text('<script>')), '\\<script>'],
    ['what looks like a reference', paragraph(text('&#42; & R&D')), '\\&#42; & R\\&D'],
    ['what looks like a directive', paragraph(text(':::timeline')), '\\:::timeline'],
    ['censor marks', paragraph(text('***总书记在第**届')), '\\*\\*\\*总书记在第\\*\\*届'],
    ['a heading that ends in #', { type: 'heading', tag: 'h3', children: [text('C #')] }, '### C \\#'],
    [
      'bold before a full stop and a word',
      paragraph(text('一是强化：', 1), text('为民')),
      '**一是强化：**为民',
    ],
    [
      'bold that only references can carry',
      paragraph(text('a'), text('“b”', 1), text('c')),
      '&#97;**“b”**&#99;',
    ],
    ['white space at the edge of bold', paragraph(text('一 ', 1), text('二')), '**一** 二'],
    [
      'bold and italic that overlap',
      paragraph(text('一', 1), text('二', 3), text('三', 2)),
      '**&#19968;_二_**_三_',
    ],
    ['a line break', paragraph(text('一'), lineBreak, text('- 二')), '一\\\n\\- 二'],
    ['two line breaks end a paragraph', paragraph(text('一'), lineBreak, lineBreak, text('二')), '一\n\n二'],
    ['an exclamation mark before a link', paragraph(text('看!'), link('/a/', text('这'))), '看\\![这](/a/)'],
    [
      'a link with brackets',
      paragraph(link('https://e.cn/(a)', text('[甲]'))),
      '[\\[甲\\]](https://e.cn/\\(a\\))',
    ],
    ['a link that is refused', paragraph(link('javascript:alert(1)', text('点'))), '点'],
    ['a quotation', { type: 'quote', children: [text('话'), lineBreak, text('——某')] }, '> 话\\\n> ——某'],
    ['a rule', { type: 'horizontalrule' }, '---'],
    [
      'a picture',
      { type: 'upload', value: { id: 'p1' }, fields: { caption: '图"一"' } },
      '::picture{id="p1" caption="图&quot;一&quot;"}',
    ],
    ['a cue of two lines', block({ blockType: 'cue', text: '停}\n& 看' }), '::cue{text="停}&#10;&amp; 看"}'],
    [
      'a related item',
      block({ blockType: 'relatedItem', item: { relationTo: 'stories', value: 's1' } }),
      '::related{kind="story" id="s1"}',
    ],
    ['a recording', block({ blockType: 'recording', file: { id: 'f1' } }), '::recording{id="f1"}'],
    ['an empty cue', block({ blockType: 'cue', text: ' ' }), ''],
    ['an unknown block', block({ blockType: 'gadget' }), ''],
  ] as [string, EditorNode, string][])('%s', (_, node, markdown) => {
    expect(serialize(documentOf(node)).trimEnd()).toBe(markdown)
  })

  test('nested lists, their numbers, and two lists in a row', () => {
    const nested = list('number', 3, item(text('三')), item(text('四')))
    const document = documentOf(
      list('bullet', 1, item(text('甲')), item(nested), item(text('乙'))),
      list('bullet', 1, item(text('丙'))),
    )
    expect(serialize(document)).toBe('- 甲\n\n  3. 三\n  4. 四\n- 乙\n\n* 丙\n')
    expect(parse(serialize(document)).blocks).toHaveLength(2)
  })

  test('a table: its heading row, line breaks, pipes, merged cells', () => {
    const merged: EditorNode = { ...cell(0, text('a|b')), colSpan: 2 }
    const rows: EditorNode[] = [
      { type: 'tablerow', children: [cell(1, text('年', 1)), cell(1, text('数'))] },
      { type: 'tablerow', children: [merged] },
      { type: 'tablerow', children: [cell(0, text('一'), lineBreak, text('二')), cell(0)] },
    ]
    expect(serialize(documentOf({ type: 'table', children: rows }))).toBe(
      '| **年** | 数 |\n| --- | --- |\n| a\\|b |  |\n| 一<br>二 |  |\n',
    )
  })

  test('lists nested sixty deep lose nothing', () => {
    let node = list('number', 1, item(text('底')))
    for (let depth = 0; depth < 60; depth++) node = list('bullet', 1, item(text('层')), item(node))
    const document = documentOf(node)
    expect(plainTextOf(document)).toMatch(/底$/)
    expect(plainText(parse(serialize(document)))).toBe(plainTextOf(document))
  })
})
