import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialize, toEditor } from '@lectern/content-models/body'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { structure } from '../structure.ts'
import { readHtml } from './read-html.ts'

const long =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'

const imported = (page: string, folder?: string) => {
  const read = readHtml(page, folder)
  const article = structure(read)
  return { ...article, markdown: serialize(toEditor(article.body)).trim(), read }
}

describe('a page saved from a WeChat account', () => {
  const page = `<!DOCTYPE html><html><head><meta property="og:title" content="村口的宣讲"><script>var ct = "1683331200"; var x = "不是正文。";</script></head>
<body><div id="js_article"><h1 class="rich_media_title" id="activity-name">
  村口的宣讲
</h1><div id="meta_content"><span class="rich_media_meta">原创</span><a id="js_name">示例宣讲</a><em id="publish_time"></em></div>
<div id="js_content" style="visibility: hidden; opacity: 0;">
<section><section style="text-align:center"><span style="font-size:16px"><strong><span>一、大树底下</span></strong></span></section></section>
<section><p style="text-indent:2em"><span>${long.slice(0, 20)}</span><span>${long.slice(20)}</span></p></section>
<p><img data-src="https://mmbiz.example.cn/1.jpg" alt="图片"></p>
<p><span style="font-weight: bold;">听的人</span>说:“讲得好!”<br></p>
<section style="display: none;">藏起来的一句。</section>
<p>${long}</p>
<p><strong>二、灯下夜话</strong></p><p>${long}</p>
<p>编辑｜李四</p><p>审核｜王五</p><p>长按二维码关注我们</p><p>点赞、在看，分享给更多人</p>
</div></div><div>阅读原文</div><div class="footer">微信扫一扫</div></body></html>`
  const made = () => imported(page)

  test('gives title, account, day, credits and text', () => {
    const article = made()
    expect(article.title).toBe('村口的宣讲')
    expect(article.fields).toMatchObject({
      source: { name: '示例宣讲' },
      displayDate: '2023-05-06',
      editor: ['李四'],
    })
    expect(article.markdown).toBe(
      ['## 一、大树底下', long, '**听的人**说：“讲得好！”', long, '## 二、灯下夜话', long].join('\n\n'),
    )
  })
  test('lists what it left behind', () => {
    const article = made()
    const removed = article.removed.map(({ text }) => text)
    expect(removed).toEqual(
      expect.arrayContaining(['藏起来的一句。', '长按二维码关注我们', '阅读原文', '原创']),
    )
    expect(removed).toContain('https://mmbiz.example.cn/1.jpg')
    expect(article.flagged.map(({ what }) => what)).toContain('1 张远程图片没有下载，地址在“删除”里，请补上')
  })
})

describe('a page of a government CMS', () => {
  const page = `<html><head><title>办好乡村宣讲_示例县人民政府</title><meta name="ArticleTitle" content="办好乡村宣讲"><meta name="PubDate" content="2024-05-06 10:20"><meta name="ContentSource" content="示例县融媒体中心"><meta name="Keywords" content="宣讲;乡村"></head><body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/a">宣讲</a></div>
<h1>办好乡村宣讲</h1><div class="info">发布时间：2024-05-06 10:20 来源：示例县融媒体中心 字号：大 中 小</div>
<div class="TRS_Editor"><style>p{}</style><p>　　${long}</p><p>　　(一)抓骨干。${long}</p><p>　　(二)抓场地。${long}</p>
<table><tr><th>乡镇</th><th>场次</th></tr><tr><td>示例镇</td><td>12</td></tr></table>
<p>详见<a href="https://example.cn/a">附件说明</a>,以及<a href="javascript:void(0)">旧说明</a>。</p>
<ul><li>第一场在礼堂</li><li>第二场在田头</li></ul></div>
<div>相关阅读</div><ul><li><a>另一篇</a></li></ul><div class="foot">主办单位：示例县 示例ICP备1号</div></body></html>`
  const made = () => imported(page)

  test('keeps tables, links and lists, and reads the meta tags', () => {
    const article = made()
    expect(article.title).toBe('办好乡村宣讲')
    expect(article.fields).toMatchObject({
      displayDate: '2024-05-06',
      source: { name: '示例县融媒体中心' },
      tags: ['宣讲', '乡村'],
    })
    expect(article.markdown).toContain('| 乡镇 | 场次 |')
    expect(article.markdown).toContain('详见[附件说明](https://example.cn/a)，以及旧说明。')
    expect(article.markdown).toMatch(/[-*] 第一场在礼堂/)
    expect(article.markdown).toContain(`**（一）抓骨干。**${long}`)
    expect(article.markdown).not.toMatch(/另一篇|主办单位|首页/)
  })
})

describe('any other page', () => {
  test('the densest text is the article, even without paragraphs', () => {
    const page = `<html><head><title>灯下夜话 - 示例网</title></head><body><table><tr><td><a href="#">栏目一</a><a href="#">栏目二</a></td></tr></table>
<div id="x"><h1>灯下夜话</h1><div>作者：张三</div><div class="t">　　${long}<br>　　${long}<br><br>　　${long}</div></div>
<div><ul><li><a href="/1">别的新闻一条。</a></li><li><a href="/2">别的新闻两条。</a></li></ul></div></body></html>`
    const article = imported(page)
    expect(article.title).toBe('灯下夜话')
    expect(article.fields.author).toEqual(['张三'])
    expect(article.markdown).toBe([long, long, long].join('\n\n'))
  })
  test('verse keeps its lines', () => {
    const page = `<html><body><article><h1>夜行的诗</h1><p>${long}</p><p>山路弯弯<br>灯火点点<br>一路同行</p><p>${long}</p></article></body></html>`
    expect(imported(page).body[1]).toMatchObject({ type: 'paragraph', lines: { length: 3 } })
  })
  test('asterisks and numbers in a page stay text', () => {
    const page = `<html><body><article><h1>第一次比赛</h1><p>${long}</p><p>参加**届比赛，《关于**的方案》。</p><p>1. 不是列表，是一句话，后面还有话。</p><p>***</p><p>${long}</p></article></body></html>`
    const article = imported(page)
    expect(article.body.map((block) => block.type)).toEqual(Array.from({ length: 5 }, () => 'paragraph'))
    expect(article.flagged.filter(({ what }) => what.includes('遮蔽')).length).toBe(3)
  })
})

describe('pictures of a saved page', () => {
  let folder: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-page-'))
    mkdirSync(join(folder, 'p', 'page_files'), { recursive: true })
    const bytes = await sharp({ create: { width: 8, height: 6, channels: 3, background: '#a33' } })
      .jpeg()
      .toBuffer()
    writeFileSync(join(folder, 'p', 'page_files', '1.jpg'), bytes)
    writeFileSync(join(folder, 'secret.jpg'), bytes)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('those beside it come along with their captions, those elsewhere do not', () => {
    const path = join(folder, 'p', 'page.html')
    const page = `<html><body><article><h1>村口的宣讲</h1><p>${long}</p><p><img src="./page_files/1.jpg" data-src="https://example.cn/1.jpg"></p><p>▲图为宣讲员在村口。张三 摄</p><p>${long}</p>
<figure><img src="page_files/1.jpg" alt="村口的大树"><figcaption>大树底下好乘凉</figcaption></figure><img src="../secret.jpg"><img src="/etc/passwd"><p>${long}</p></article></body></html>`
    writeFileSync(path, page)
    const article = imported(page, join(folder, 'p'))
    expect(article.read.pictures.map(({ name }) => name)).toEqual(['1.jpg', '1.jpg'])
    expect(article.body.filter((block) => block.type === 'picture')).toEqual([
      { type: 'picture', id: 'import:0', caption: '▲图为宣讲员在村口。张三 摄' },
      { type: 'picture', id: 'import:1', caption: '大树底下好乘凉' },
    ])
    expect(article.fields.photographer).toEqual(['张三'])
    expect(article.flagged.map(({ what }) => what).filter((what) => what.includes('图片'))).toHaveLength(2)
  })
})
