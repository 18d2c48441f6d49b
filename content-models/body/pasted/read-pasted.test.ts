import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../from-editor.ts'
import { plainText } from '../plain-text.ts'
import { writeBlocks } from '../serialize.ts'
import { toEditor } from '../to-editor.ts'
import { leftOutMessage } from './left-out.ts'
import { parseClipboard } from './parse-clipboard.ts'
import { isElement, type PastedNode } from './pasted-node.ts'
import { readPasted } from './read-pasted.ts'
import { readMarker } from './word-lists.ts'

const markdownOf = (html: string) => writeBlocks(readPasted(parseClipboard(html)).blocks).trimEnd()
const leftOutOf = (html: string) => readPasted(parseClipboard(html)).leftOut

describe('headings', () => {
  test.each([
    [
      'the highest becomes 2',
      '<h1>甲</h1><h2>乙</h2><h3>丙</h3><h4>丁</h4>',
      '## 甲\n\n### 乙\n\n#### 丙\n\n#### 丁',
    ],
    ['what begins at 2 or lower stays', '<h2>甲</h2><h3>乙</h3>', '## 甲\n\n### 乙'],
    ['a part of a document stays what it was', '<h3>甲</h3><p>文</p>', '### 甲\n\n文'],
    ['an empty one moves nothing', '<h1><o:p>&nbsp;</o:p></h1><h2>甲</h2>', '## 甲'],
    [
      "Word's title moves nothing",
      '<p class=MsoTitle>题</p><h2>甲</h2><h3>乙</h3>',
      '## 题\n\n## 甲\n\n### 乙',
    ],
    ['an outline level is enough', '<p class=MsoNormal style="mso-outline-level:2">甲</p>', '## 甲'],
    ["Word's classes below 6", '<p class=MsoHeading7>甲</p>', '#### 甲'],
    [
      'a style of WPS by its name in the sheet',
      '<style>p.16{mso-style-name:"标题 2";}</style><p class=16>甲</p><p class=15>文</p>',
      '## 甲\n\n文',
    ],
    [
      'the sheet is read inside a comment too',
      '<style><!--\n /* 样式 */\np.a, li.a\n\t{mso-style-name:"x;y"; mso-outline-level:3;}\n--></style><p class=a>甲</p>',
      '### 甲',
    ],
    ['bold by itself', '<h2><b>甲</b><i>乙</i></h2>', '## 甲*乙*'],
  ])('%s', (_, html, markdown) => expect(markdownOf(html)).toBe(markdown))
})

describe('bold and italic', () => {
  test.each([
    [
      "not by Word's weight for other scripts",
      '<p><b style="mso-bidi-font-weight:normal">甲</b>乙</p>',
      '**甲**乙',
    ],
    ['by weight', '<p><span style="font-weight: 700">甲</span>乙</p>', '**甲**乙'],
    ['undone within', '<p><strong>甲<span style="font-weight:normal">乙</span></strong></p>', '**甲**乙'],
    ['undone around', '<b style="font-weight:normal"><p>甲</p><p>乙</p></b>', '甲\n\n乙'],
    ['by slope', '<p><span style="font-style:italic">甲</span><i>乙</i></p>', '*甲乙*'],
  ])('%s', (_, html, markdown) => expect(markdownOf(html)).toBe(markdown))
})

describe('links', () => {
  test.each([
    ['javascript:alert(1)', '甲'],
    [' JAVA\nSCRIPT:alert(1)', '甲'],
    ['data:text/html,x', '甲'],
    ['file:///C:/a.docx', '甲'],
    ['#_Toc1', '甲'],
    ['/s/1', '甲'],
    ['', '甲'],
    ['https://example.org/a', '[甲](https://example.org/a)'],
    ['mailto:shili@example.org', '[甲](mailto:shili@example.org)'],
  ])('%s', (address, markdown) => expect(markdownOf(`<p><a href="${address}">甲</a></p>`)).toBe(markdown))

  test('around blocks', () => {
    expect(markdownOf('<a href="https://example.org/"><section><p>甲</p><p>乙</p></section></a>')).toBe(
      '[甲](https://example.org/)\n\n[乙](https://example.org/)',
    )
  })
})

describe('white space', () => {
  test.each([
    [
      'a line break of the source between Chinese characters is nothing',
      '<p>甲\r\n乙，\n“丙”</p>',
      '甲乙，“丙”',
    ],
    ['across spans too', '<p><span>甲</span>\n<b>乙</b></p>', '甲**乙**'],
    ['between words it is a space', '<p>red\nstar<b> base</b></p>', 'red star **base**'],
    ['a typed space stays', '<p>甲 乙&nbsp;&nbsp; 丙</p>', '甲 乙 丙'],
    [
      'empty paragraphs go',
      '<p>甲</p><p>&nbsp;</p><p>\u3000</p><p><br></p><p>\u200b</p><p>乙</p>',
      '甲\n\n乙',
    ],
    ['an indented line is a paragraph', '<p>甲<br>\u3000\u3000乙<br>丙</p>', '甲\n\n乙\\\n丙'],
    ['written lines stay', '<pre>甲\n乙\n\n丙</pre>', '甲\\\n乙\n\n丙'],
    ['written words stay apart', '<p><span style="white-space:pre-wrap">red</span> star</p>', 'red star'],
  ])('%s', (_, html, markdown) => expect(markdownOf(html)).toBe(markdown))
})

describe('lists', () => {
  const item = (marker: string, text: string, level = 1) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>${text}</p>`

  test.each([
    ['numbers that go on are one list', item('1.', '甲') + item('2.', '乙'), '1. 甲\n2. 乙'],
    ['numbers that begin again are another', `${item('1.', '甲')}${item('1.', '乙')}`, '1. 甲\n\n1) 乙'],
    ['a paragraph between', `${item('1.', '甲')}<p>文</p>${item('2.', '乙')}`, '1. 甲\n\n文\n\n2. 乙'],
    ['deeper first', item('l', '甲', 2) + item('l', '乙', 1), '- 甲\n\n* 乙'],
    ['two levels at once', item('l', '甲', 1) + item('l', '乙', 3), '- 甲\n\n  - 乙'],
    ['Chinese numbers stay text', item('一、', '甲') + item('（二）', '乙'), '一、甲\n\n（二）乙'],
    ['words stay text', item('第三条', '甲'), '第三条 甲'],
    ['without a number drawn', "<p style='mso-list:l0 level1 lfo1'>甲</p>", '- 甲'],
    ['in no list', "<p class=MsoListParagraph style='mso-list:none'>甲</p>", '甲'],
    [
      'with the comments only',
      '<p class=MsoListParagraph><!--[if !supportLists]--><span>1)<span>&nbsp;</span></span><!--[endif]-->甲</p>',
      '1. 甲',
    ],
    [
      'real ones with styles of Word',
      "<ul><li class=MsoNormal style='mso-list:l0 level1 lfo1'><p>甲</p><ul><li>乙</ul></ul>",
      '- 甲\n\n  - 乙',
    ],
    ['a real one in a list, not in an item', '<ol start=3><li>甲<ol><li>乙</ol></ol>', '3. 甲\n\n   1. 乙'],
  ])('%s', (_, html, markdown) => expect(markdownOf(html)).toBe(markdown))

  test.each([
    ['·', { bullet: true }],
    ['l', { bullet: true }],
    ['\uf0b7', { bullet: true }],
    ['o', { bullet: true }],
    ['', { bullet: true }],
    ['12.', { ordered: true, number: 12 }],
    ['（3）', { ordered: true, number: 3 }],
    ['④', { ordered: true, number: 4 }],
    ['5、', { ordered: true, number: 5 }],
    ['2.1.3', { ordered: true, number: 3 }],
    ['b)', { ordered: true }],
    ['iv.', { ordered: true }],
    ['三、', { words: '三、' }],
    ['㈠', { words: '㈠' }],
    ['Step 2', { words: 'Step 2' }],
  ])('the marker %s', (marker, meaning) => expect(readMarker(marker)).toEqual(meaning))
})

describe('tables', () => {
  test.each([
    ['one cell is a frame', '<table><tr><td><p>甲</p><p>乙</p></table>', '甲\n\n乙'],
    [
      'tables in a table are layout',
      '<table><tr><td>甲<td><table><tr><td>乙<td>丙</table></table>',
      '甲\n\n|  |  |\n| --- | --- |\n| 乙 | 丙 |',
    ],
    [
      'a caption stands before',
      '<table><caption>表一</caption><tr><th>甲<th>乙<tr><td>1<td>2</table>',
      '表一\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
    ],
  ])('%s', (_, html, markdown) => expect(markdownOf(html)).toBe(markdown))
})

describe('what stays out', () => {
  const none = { pictures: 0, media: 0, deletions: 0, comments: 0 }
  test.each([
    ['<img src="a.png" width=300>', { ...none, pictures: 1 }],
    ['<img data-src="https://example.org/a.png">', { ...none, pictures: 1 }],
    ['<picture><source srcset="a.avif"><img src="a.png"></picture>', { ...none, pictures: 1 }],
    ['<img src="a.gif" width="1" height="1">', none],
    ['<img src="a.gif" style="width:1px;height:1px">', none],
    ['<img src="a.gif" style="display:none">', none],
    ['<img alt="甲">', none],
    ['<video src="a.mp4"></video><mpvoice name="甲"></mpvoice>', { ...none, media: 2 }],
    ['<mp-common-profile data-nickname="甲">甲</mp-common-profile>', none],
    ['<script>甲</script><style>p{}</style><select><option>甲</select>', none],
  ])('%s', (html, leftOut) => {
    expect(leftOutOf(`<p>文${html}</p>`)).toEqual(leftOut)
    expect(markdownOf(`<p>文${html}</p>`)).toBe('文')
  })

  test('is told in a sentence that says what to do', () => {
    expect(leftOutMessage(none)).toBeUndefined()
    expect(leftOutMessage({ pictures: 3, media: 1, deletions: 2, comments: 1 })).toBe(
      '3 张图片、1 处音视频或嵌入内容没有随文字粘贴，请另行上传后插入正文。2 处修订中已删除的文字没有粘贴。1 条 Word 批注没有粘贴。',
    )
  })
})

/** What readers see of text: no white space, no zero-width characters. */
const seen = (text: string) => text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')

const stays = (tag: string) => !/^(?:script|style|img|mp-common-profile|head)$/.test(tag)

const textOf = (nodes: readonly PastedNode[]): string =>
  nodes
    .map((node) => {
      if (isElement(node)) return stays(node.tag) ? textOf(node.children) : ''
      return 'text' in node ? node.text : ''
    })
    .join('')

const words = fc
  .stringMatching(/^[甲乙丙丁。，“”—1.*#a-z \n\u3000\u00a0\u200b]{0,12}$/)
  .map((text) => text.replace(/[<&]/g, ''))
const opening = fc.constantFrom(
  ...[
    'p',
    'div',
    'section',
    'span',
    'b',
    'i',
    'strong',
    'em',
    'font',
    'o:p',
    'blockquote',
    'h1',
    'h2',
    'h3',
    'h6',
    'ul',
    'ol',
    'li',
    'pre',
    'table',
    'tr',
    'td',
    'th',
    'thead',
    'caption',
    'mp-style-type',
    'script',
    'style',
    'mp-common-profile',
    'u',
    'sup',
    'label',
  ],
  'p style="mso-outline-level:3"',
  'p class=MsoTitle',
  'p class=MsoQuote',
  'p style="mso-list:l0 level1 lfo1"',
  'p style="mso-list:l0 level2 lfo1"',
  'span style="font-weight:bold;white-space:pre-wrap"',
  'span style="display:block"',
  'a href="https://example.org/a"',
  'a href="javascript:x"',
  'td colspan=3 rowspan=2',
)
const { html: anyHtml } = fc.letrec<{ html: string; element: string }>((tie) => ({
  html: fc
    .array(fc.oneof(words, fc.constantFrom('<br>', '<hr>', '<img src="a.png">'), tie('element')), {
      maxLength: 5,
    })
    .map((parts) => parts.join('')),
  element: fc
    .tuple(opening, fc.oneof({ maxDepth: 6 }, words, tie('html')))
    .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`),
}))

describe('any page', () => {
  test('loses no text that is not left out, and repeats none', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const nodes = parseClipboard(html)
        expect(seen(plainText({ blocks: readPasted(nodes).blocks }))).toBe(seen(textOf(nodes)))
      }),
      { numRuns: 2000 },
    )
  })

  test('comes out in the normal form of a body', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const { blocks } = readPasted(parseClipboard(html))
        expect(blocksOf(toEditor(blocks))).toEqual(blocks)
      }),
      { numRuns: 1000 },
    )
  })
})
