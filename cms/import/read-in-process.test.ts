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
