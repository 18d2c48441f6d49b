import { serialize, toEditor } from '@lectern/content-models/body'
import { describe, expect, test } from 'vitest'
import { structure } from '../structure.ts'
import { formatNumber } from './number-formats.ts'
import { readDocx } from './read-docx.ts'
import { docxOf, type Part, paragraphXml, runXml } from './word-file.ts'

const long =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'
const text: Part = { text: long }
const title: Part = { text: '换水表记', style: 'Title' }

const read = async (parts: readonly Part[], more: Record<string, string> = {}) => {
  const article = structure(await readDocx(await docxOf(parts, more)))
  return {
    ...article,
    markdown: serialize(toEditor(article.body)).trim().replaceAll(long, 'LONG'),
    removedTexts: article.removed.map(({ text }) => text),
    flags: article.flagged.map(({ what }) => what),
  }
}

const level = (at: number, format: string, written: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${written}"/>${more}</w:lvl>`
const numbering = (levels: string, more = '') =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${more}`
const item = (words: string, at = 0, id = 1): Part => ({ text: words, list: [id, at] })

describe('automatic numbers', () => {
  test.each([
    [
      '一、',
      level(0, 'chineseCounting', '%1、'),
      [item('先看数'), text, item('再封好'), text],
      '## 一、先看数\n\nLONG\n\n## 二、再封好\n\nLONG',
    ],
    [
      '第一条',
      level(0, 'chineseCountingThousand', '第%1条'),
      [item('看山的人两年一换。'), item('进山要登记。')],
      '第一条　看山的人两年一换。\n\n第二条　进山要登记。',
    ],
    [
      '1）, going on after a paragraph',
      level(0, 'decimal', '%1）'),
      [item('提起瓶子'), text, item('交回库房。')],
      '1）提起瓶子\n\nLONG\n\n2）交回库房。',
    ],
    [
      'levels',
      level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）'),
      [
        item('水和路'),
        item('换水表', 1),
        text,
        item('修路灯', 1),
        text,
        item('吃和用'),
        item('食堂', 1),
        text,
      ],
      '## 一、水和路\n\n### （一）换水表\n\nLONG\n\n### （二）修路灯\n\nLONG\n\n## 二、吃和用\n\n### （一）食堂\n\nLONG',
    ],
    [
      '1.1 with Arabic figures',
      level(0, 'chineseCounting', '%1') + level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
      [item('水和路，'), item('换水表。', 1), item('修路灯。', 1)],
      '一　水和路，\n\n1.1 换水表。\n\n1.2 修路灯。',
    ],
    [
      'a level that does not start again',
      level(0, 'decimal', '%1.') + level(1, 'decimal', '（%2）', '<w:lvlRestart w:val="0"/>'),
      [item('甲。'), item('子。', 1), item('乙。'), item('丑。', 1)],
      '1\\. 甲。\n\n（1）子。\n\n2\\. 乙。\n\n（2）丑。',
    ],
    [
      'circles',
      level(0, 'decimalEnclosedCircle', '%1'),
      [item('带笔。'), item('带本。')],
      '①　带笔。\n\n②　带本。',
    ],
    ['bullets stay a list', level(0, 'bullet', '•'), [item('带笔'), item('带本')], '- 带笔\n- 带本'],
  ] as const)('%s', async (_, levels, parts, markdown) => {
    expect(
      (await read([title, ...parts], { numbering: numbering(levels) })).markdown.replace(/①　/, '①　'),
    ).toBe(markdown.replace('①　', '① ').replace('②　', '② '))
  })
  test('two lists of one definition run on, an override starts again', async () => {
    const more =
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    const got = await read(
      [title, item('甲。'), item('乙。', 0, 2), item('丙。', 0, 3), item('丁。', 0, 3)],
      { numbering: numbering(level(0, 'decimal', '%1、'), more) },
    )
    expect(got.markdown).toBe('1、甲。\n\n2、乙。\n\n1、丙。\n\n2、丁。')
  })
  test('a style brings its number, a paragraph can do without', async () => {
    const moreStyles =
      '<w:style w:type="paragraph" w:styleId="Tiao"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Kuan"><w:name w:val="款"/><w:basedOn w:val="Tiao"/></w:style>'
    const none = paragraphXml(
      runXml('没有编号的一段。'),
      '<w:pStyle w:val="Tiao"/><w:numPr><w:numId w:val="0"/></w:numPr>',
    )
    const got = await read([title, { text: '甲。', style: 'Tiao' }, none, { text: '乙。', style: 'Kuan' }], {
      moreStyles,
      numbering: numbering(level(0, 'chineseCounting', '第%1条')),
    })
    expect(got.markdown).toBe('第一条　甲。\n\n没有编号的一段。\n\n第二条　乙。')
  })
})

test.each([
  [3, 'chineseCounting', '三'],
  [10, 'chineseCounting', '十'],
  [15, 'chineseCounting', '十五'],
  [20, 'chineseCountingThousand', '二十'],
  [101, 'chineseCountingThousand', '一百零一'],
  [110, 'chineseCounting', '一百一十'],
  [1005, 'chineseCounting', '一千零五'],
  [12, 'chineseLegalSimplified', '壹拾贰'],
  [12, 'ideographDigital', '一二'],
  [3, 'ideographTraditional', '丙'],
  [2, 'ideographZodiac', '丑'],
  [27, 'lowerLetter', 'aa'],
  [2, 'upperLetter', 'B'],
  [14, 'upperRoman', 'XIV'],
  [9, 'lowerRoman', 'ix'],
  [7, 'decimalZero', '07'],
  [12, 'decimalFullWidth', '１２'],
  [3, 'decimalEnclosedCircleChinese', '③'],
  [3, 'none', ''],
  [3, 'notYetInvented', '3'],
  [10000, 'chineseCounting', '10000'],
])('%i as %s is %s', (value, format, written) => {
  expect(formatNumber(value, format)).toBe(written)
})

describe('formulas', () => {
  const m = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`
  test.each([
    ['V=Sh', m('V=') + m('S') + m('h')],
    ['a/b', `<m:f><m:num>${m('a')}</m:num><m:den>${m('b')}</m:den></m:f>`],
    ['(a+b)/2', `<m:f><m:num>${m('a+b')}</m:num><m:den>${m('2')}</m:den></m:f>`],
    ['x²', `<m:sSup><m:e>${m('x')}</m:e><m:sup>${m('2')}</m:sup></m:sSup>`],
    ['x^α', `<m:sSup><m:e>${m('x')}</m:e><m:sup>${m('α')}</m:sup></m:sSup>`],
    ['x₁', `<m:sSub><m:e>${m('x')}</m:e><m:sub>${m('1')}</m:sub></m:sSub>`],
    ['x₁²', `<m:sSubSup><m:e>${m('x')}</m:e><m:sub>${m('1')}</m:sub><m:sup>${m('2')}</m:sup></m:sSubSup>`],
    ['√(a+b)', `<m:rad><m:deg/><m:e>${m('a+b')}</m:e></m:rad>`],
    ['³√x', `<m:rad><m:deg>${m('3')}</m:deg><m:e>${m('x')}</m:e></m:rad>`],
    [
      '∑₁ⁿ x',
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${m('1')}</m:sub><m:sup>${m('n')}</m:sup><m:e>${m('x')}</m:e></m:nary>`,
    ],
    ['(x)', `<m:d><m:e>${m('x')}</m:e></m:d>`],
    [
      '[x;y)',
      `<m:d><m:dPr><m:begChr m:val="["/><m:sepChr m:val=";"/></m:dPr><m:e>${m('x')}</m:e><m:e>${m('y')}</m:e></m:d>`,
    ],
    ['sin x', `<m:func><m:fName>${m('sin')}</m:fName><m:e>${m('x')}</m:e></m:func>`],
    [
      '[a, b; c, d]',
      `<m:m><m:mr><m:e>${m('a')}</m:e><m:e>${m('b')}</m:e></m:mr><m:mr><m:e>${m('c')}</m:e><m:e>${m('d')}</m:e></m:mr></m:m>`,
    ],
  ])('%s', async (written, formula) => {
    const got = await read([
      title,
      paragraphXml(`${runXml('算式')}<m:oMath>${formula}</m:oMath>${runXml(`写在桶上。${long}`)}`),
    ])
    expect(got.markdown.replace(/\\/g, '')).toBe(
      `算式${written.replace('(', '（').replace(')', '）')}写在桶上。LONG`,
    )
    expect(got.flags).toContain('公式转成了文字，请对照原文核对')
  })
  test('a formula on its own line', async () => {
    const got = await read([
      title,
      text,
      paragraphXml(`<m:oMathPara><m:oMath>${m('V=Sh')}</m:oMath></m:oMathPara>`),
      text,
    ])
    expect(got.markdown).toBe('LONG\n\nV=Sh\n\nLONG')
  })
})

describe('what readers of the paper do not see', () => {
  const change = 'w:id="1" w:author="示例" w:date="2025-01-02T00:00:00Z"'
  test.each([
    ['hidden text', runXml('先不写，', '<w:vanish/>'), '写完画勾。LONG', '先不写，', undefined],
    ['struck text', runXml('三元、', '<w:strike/>'), '写完画勾。LONG', '三元、', '有删除线的文字，没有导入'],
    [
      'twice struck text',
      runXml('三元、', '<w:dstrike w:val="true"/>'),
      '写完画勾。LONG',
      '三元、',
      '有删除线的文字，没有导入',
    ],
    [
      'a deletion',
      `<w:del ${change}><w:r><w:delText>五层</w:delText></w:r></w:del>`,
      '写完画勾。LONG',
      '五层',
      '修订中删去的文字，没有导入',
    ],
    [
      'text that was moved away',
      `<w:moveFrom ${change}>${runXml('先领。')}</w:moveFrom>`,
      '写完画勾。LONG',
      '先领。',
      undefined,
    ],
  ])('%s is left out at its place and named', async (_, run, markdown, named, flag) => {
    const got = await read([title, paragraphXml(`${run}${runXml(`写完画勾。${long}`)}`)])
    expect(got.markdown).toBe(markdown)
    expect(got.removedTexts).toContain(named)
    expect(got.flags.filter((what) => /修订|删除线/.test(what))).toEqual(flag ? [flag] : [])
    expect(got.flags.some((what) => what.includes('没有读出'))).toBe(false)
  })
  test.each([
    ['not struck', '<w:strike w:val="0"/>'],
    ['not hidden', '<w:vanish w:val="false"/>'],
  ])('text that is %s stays', async (_, properties) => {
    expect((await read([title, paragraphXml(runXml('三元。', properties) + runXml(long))])).markdown).toBe(
      '三元。LONG',
    )
  })
  test('an insertion stays and is flagged', async () => {
    const got = await read([
      title,
      paragraphXml(`${runXml('共')}<w:ins ${change}>${runXml('七')}</w:ins>${runXml(`层。${long}`)}`),
    ])
    expect(got.markdown).toBe('共七层。LONG')
    expect(got.flags).toContain('有没有确认的修订，插入的文字已按接受处理，请核对')
  })
  test('comments are named where they point to, with who wrote them', async () => {
    const got = await read(
      [title, paragraphXml(`${runXml(long)}<w:r><w:commentReference w:id="0"/></w:r>`), text],
      {
        comments: `<w:comment w:id="0" w:author="示例编辑">${paragraphXml(runXml('先不要发。'))}</w:comment><w:comment w:id="1">${paragraphXml(runXml('没有指到哪里。'))}</w:comment>`,
      },
    )
    expect(got.markdown).toBe('LONG\n\nLONG')
    expect(got.removedTexts).toEqual(expect.arrayContaining(['示例编辑：先不要发。', '没有指到哪里。']))
    expect(got.lines.findIndex(({ text: words }) => words.includes('先不要发'))).toBe(2)
  })
  test.each([
    ['by its style', [{ text: '一、开头\t1', style: 'TOC1' }]],
    [
      'as a part of the document',
      [
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraphXml(runXml('一、开头 1'))}</w:sdtContent></w:sdt>`,
      ],
    ],
    [
      'as a field',
      [
        paragraphXml(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${runXml('一、开头 1')}`,
        ),
        paragraphXml(`${runXml('二、后来 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
      ],
    ],
  ] as [string, Part[]][])('a table of contents %s is left out', async (_, parts) => {
    const got = await read([title, ...parts, { text: '一、开头', style: 'H1' }, text])
    expect(got.markdown).toBe('## 一、开头\n\nLONG')
    expect(got.removed.some(({ what }) => what === '目录')).toBe(true)
  })
})

describe('what stands apart on the paper', () => {
  test('a text box follows its paragraph', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx><w:txbxContent>${paragraphXml(runXml('涨水停航。'))}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraphXml(runXml('涨水停航。'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const got = await read([title, paragraphXml(runXml(long) + box), text])
    expect(got.markdown).toBe('LONG\n\n涨水停航。\n\nLONG')
    expect(got.flags).toContain('文本框里的文字放在它所在段落之后，请核对位置')
  })
  test('ruby becomes brackets', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${runXml('上声')}</w:rt><w:rubyBase>${runXml('甓')}</w:rubyBase></w:ruby></w:r>`
    expect(
      (await read([title, paragraphXml(`${runXml('一个')}${ruby}${runXml(`字。${long}`)}`)])).markdown,
    ).toBe('一个甓（上声）字。LONG')
  })
  test('raised letters', async () => {
    const got = await read([
      title,
      paragraphXml(
        `${runXml('晒场320m')}${runXml('2', '<w:vertAlign w:val="superscript"/>')}${runXml(`。${long}`)}`,
      ),
    ])
    expect(got.markdown).toBe('晒场320m²。LONG')
  })
  test('charts are named', async () => {
    const chart =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图表 1" descr="水量"/><a:graphic><a:graphicData><c:chart xmlns:c="c" r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    expect((await read([title, paragraphXml(chart), text])).flags).toContain('图表，没有导入')
  })
  test.each([['of a style', '<w:vMerge w:val="restart"/>', '<w:vMerge/>']])(
    'merged cells %s',
    async (_, first, second) => {
      const cell = (words: string, properties = '') =>
        `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphXml(words ? runXml(words) : '')}</w:tc>`
      const got = await read([
        title,
        text,
        `<w:tbl><w:tblPr/><w:tr>${cell('头班', first)}${cell('洗菜')}</w:tr><w:tr>${cell('', second)}${cell('分饭')}</w:tr><w:tr>${cell('合计', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`,
        text,
      ])
      expect(got.markdown).toContain('| 头班 | 洗菜 |\n|  | 分饭 |\n| 合计 |  |')
    },
  )
})

describe('titles and headings', () => {
  const large = (words: string, size = 44) =>
    paragraphXml(runXml(words, `<w:sz w:val="${size}"/>`), '<w:jc w:val="center"/>')
  const body = paragraphXml(runXml(long, '<w:sz w:val="32"/>'))
  test.each([
    [
      'a title in large letters over two lines',
      [large('示例县关于做好'), large('宣讲工作的实施方案'), large('示例县委宣传部', 32), body],
      '示例县关于做好宣讲工作的实施方案',
    ],
    [
      'a red head over a number',
      [large('示例县人民政府文件', 72), large('示政发〔2025〕3号', 32), large('关于修路的通知'), body],
      '关于修路的通知',
    ],
    [
      'a style for it over two paragraphs',
      [{ text: '换水表', style: 'Title' }, { text: '这一年', style: 'Title' }, body],
      '换水表这一年',
    ],
    ['nothing but the first line', [{ text: '换水表记' }, body], '换水表记'],
  ] as [string, Part[], string][])('%s', async (_, parts, wanted) => {
    expect((await read(parts)).title).toBe(wanted)
  })
  test('outline levels and styles of other names are headings', async () => {
    const moreStyles =
      '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="标题 1"/></w:style><w:style w:type="paragraph" w:styleId="zdy"><w:name w:val="自定义小标题"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    const direct = paragraphXml(runXml('直接设的级别'), '<w:outlineLvl w:val="0"/>')
    const got = await read(
      [
        title,
        { text: '先学一步', style: 'a1' },
        text,
        { text: '走到田头', style: 'zdy' },
        text,
        direct,
        text,
      ],
      { moreStyles },
    )
    expect(got.markdown).toBe('## 先学一步\n\nLONG\n\n### 走到田头\n\nLONG\n\n## 直接设的级别\n\nLONG')
  })
})
