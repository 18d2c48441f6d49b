import { describe, expect, test } from 'vitest'
import { readArticle } from './read-article.ts'

const long =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'
const bytes = (text: string) => new TextEncoder().encode(text)
const page = (middle: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>把宣讲办到村口</title></head><body><h1>把宣讲办到村口</h1><div class="article-content"><p>${long}</p>${middle}<p>${long}</p></div></body></html>`

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
