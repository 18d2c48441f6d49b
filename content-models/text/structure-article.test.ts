import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from './edits.ts'
import type { SourceArticle } from './source-article.ts'
import { structureArticle } from './structure-article.ts'

const long =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'
const of = (...lines: string[]): SourceArticle => ({ lines: lines.map((text) => ({ text })) })
const roles = (article: SourceArticle) =>
  structureArticle(article).blocks.map((block) =>
    block.role === 'heading'
      ? `h${block.level}`
      : block.role === 'paragraph'
        ? block.boldTo
          ? 'run-in'
          : 'p'
        : block.role,
  )
const whats = (list: readonly { what: string }[]) => list.map(({ what }) => what)

describe('a page copied as text', () => {
  const made = () =>
    structureArticle(
      of(
        'APP下载',
        '把宣讲办到 村口大树下',
        '2023-05-06张三',
        '示例学刊 2023年5期',
        '关键词:宣讲;基层',
        '张三',
        long,
        '听得懂,才留得住',
        long,
        '编辑:李四',
        '校对:王五、赵六',
        '猜你喜欢',
        '另一篇文章',
        '再一篇文章的题目',
      ),
    )
  test('title, fields and body are told apart', () => {
    const article = made()
    expect(article.title).toBe('把宣讲办到 村口大树下')
    expect(article.fields).toEqual({
      author: ['张三'],
      editor: ['李四'],
      proofreader: ['王五', '赵六'],
      photographer: [],
      reviewer: [],
      signer: [],
      tags: ['宣讲', '基层'],
      displayDate: '2023-05-06',
      source: { name: '示例学刊', issue: '2023年5期' },
    })
    expect(article.blocks.map(({ role, level }) => [role, level])).toEqual([
      ['paragraph', undefined],
      ['heading', 2],
      ['paragraph', undefined],
    ])
    expect(article.blocks[1]?.text).toBe('听得懂，才留得住')
  })
  test('what was taken away is listed', () => {
    const article = made()
    expect(article.removed.map(({ text }) => text)).toEqual([
      'APP下载',
      '猜你喜欢',
      '另一篇文章',
      '再一篇文章的题目',
      '张三',
    ])
    expect(article.flagged).toEqual([])
  })
})

describe('headings', () => {
  test('numbered lines with text of their own are headings, run-in ones are bold', () => {
    expect(
      roles(
        of(
          long,
          '一、先学一步',
          `(一)抓好骨干。${long}`,
          `(二)抓好青年。${long}`,
          '二、多走一程',
          '(一)走到田头',
          long,
          '(二)走进车间',
          long,
        ),
      ),
    ).toEqual(['p', 'h2', 'run-in', 'run-in', 'h2', 'h3', 'p', 'h3', 'p'])
  })
  test('items of a list are no headings', () => {
    expect(
      roles(of(long, '(一)学习材料；', '(二)学习笔记；', '(三)其他材料。', long, '1.带笔', '2.带本', long)),
    ).toEqual(Array.from({ length: 8 }, () => 'p'))
  })
  test('verse, a salutation and a signature are no headings', () => {
    expect(
      roles(of(long, '同志们：', long, '山高路又远', '坑深难走车', long, '示例县宣讲团', '2024年3月')),
    ).toEqual(Array.from({ length: 8 }, () => 'p'))
  })
  test('parallel sentences right before 一是 are headings', () => {
    expect(
      roles(
        of(
          '写好“学”字文章，练就真本领。',
          `一是学在前面。${long}`,
          `二是学得扎实。${long}`,
          '写好“干”字文章，拿出真办法。',
          `一是干在前面。${long}`,
        ),
      ),
    ).toEqual(['h2', 'run-in', 'run-in', 'h2', 'run-in'])
  })
  test('levels of the source are kept without gaps', () => {
    const article: SourceArticle = {
      lines: [
        { text: long },
        { text: '小标题', heading: 3 },
        { text: long },
        { text: '更小的', heading: 4 },
        { text: long },
      ],
    }
    expect(roles(article)).toEqual(['p', 'h2', 'p', 'h3', 'p'])
  })
})

describe('what a person is asked to look at', () => {
  test('a missing title is suggested, never silently made', () => {
    const article = structureArticle(of(long, long))
    expect(article.title).toBe('示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听')
    expect(whats(article.flagged)).toEqual(['原文没有标题，暂拟标题，请修改'])
    expect(article.blocks).toHaveLength(2)
  })
  test.each([
    [['关键词:宣讲基层青年干部', long], '关键词之间没有分隔，请人工填写标签'],
    [[`参加**届比赛。${long}`], '遮蔽符号，需由人补全'],
    [[long, '图为宣讲员在村口讲课。', long], '可能是图片说明'],
    [[long, '宣讲员在村口大树下给乡亲们开展宣讲。', long], '可能是图片说明'],
    [[long, '(一)先学', long, '(三)后干', long], '编号不连续：“（一）”之后是“（三）”'],
  ])('%s', (lines, what) => {
    expect(whats(structureArticle(of('一个不短的标题', ...lines)).flagged)).toEqual([what])
  })
  test('a text that breaks off, and one shorter than its title says', () => {
    const article = structureArticle(of('谈谈基层宣讲(3000字)', long, '讲的人熟悉乡亲，听的人也愿意留下来，'))
    expect(article.title).toBe('谈谈基层宣讲')
    expect(whats(article.flagged)).toEqual(
      expect.arrayContaining(['结尾不完整，可能被截断', expect.stringContaining('3000')]),
    )
    expect(article.removed).toEqual([expect.objectContaining({ text: '（3000字）' })])
  })
  test('text after a list of other articles is kept', () => {
    const article = structureArticle(of('一个不短的标题', long, '相关链接', '别的题目', long))
    expect(article.blocks).toHaveLength(2)
    expect(whats(article.flagged)).toContain('“相关文章”之后又有正文，已保留，请核对')
  })
  test('a lone full stop is removed and listed', () => {
    expect(structureArticle(of('一个不短的标题', long, '。')).removed).toEqual([
      { line: 2, what: '孤立的标点', text: '。' },
    ])
  })
})

describe('credits at the foot', () => {
  test.each([
    [`${long}(责任编辑:李四)`, { editor: ['李四'] }],
    [`${long}（作者：张三 摄影：王五）`, { author: ['张三'], photographer: ['王五'] }],
    [`${long}来源:示例日报`, { source: { name: '示例日报' } }],
  ])('%s', (last, fields) => {
    const article = structureArticle(of('一个不短的标题', long, last))
    expect(article.fields).toMatchObject(fields)
    expect(article.blocks.at(-1)?.text).toBe(long)
  })
  test('times and places of a report stay in it', () => {
    const article = structureArticle(of('一场宣讲', '时间：2024年5月6日', '地点：示例村礼堂', long))
    expect(article.blocks.map(({ text }) => text)).toEqual(['时间：2024年5月6日', '地点：示例村礼堂', long])
  })
})

test('lines outside the article of a page give fields and are listed', () => {
  const article = structureArticle({
    title: '一个不短的标题',
    lines: [
      { text: '示例网', outside: true },
      { text: '一个不短的标题', outside: true },
      { text: '来源：示例日报 时间：2024-05-06 10:00', outside: true },
      { text: long },
      { text: '联系我们', outside: true },
    ],
  })
  expect(article.fields).toMatchObject({ source: { name: '示例日报' }, displayDate: '2024-05-06' })
  expect(article.removed.map(({ text }) => text)).toEqual(['联系我们', '示例网'])
  expect(article.blocks).toHaveLength(1)
})

describe('nothing is lost', () => {
  const piece = fc.constantFrom(
    ...'一、|(一)|(三)|1.|一是|二是|宣讲|基层|关心|(guān)|堅强|，|。|,|:|;|(|)|“|”|—|...|**|***|XX|_|#| |　|来源:|作者：|编辑|张三|李四|2021-12-08|《示例》|2021年3期|猜你喜欢|相关阅读|打印|首页>|APP下载|关键词:|3000字|\u200b|<b>|`|https://example.cn/a,b|7:30|㐂|𠮷|！|？|摄|图为'.split(
      '|',
    ),
  )
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')) },
    { weight: 2, arbitrary: fc.array(piece, { maxLength: 5 }).map((parts) => long + parts.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  )
  const sourceLine = fc.record(
    {
      text: line,
      kind: fc.constantFrom(
        'line' as const,
        'line' as const,
        'line' as const,
        'list' as const,
        'quote' as const,
      ),
      heading: fc.constantFrom(1 as const, 2 as const, 3 as const),
      bold: fc.boolean(),
      outside: fc.constant(true),
    },
    { requiredKeys: ['text'] },
  )
  test('every line is body, recognised or removed; body text changes only by listed corrections', () => {
    fc.assert(
      fc.property(fc.array(sourceLine, { maxLength: 14 }), (lines) => {
        const { blocks, recognised, removed } = structureArticle({ lines })
        const placed = new Set([...blocks, ...recognised, ...removed].map(({ line: at }) => at))
        lines.forEach(({ text }, at) => {
          if (/[\p{L}\p{N}]/u.test(text)) expect(placed.has(at)).toBe(true)
        })
        // A line is in the body once, and in one place only unless its end was a credit.
        expect(new Set(blocks.map((block) => block.line)).size).toBe(blocks.length)
        for (const block of blocks) {
          let text = lines[block.line]?.text ?? ''
          for (const pass of block.passes) {
            for (const edit of pass) {
              const before = text.slice(edit.start, edit.end)
              const credit = recognised.some(
                (entry) => entry.line === block.line && entry.text === before.trim(),
              )
              // Letters and digits go only as glosses, as Traditional for Simplified, or as a listed credit.
              if (/[\p{L}\p{N}]/u.test(before))
                expect(credit || /拼音|繁体/.test(edit.reason ?? '')).toBe(true)
              // Whatever is not white space is listed.
              if (!credit && /[^\s\p{Cf}\u3164]/u.test(before)) expect(edit.reason).toBeDefined()
            }
            text = applyEdits(text, pass)
          }
          expect(text).toBe(block.text)
        }
        for (const entry of [...recognised, ...removed])
          if (entry.line !== undefined && !blocks.some((block) => block.line === entry.line))
            expect((lines[entry.line]?.text ?? '').trim()).toBe(entry.text)
      }),
      { numRuns: 600 },
    )
  })
  test('asterisks and other censor marks stay exactly as they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('**', '***', 'XX', '党G', '讲课', '，', '《', '》', ' '), { maxLength: 12 }),
        (parts) => {
          const middle = parts.join('')
          const { blocks } = structureArticle(of('一个不短的标题', `${long}${middle}${long}`))
          const marks = (text: string) => text.match(/\*+|XX|G/g) ?? []
          expect(marks(blocks[0]?.text ?? '').join('')).toBe(marks(middle).join(''))
        },
      ),
    )
  })
})
