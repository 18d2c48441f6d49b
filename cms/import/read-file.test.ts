import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { blockText } from './block-lines.ts'
import { collectFiles } from './collect-files.ts'
import { decode } from './decode.ts'
import { protectCensorMarks } from './markdown/censor-marks.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { readFile } from './read-file.ts'
import { readText, unwrapLines } from './read-text.ts'
import { structure } from './structure.ts'

const long =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'
const traditional =
  '示例宣講團今年走遍了全縣的鄉鎮，把身邊的人和身邊的事講給大家聽。講的人熟悉鄉親，聽的人也願意留下來提問。'
const bytes = (text: string) => new TextEncoder().encode(text)

describe('decode', () => {
  test.each([
    ['utf8', 'UTF-8', long],
    ['gb18030', 'GB18030', long],
    ['gbk', 'GB18030', long],
    ['gb18030', 'GB18030', '听一听'.concat(long, '㐂𠮷')],
    ['big5', 'Big5', traditional],
    ['gb18030', 'GB18030', traditional],
  ])('%s', (encoding, told, text) => {
    expect(decode(new Uint8Array(iconv.encode(text, encoding)))).toEqual({ text, encoding: told })
  })
  test.each(['utf-16le', 'utf-16be', 'utf8'])('%s with a byte order mark', (encoding) => {
    expect(decode(new Uint8Array(iconv.encode(long, encoding, { addBOM: true }))).text).toBe(long)
  })
  test('a page in GB 2312 that says so', () => {
    const page = `<html><head><meta charset="gb2312"><title>宣讲</title></head><body>${long}</body></html>`
    expect(decode(new Uint8Array(iconv.encode(page, 'gb2312'))).text).toBe(page)
  })
  test('a UTF-8 text with a damaged byte is still read', () => {
    const damaged = bytes(long.repeat(3))
    damaged[100] = 0xff
    expect(decode(damaged).text.slice(40)).toContain(long)
  })
})

describe('readFile', () => {
  test.each([
    ['empty.txt', new Uint8Array(), /空的/],
    ['blank.txt', bytes(' \n\u3000\n'), /没有文字/],
    ['binary.txt', Uint8Array.from({ length: 600 }, (_, at) => (at * 7) % 256), /./],
    ['zeros.txt', new Uint8Array(500), /不是文本文件/],
    ['text.docx', bytes(long), /不是 Word 文档/],
    ['paper.txt', bytes('%PDF-1.7\n%âãÏÓ\n'), /PDF/],
    ['picture.md', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]), /图片/],
    ['huge.txt', bytes(`${'说'.repeat(1_000_001)}`), /一百万字/],
  ])('%s is refused in words', async (name, content, message) => {
    await expect(readFile(content, name)).rejects.toThrow(message)
  })
  test('a page called .txt is read as a page, and says so', async () => {
    const read = await readFile(
      bytes(`<!DOCTYPE html><html><body><h1>村口的宣讲</h1><p>${long}</p></body></html>`),
      'a.txt',
    )
    expect(read.format).toBe('html')
    expect(read.notes[0]).toMatch(/扩展名 .txt 与内容/)
  })
})

describe('readText', () => {
  test('nothing in a text is Markdown', () => {
    const lines = [
      '# 号开头的一句话',
      '* 星号开头',
      '1. 数字开头',
      '> 大于号',
      '**届和**届',
      '---abc',
      '<b>标签</b>',
      '| 竖线 |',
    ]
    const article = structure(readText([long, ...lines, long].join('\n')))
    expect(article.body.filter(({ type }) => type === 'paragraph').map(blockText)).toEqual(
      expect.arrayContaining(lines),
    )
    expect(article.body.every(({ type }) => type === 'paragraph')).toBe(true)
  })
  test('text wrapped at a fixed width is joined, other text is not', () => {
    const wrapped = [
      ...(`　　${long.repeat(4)}`.match(/.{1,30}/gu) ?? []),
      ...(`　　${long.repeat(3)}`.match(/.{1,30}/gu) ?? []),
    ]
    expect(unwrapLines(wrapped).lines).toEqual([`　　${long.repeat(4)}`, `　　${long.repeat(3)}`])
    const verse = ['山路弯弯', '灯火点点', '一路同行', '谁在前面']
    expect(unwrapLines(verse).lines).toEqual(verse)
    expect(unwrapLines([long, long, long]).joined).toBe(0)
  })
  test('every character of any text is in the draft or in the report', () => {
    const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).sort()
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('一、先学', '来源:示例', long, '猜你喜欢', '(二)后干', '**', '。'),
            fc.string({ maxLength: 20 }),
          ),
          { maxLength: 12 },
        ),
        (lines) => {
          const article = structure(readText(lines.join('\n')))
          const kept = article.body.map(blockText).join('')
          const listed = [
            ...article.removed,
            ...article.recognised.filter(({ what }) => !/小标题|保留/.test(what)),
          ].map(({ text }) => text)
          expect(letters(kept + listed.join(''))).toEqual(letters(lines.join('')))
        },
      ),
    )
  })
})

describe('readMarkdown', () => {
  test('front matter and the first heading are fields and title', () => {
    const read = readMarkdown(
      `---\ntitle: "村口的宣讲"\nauthor: 张三, 李四\ndate: 2024-05-06\nlayout: post\n---\n# 村口的宣讲\n\n${long}\n\n## 一、大树底下\n\n1. 带笔\n2. 带本\n\n**一是先学。**${long}\n`,
    )
    const article = structure(read)
    expect(article.title).toBe('村口的宣讲')
    expect(article.fields).toMatchObject({ author: ['张三', '李四'], displayDate: '2024-05-06' })
    expect(article.body.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'list', 'paragraph'])
    expect(article.removed).toContainEqual(
      expect.objectContaining({ what: 'Markdown 文件头中没有对应字段的行', text: 'layout: post' }),
    )
  })
  test.each([
    ['参加**届比赛，《关于**的方案》', '参加\\*\\*届比赛，《关于\\*\\*的方案》'],
    ['第**届。又到第**届。', '第\\*\\*届。又到第\\*\\*届。'],
    ['***总书记', '\\*\\*\\*总书记'],
    ['**一是先学。**再干', '**一是先学。**再干'],
    ['**重点**和**难点**', '**重点**和**难点**'],
    ['***', '***'],
  ])('protectCensorMarks: %s', (before, after) => {
    expect(protectCensorMarks(before).text).toBe(after)
  })
})

describe('collectFiles', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-collect-'))
    mkdirSync(join(folder, 'deep', 'page_files'), { recursive: true })
    for (const name of [
      'b.txt',
      'a.md',
      'c.png',
      '.hidden.txt',
      '~$a.docx',
      'deep/page.html',
      'deep/page_files/x.html',
    ])
      writeFileSync(join(folder, name), 'x')
    symlinkSync(folder, join(folder, 'deep', 'loop'))
    symlinkSync(join(folder, 'self'), join(folder, 'self'))
    symlinkSync(join(folder, 'b.txt'), join(folder, 'z.txt'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('folders are walked once, loops included; what cannot be read is told', () => {
    const { files, failed, skipped } = collectFiles([folder, join(folder, 'missing.txt')])
    expect(files.map((path) => path.slice(folder.length + 1))).toEqual(['a.md', 'b.txt', 'deep/page.html'])
    expect(skipped).toEqual([join(folder, 'c.png')])
    expect(failed.map(({ message }) => message)).toEqual(['符号链接形成了循环。', '找不到这个文件或文件夹。'])
  })
  test('a file that is named is taken whatever it is called', () => {
    expect(collectFiles([join(folder, 'c.png')]).files).toEqual([join(folder, 'c.png')])
  })
})
