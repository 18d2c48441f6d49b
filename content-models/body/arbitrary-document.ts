import fc from 'fast-check'
import type { EditorDocument, EditorNode } from './editor-document.ts'

/**
 * Editor documents as fast-check generates them for the tests: everything that means something in Markdown,
 * Chinese punctuation, odd white space, overlapping formats, nested lists, links that are refused.
 */

const fragments = [
  ...'*_#>-+=()[]<&|~:\\`!{}"\'$%@^/;,.?',
  ...'，。：；、！？“”‘’（）《》【】—…·～￥％',
  ...'宣讲思想引领革命遗址國學習關',
  ...'abcXYZ0189',
  ...[
    '**',
    '***',
    '__',
    '---',
    '===',
    '- ',
    '+ ',
    '* ',
    '1. ',
    '1) ',
    '12.',
    '# ',
    '## ',
    '> ',
    '```',
    '~~~',
    '~~',
  ],
  ...[
    ':::',
    ':::timeline',
    '::cue{text="x"}',
    '::',
    '&amp;',
    '&#42;',
    '&lt;b&gt;',
    '&nbsp;',
    '&copy',
    '|---|',
    '| a |',
  ],
  ...[
    '[x](y)',
    '![x](media:1)',
    '[x]: /y',
    '<b>',
    '<br>',
    '<script>alert(1)</script>',
    '<!--',
    '<a@b.cn>',
    '<http://e.cn>',
  ],
  ...[
    'http://e.cn/a_b_(c)?d=1&e=2',
    'https://示例.cn/',
    'www.e.cn',
    'a@b.cn',
    '一、',
    '（一）',
    '1986.',
    '——',
    '……',
  ],
  ...[
    ' ',
    '  ',
    '    ',
    '\t',
    '\u3000',
    '\u3000\u3000',
    '\u00A0',
    '\u200B',
    '\uFEFF',
    '\u2009',
    '\u00AD',
    '\u202F',
  ],
  ...[
    '😀',
    '👨‍👩‍👧',
    '𠮷',
    '𝒳',
    'é',
    'e\u0301',
    '\uFE0F',
    '⺼',
    '①',
    '㎡',
    'ﬀ',
    '\u200D',
    '\uFE00',
    '🏳️‍🌈',
    '한',
    'か',
  ],
  ...['\n', '\r\n', '\u0000', '\u0007', '\u000B', '\u2028', '\uD800', '\uFFFE', '\u0085'],
]

const word = fc
  .array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
const prose = fc.constantFrom(
  '一是强化思想引领：',
  '宣讲',
  '“第一议题”',
  'the plan',
  '2024 年',
  '（示例）',
  '。',
)

/** Text such as nobody should type but somebody will. */
export const oddText = fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: prose })

const textNode = fc
  .record({ text: oddText, format: fc.constantFrom(0, 0, 1, 1, 2, 3, 9) })
  .map((node): EditorNode => ({ type: 'text', version: 1, ...node }))

const lineBreak = fc.constant<EditorNode>({ type: 'linebreak', version: 1 })

const address = fc.oneof(
  fc.constantFrom(
    'https://e.cn/',
    'https://e.cn/a_(b)_[c]?d=1&amp=2#e',
    'http://示例.cn/宣讲 稿|一',
    '/stories/a-b/',
    'mailto:a@b.cn',
    'www.e.cn',
    'javascript:alert(1)',
    ' JAVA\nSCRIPT:alert(1)',
    'data:text/html,<b>',
    '',
    '#h-1',
    '<>"\\`{}',
  ),
  oddText.map((text) => `https://e.cn/${text}`),
  oddText,
)

const inlineNode: fc.Arbitrary<EditorNode> = fc.oneof(
  { weight: 8, arbitrary: textNode },
  { weight: 1, arbitrary: lineBreak },
  {
    weight: 1,
    arbitrary: fc
      .record({ url: address, newTab: fc.boolean(), children: fc.array(textNode, { maxLength: 3 }) })
      .map(({ url, newTab, children }): EditorNode => {
        return { type: 'link', version: 3, fields: { url, newTab, linkType: 'custom' }, children }
      }),
  },
)

const inline = fc.array(inlineNode, { maxLength: 6 })

/** Text that is a whole Markdown block, if nobody escapes it. */
const wholeBlock = fc
  .constantFrom(
    '::cue{text="x"}',
    ':::timeline\n::entry{date="1931"}\n:::',
    'a | b\n:-|-:\n1 | 2',
    'a|b\n-|-',
    '一\n===',
    '一\n---',
    '# 题 #',
    '题 ##',
    '2024. 年',
    '123456789) 年',
    '- - -',
    '* 一',
    '+',
    '[x]: /y',
    '```\nx\n```',
    '~~~',
    '    x',
    '> > 一',
    '<div>\n\nx</div>',
    '![x](media:1 "y")',
    '**一**',
    '&#35; 题',
  )
  .map((text): EditorNode[] => [{ type: 'text', version: 1, text, format: 0 }])

const element = (type: string, more: object = {}) =>
  fc
    .oneof({ weight: 5, arbitrary: inline }, { weight: 1, arbitrary: wholeBlock })
    .map((children): EditorNode => ({ type, version: 1, children, ...more }))

const list = (depth: number): fc.Arbitrary<EditorNode> => {
  const text = element('listitem')
  const nested = () =>
    fc
      .array(fc.oneof({ weight: 5, arbitrary: list(depth - 1) }, { weight: 1, arbitrary: inlineNode }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((children): EditorNode => ({ type: 'listitem', version: 1, children }))
  const item =
    depth === 0 ? text : fc.oneof({ weight: 3, arbitrary: text }, { weight: 2, arbitrary: nested() })
  return fc
    .record({
      listType: fc.constantFrom('bullet', 'number', 'number'),
      start: fc.constantFrom(1, 1, 3, 0, 9, 99, 2024),
      children: fc.array(item, { maxLength: 4 }),
    })
    .map((node): EditorNode => ({ type: 'list', version: 1, ...node }))
}

const paragraph = element('paragraph')

const cell = fc
  .record({
    headerState: fc.constantFrom(0, 0, 1, 2, 3),
    colSpan: fc.constantFrom(1, 1, 1, 2),
    rowSpan: fc.constantFrom(1, 1, 1, 2),
    children: fc.array(paragraph, { maxLength: 2 }),
  })
  .map((node): EditorNode => ({ type: 'tablecell', version: 1, ...node }))

const table = fc
  .array(
    fc
      .array(cell, { maxLength: 3 })
      .map((children): EditorNode => ({ type: 'tablerow', version: 1, children })),
    { maxLength: 4 },
  )
  .map((children): EditorNode => ({ type: 'table', version: 1, children }))

const textBlock = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 2,
    arbitrary: fc.constantFrom('h1', 'h2', 'h3', 'h4', 'h6').chain((tag) => element('heading', { tag })),
  },
  { weight: 3, arbitrary: list(3) },
  { weight: 1, arbitrary: element('quote') },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: fc.constant<EditorNode>({ type: 'horizontalrule', version: 1 }) },
)

const optional = fc.option(oddText, { nil: undefined })
const block = (fields: fc.Arbitrary<object>) =>
  fields.map((given): EditorNode => ({ type: 'block', version: 2, fields: { ...given } }))

const insertedBlock = fc.oneof(
  block(
    fc.record({
      blockType: fc.constant('statistic'),
      label: oddText,
      value: oddText,
      unit: optional,
      qualifier: fc.constantFrom('余', '多', '约', undefined, null, ''),
      asOf: optional,
      source: optional,
    }),
  ),
  block(
    fc.record({
      blockType: fc.constant('timeline'),
      entries: fc.array(fc.record({ date: oddText, title: optional, text: optional }), { maxLength: 3 }),
    }),
  ),
  block(fc.record({ blockType: fc.constant('cue'), text: oddText })),
  block(fc.record({ blockType: fc.constant('recording'), file: oddText, caption: optional })),
  block(
    fc.record({
      blockType: fc.constant('relatedItem'),
      item: fc.record({
        relationTo: fc.constantFrom('stories', 'lecture-scripts', 'exemplars', 'event-reports', 'users'),
        value: fc.oneof(oddText, fc.record({ id: oddText })),
      }),
    }),
  ),
  fc
    .record({ value: fc.oneof(oddText, fc.record({ id: oddText })), caption: optional, credit: optional })
    .map(({ value, ...fields }): EditorNode => {
      return { type: 'upload', version: 3, relationTo: 'media', value, fields }
    }),
)

const documentOf = (node: fc.Arbitrary<EditorNode>): fc.Arbitrary<EditorDocument> =>
  fc.array(node, { maxLength: 6 }).map((children) => ({ root: { type: 'root', version: 1, children } }))

/** Documents of text only: paragraphs, headings, lists, quotations, tables, rules. */
export const textDocument = documentOf(textBlock)

/** Documents with every block there is. */
export const anyDocument = documentOf(
  fc.oneof({ weight: 3, arbitrary: textBlock }, { weight: 2, arbitrary: insertedBlock }),
)
