import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readArticle } from './read-article.ts'
import { readInProcess, startReader } from './read-in-process.ts'

const long =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'
const bytes = (text: string) => new TextEncoder().encode(text)
const page = (middle: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>把宣讲办到村口</title></head><body><h1>把宣讲办到村口</h1><div class="article-content"><p>${long}</p>${middle}<p>${long}</p></div></body></html>`

describe('readInProcess', () => {
  test('gives what readArticle gives, pictures included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-reading-'))
    try {
      const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
        .png()
        .toBuffer()
      writeFileSync(join(folder, 'tree.png'), picture)
      const file = { bytes: bytes(page('<p><img src="tree.png" alt="大树"></p>')), name: '页面.html', folder }
      const reading = await readInProcess(file)
      expect(reading).toEqual(await readArticle(file.bytes, file.name, { folder }))
      expect(Buffer.from(reading.pictures[0]?.bytes ?? []).equals(picture)).toBe(true)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('a refusal of the reader arrives in its own words', async () => {
    await expect(readInProcess({ bytes: new Uint8Array(), name: 'a.txt' })).rejects.toThrow('文件是空的。')
  })

  test('a file that takes too long is given up, and the next one is read', async () => {
    const reader = startReader({ time: 1, memory: 512 })
    await expect(reader.read({ bytes: bytes(page('')), name: 'a.html' })).rejects.toThrow(
      /超过 0.001 秒.*拆分/,
    )
    reader.stop()
    expect((await readInProcess({ bytes: bytes(page('')), name: 'a.html' })).title).toBe('把宣讲办到村口')
  })

  test('a file that takes too much memory is given up, and the same reader reads the next one', async () => {
    const reader = startReader({ time: 20_000, memory: 200 })
    const heavy = reader.read({ bytes: bytes(page('<p>表</p>'.repeat(90_000))), name: 'a.html' })
    const next = reader.read({ bytes: bytes(page('')), name: 'b.html' })
    await expect(heavy).rejects.toThrow(/内存超过上限 200 MB.*拆分/)
    expect((await next).title).toBe('把宣讲办到村口')
    reader.stop()
  })
})

describe('lines of readArticle', () => {
  const source = page(
    '<p style="display:none">看不见的一句话</p><p>分享到：微信 微博</p><p>编辑：李四</p>',
  ).replace('<div class', '<div>首页 &gt; 党建</div><div class')
  const text = (line: { text: string }) => line.text.slice(0, 8)

  test('hold everything of the source with what became of it and why', async () => {
    const { lines } = await readArticle(bytes(source), 'a.html')
    expect(lines.map(({ index }) => index)).toEqual(lines.map((_, at) => at))
    const fates = Object.fromEntries(lines.map((line) => [text(line), [line.form, line.fate]]))
    expect(fates).toMatchObject({
      把宣讲办到村口: ['paragraph', 'title'],
      '首页 > 党建': ['paragraph', 'removed'],
      看不见的一句话: ['paragraph', 'removed'],
      '分享到：微信 微': ['paragraph', 'removed'],
      '编辑：李四': ['paragraph', 'field'],
      [long.slice(0, 8)]: ['paragraph', 'body'],
    })
    for (const { fate, reason } of lines) if (fate === 'removed') expect(reason).not.toBe('')
  })

  test('a removed line that is to be kept comes back at its place, and is no longer listed as removed', async () => {
    const { lines } = await readArticle(bytes(source), 'a.html')
    const at = lines.findIndex((line) => line.text.startsWith('分享到'))
    const again = await readArticle(bytes(source), 'a.html', { keep: [at] })
    expect(again.body).toMatch(/往往要谈到天黑才散。\n\n分享到：微信 微博\n\n.*/)
    expect(again.lines[at]).toMatchObject({ fate: 'body', reason: '由人放回正文' })
    expect(again.removed.some(({ line }) => line === at)).toBe(false)
    expect(again.fields.editor).toEqual(['李四'])
  })

  test('a line of the body that is taken out is listed as removed by a person', async () => {
    const { lines } = await readArticle(bytes(source), 'a.html')
    const at = lines.findIndex(({ fate }) => fate === 'body')
    const again = await readArticle(bytes(source), 'a.html', { drop: [at] })
    expect(again.blocks).toHaveLength((await readArticle(bytes(source), 'a.html')).blocks.length - 1)
    expect(again.lines[at]).toMatchObject({ fate: 'removed', reason: '由人去掉' })
    expect(again.removed).toContainEqual({ line: at, what: '由人去掉', text: lines[at]?.text })
  })
})
